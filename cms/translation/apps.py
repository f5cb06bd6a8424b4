from typing import Any

from django.apps import AppConfig
from django.core.signals import request_started
from django.db.models.signals import post_delete, post_migrate, post_save, pre_delete, pre_save
from django.utils.translation import gettext_lazy as _


class TranslationConfig(AppConfig):
    name = "cms.translation"
    label = "cms_translation"
    verbose_name = _("Translation")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        post_migrate.connect(
            make_locales_and_roles,
            sender=self,
            dispatch_uid="cms_translation.make_locales_and_roles",
        )
        post_save.connect(
            make_roles_of_home_page, dispatch_uid="cms_translation.make_roles_of_home_page"
        )
        self._keep_states()
        self._make_no_aliases()
        self._withdraw_translations()

    def _keep_states(self) -> None:
        from wagtail.models import Locale, Page, Revision, WorkflowState
        from wagtail_localize.models import StringTranslation, Translation

        from cms.content.rows import row_written

        from . import events, review, rules, running_reviews

        row_written.connect(events.page_row_written)
        post_save.connect(events.bare_row_written, sender=Page)
        post_delete.connect(events.page_deleted, sender=Page)
        post_save.connect(events.language_added, sender=Locale)
        for model, receiver in (
            (Translation, events.engine_translation_changed),
            (StringTranslation, events.string_changed),
            (WorkflowState, events.review_changed),
        ):
            post_save.connect(receiver, sender=model)
            post_delete.connect(receiver, sender=model)
        pre_save.connect(rules.refuse_untranslated_schedule, sender=Revision)
        pre_save.connect(running_reviews.refuse_past_the_review)
        pre_save.connect(running_reviews.refuse_past_the_review_later, sender=Revision)
        pre_save.connect(running_reviews.refuse_draft_past_a_lock, sender=Revision)
        pre_save.connect(running_reviews.refuse_to_convert_a_live_alias)
        pre_save.connect(review.draft_before_approval)

    def _make_no_aliases(self) -> None:
        """Takes wagtail-localize's "synchronise from another language" out of the settings of a
        language: it shows every page of the one in the other, untranslated."""
        from wagtail_localize.locales.components import LOCALE_COMPONENTS
        from wagtail_localize.models import LocaleSynchronization

        LOCALE_COMPONENTS[:] = [
            component
            for component in LOCALE_COMPONENTS
            if component["model"] != LocaleSynchronization
        ]

    def _withdraw_translations(self) -> None:
        from wagtail.models import Page
        from wagtail.signals import page_unpublished

        from . import withdrawal

        page_unpublished.connect(withdrawal.unpublish_followers)
        pre_delete.connect(withdrawal.remember_followers, sender=Page)
        post_delete.connect(withdrawal.delete_followers, sender=Page)
        request_started.connect(withdrawal.forget_at_request)


def make_locales_and_roles(plan: Any = (), **kwargs: Any) -> None:
    """A locale for every content language and its roles; idempotent."""
    from django.conf import settings
    from django.db import connection
    from wagtail.models import Locale

    from .roles import make_roles

    # Migrating a part of the apps, or backwards, may leave tables away that this needs.
    tables = set(connection.introspection.table_names())
    if not {"cms_translation_rolegroup", "wagtailcore_workflowpage", "auth_permission"} <= tables:
        return
    for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES:
        Locale.objects.get_or_create(language_code=code)
    make_roles()


def make_roles_of_home_page(
    instance: Any, created: bool = False, raw: bool = False, **kwargs: Any
) -> None:
    """Gives the roles their rights on a new home page."""
    if created and not raw and getattr(instance, "is_language_root", False):
        from .roles import make_roles

        make_roles()
