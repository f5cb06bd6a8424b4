from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PreviewsConfig(AppConfig):
    name = "cms.previews"
    label = "cms_previews"
    verbose_name = _("Drafts on other sites")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from cms.content.preview_modes import set_preview_modes

        from .showing import modes_of

        set_preview_modes(modes_of)
