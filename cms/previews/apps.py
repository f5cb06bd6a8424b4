from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PreviewsConfig(AppConfig):
    name = "cms.previews"
    label = "cms_previews"
    verbose_name = _("Drafts on other sites")
    default_auto_field = "django.db.models.BigAutoField"
