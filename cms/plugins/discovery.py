"""Finding plugins by entry point, without importing them: settings are not ready yet."""

from importlib.metadata import entry_points

ENTRY_POINT_GROUP = "cms.plugins"


def plugin_apps() -> list[str]:
    """Dotted AppConfig paths of every installed plugin, in the order of their labels."""
    found = entry_points(group=ENTRY_POINT_GROUP)
    return [entry.value.replace(":", ".") for entry in sorted(found, key=lambda e: e.name)]


def plugin_labels() -> dict[str, str]:
    """Entry point name → dotted AppConfig path, as the installed distributions state them."""
    return {e.name: e.value.replace(":", ".") for e in entry_points(group=ENTRY_POINT_GROUP)}
