from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PublishedConfig(AppConfig):
    name = "cms.published"
    label = "cms_published"
    verbose_name = _("Published documents")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from django.core import checks

        from . import receivers, tasks  # noqa: F401
        from .frontend_cache import check_frontend_cache

        receivers.connect()
        checks.register(check_frontend_cache)
