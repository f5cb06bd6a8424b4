from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PublishedConfig(AppConfig):
    name = "cms.published"
    label = "cms_published"
    verbose_name = _("Published documents")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from cms.content.shown import come_from

        from . import receivers, tasks  # noqa: F401
        from .reading import shown

        receivers.connect()
        come_from(shown)
