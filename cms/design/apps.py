from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DesignConfig(AppConfig):
    name = "cms.design"
    label = "cms_design"
    verbose_name = _("Design")
    default_auto_field = "django.db.models.BigAutoField"
