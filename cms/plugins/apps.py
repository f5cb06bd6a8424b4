from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PluginsConfig(AppConfig):
    name = "cms.plugins"
    label = "cms_plugins"
    verbose_name = _("Plugins")

    def ready(self) -> None:
        from . import checks  # noqa: F401
