from django.apps import AppConfig, apps
from django.db.models.signals import post_save, pre_save
from django.utils.translation import gettext_lazy as _


class ContentConfig(AppConfig):
    name = "cms.content"
    label = "cms_content"
    verbose_name = _("Content")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from . import checks  # noqa: F401
        from .publication import refuse_incomplete_page, refuse_incomplete_schedule
        from .signals import write_list_entry

        pre_save.connect(refuse_incomplete_page, dispatch_uid="cms_content.refuse_incomplete_page")
        pre_save.connect(
            refuse_incomplete_schedule, dispatch_uid="cms_content.refuse_incomplete_schedule"
        )

        post_save.connect(write_list_entry, dispatch_uid="cms_content.write_list_entry")
        _guard_terms()


def _guard_terms() -> None:
    from wagtail.permissions import register_permission_policy

    from .permissions import TermPermissionPolicy
    from .vocabulary import Term

    for model in apps.get_models():
        if issubclass(model, Term):
            register_permission_policy(model, TermPermissionPolicy(model))
