from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PublishingConfig(AppConfig):
    """Puts the rooms together when the site starts."""

    name = "cms"
    label = "cms_publishing"
    verbose_name = _("Publishing")

    def ready(self) -> None:
        from .composition import compose

        compose()
