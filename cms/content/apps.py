from django.apps import AppConfig, apps
from django.db.models.signals import pre_save
from django.utils.translation import gettext_lazy as _


class ContentConfig(AppConfig):
    name = "cms.content"
    label = "cms_content"
    verbose_name = _("Content")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from . import (  # noqa: F401
            checks,
            contribution_checks,
            copied_once,
            copying,
            old_addresses,
            receivers,
            redirects,
        )
        from .normalisation import judge_others_as_stored, normalise_row
        from .snippet_choosers import answer_without_a_form

        # First: whatever else looks at a row sees it as it will be stored.
        pre_save.connect(normalise_row, dispatch_uid="cms_content.normalise_row")
        judge_others_as_stored()
        receivers.connect()
        answer_without_a_form()
        redirects.take_over()
        old_addresses.take_over()
        copied_once.take_over()
        copying.take_over()
        _protect_terms()


def _protect_terms() -> None:
    from wagtail.permissions import register_permission_policy

    from .permissions import TermPermissionPolicy
    from .vocabulary import Term

    for model in apps.get_models():
        if issubclass(model, Term):
            register_permission_policy(model, TermPermissionPolicy(model))
