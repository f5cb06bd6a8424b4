"""What a plugin says of itself, and the base of what it may contribute."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from django.apps import AppConfig

CONTRACT = 2


PLATFORM = "the platform"


@dataclass(frozen=True)
class Claim:
    """A name that a contribution takes in a place where each is there once, such as “body block”.

    `held` says of names that are no contribution's who has them there: `PLATFORM`, or a plugin.
    """

    place: str
    name: str
    held: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Contribution:
    """Something that a plugin adds in a place that the platform leaves open.

    Each extension point is a dataclass that inherits this one and stands in the module that asks
    for it; `docs/plugins.md` has an entry and an example for each. What is asked of all kinds, the
    registry asks by the methods below.
    """

    def claims(self) -> Iterable[Claim]:
        """The names that this takes; where one is taken already, the contribution is refused."""
        return ()

    def page_types(self) -> Iterable[str]:
        """The page types that this names, such as "pages_news.NewsPage"; each has to be there."""
        return ()

    def models(self) -> Iterable[str]:
        """The other models that this names; each has to be there."""
        return ()


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
