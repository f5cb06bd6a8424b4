from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PublishingConfig(AppConfig):
    """Fills the lists of `cms.publishing` in when the site starts."""

    name = "cms"
    label = "cms_publishing"
    verbose_name = _("Publishing")

    def ready(self) -> None:
        from cms.content.pipeline import fill

        from .publishing import PIPELINE

        fill(PIPELINE)
