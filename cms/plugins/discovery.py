"""Finding plugins by entry point, without importing them: settings are not ready yet."""

from collections.abc import Collection
from importlib.metadata import entry_points

ENTRY_POINT_GROUP = "cms.plugins"


def plugin_apps(labels: Collection[str] | None = None) -> list[str]:
    """Dotted AppConfig paths of the plugins with these labels, or of all that are installed, in the
    order of their labels."""
    found = sorted(plugin_labels().items())
    return [path for label, path in found if labels is None or label in labels]


def plugin_labels() -> dict[str, str]:
    """Entry point name → dotted AppConfig path, as the installed distributions state them."""
    return {e.name: e.value.replace(":", ".") for e in entry_points(group=ENTRY_POINT_GROUP)}
