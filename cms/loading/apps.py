from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LoadingConfig(AppConfig):
    name = "cms.loading"
    label = "cms_loading"
    verbose_name = _("Content loading")
    default_auto_field = "django.db.models.BigAutoField"
