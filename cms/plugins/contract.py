"""What a plugin says of itself, and the base of what it may contribute."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from django.apps import AppConfig

CONTRACT = 2


@dataclass(frozen=True)
class Contribution:
    """Something that a plugin adds in a place that the platform leaves open.

    Each extension point is a dataclass that inherits this one and stands in the module that asks
    for it; `docs/plugins.md` has an entry and an example for each.
    """


def extension_points() -> list[type[Contribution]]:
    """Every kind of contribution that is open to plugins, by name."""
    return sorted(Contribution.__subclasses__(), key=lambda kind: kind.__name__)


class Plugin(AppConfig):
    """A Django app that brings page types; named by an entry point of the group `cms.plugins`.

    Models, migrations, templates, static files and hooks are found where Django and Wagtail look
    for them; everything else is what `contributes` returns.
    """

    contract: ClassVar[int]
    # Labels of the plugins whose modules this one may import.
    requires: ClassVar[tuple[str, ...]] = ()
    # Place of the plugin's snippets and reports in menus; smaller comes first.
    menu_order: ClassVar[int] = 100
    default_auto_field = "django.db.models.BigAutoField"

    def contributes(self) -> Iterable[Contribution]:
        """What the plugin adds to other places of the site, asked for once, when all models are
        loaded. Modules that import models are imported inside, as in `ready`."""
        return ()
