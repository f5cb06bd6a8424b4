from django.apps import AppConfig
from django.db.models.signals import post_save
from django.utils.translation import gettext_lazy as _


class MediaConfig(AppConfig):
    name = "cms.media"
    label = "cms_media"
    verbose_name = _("Media")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from .renditions import request_renditions

        post_save.connect(
            request_renditions,
            sender=self.get_model("CmsImage"),
            dispatch_uid="cms_media.request_renditions",
        )
