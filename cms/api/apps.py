from django.apps import AppConfig
from django.conf import settings
from django.utils.translation import gettext_lazy as _


class ApiConfig(AppConfig):
    name = "cms.api"
    label = "cms_api"
    verbose_name = _("Pages API")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from . import checks  # noqa: F401

        if settings.API_V3_PREVIEW:
            from . import v3

            v3.prepare()
