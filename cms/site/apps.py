from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SiteConfig(AppConfig):
    name = "cms.site"
    label = "cms_site"
    verbose_name = _("Site")
    default_auto_field = "django.db.models.BigAutoField"
