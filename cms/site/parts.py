"""What plugins add to the facts of the site."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from wagtail.models import Locale

from cms.plugins.contract import PLATFORM, Claim, Contribution
from cms.plugins.registry import contributions


@dataclass(frozen=True)
class SitePart(Contribution):
    """A fact of the site under the name `name`, such as its current distinctions.

    `load` takes the language to answer in, runs under it, reads public content only, and returns
    JSON-able data that may hold references; its return annotation describes the data to readers of
    the API.
    """

    name: str
    load: Callable[[Locale], Any]

    def claims(self) -> Iterable[Claim]:
        from .representation import SiteData

        ours = ("locale", *SiteData.__annotations__)
        return [Claim("part of /api/v2/site/", self.name, dict.fromkeys(ours, PLATFORM))]


@cache
def site_parts() -> tuple[SitePart, ...]:
    """What installed plugins declare."""
    return tuple(contributions(SitePart))
