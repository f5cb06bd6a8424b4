from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_delete, post_migrate, post_save
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
        from .review import unmanned  # noqa: F401 - Registers its check.
        from .roles import names

        names.take_over()
        self._listen()
        self._make_no_aliases()

    def _listen(self) -> None:
        from cms.translation.engine.localize import (
            SegmentOverride,
            StringTranslation,
            Translation,
        )

        from .language.models import GlossaryTerm
        from .review import finishing, resuming
        from .status import effects

        resuming.take_over()
        finishing.take_over()
        for model, receiver in (
            (Translation, effects.engine_translation_changed),
            (StringTranslation, effects.string_changed),
            (SegmentOverride, effects.replacement_changed),
            (GlossaryTerm, effects.glossary_changed),
        ):
            post_save.connect(receiver, sender=model)
            post_delete.connect(receiver, sender=model)

    def _make_no_aliases(self) -> None:
        """Takes wagtail-localize's "synchronise from another language" out of the settings of a
        language: it shows every page of the one in the other, untranslated."""
        from cms.translation.engine.localize import LOCALE_COMPONENTS, LocaleSynchronization

        LOCALE_COMPONENTS[:] = [
            component
            for component in LOCALE_COMPONENTS
            if component["model"] != LocaleSynchronization
        ]


def make_locales_and_roles(**kwargs: Any) -> None:
    """A locale for every content language and its roles; idempotent."""
    from django.conf import settings
    from django.db import connection
    from wagtail.models import Locale

    from .roles.groups import make_roles

    # Migrating a part of the apps, or backwards, may leave tables away that this needs.
    tables = set(connection.introspection.table_names())
    if not {"cms_translation_rolegroup", "wagtailcore_workflowpage", "auth_permission"} <= tables:
        return
    for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES:
        Locale.objects.get_or_create(language_code=code)
    make_roles()
