"""What a plugin says of itself."""

from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import ClassVar

from django.apps import AppConfig

CONTRACT = 1


class Plugin(AppConfig):
    """A Django app that brings page types; named by an entry point of the group `cms.plugins`.

    Everything but these attributes is found where every plugin keeps it: `models`, `blocks`,
    `api`, `content`, and templates and static files under the plugin's label.
    """

    contract: ClassVar[int]
    # Labels of the plugins whose modules this one may import.
    requires: ClassVar[tuple[str, ...]] = ()
    # Place of the plugin's snippets and reports in menus; smaller comes first.
    menu_order: ClassVar[int] = 100
    default_auto_field = "django.db.models.BigAutoField"

    def part(self, name: str) -> ModuleType | None:
        """The plugin's module of that name (`api`, `blocks`, `content`), or None without one."""
        dotted = f"{self.name}.{name}"
        return import_module(dotted) if find_spec(dotted) else None
