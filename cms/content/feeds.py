"""Feeds that a page tells browsers and readers of."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cms.plugins.contract import Contribution
from cms.plugins.registry import contributions

if TYPE_CHECKING:
    from .models import BasePage

# Title, address and media type.
FeedLink = tuple[str, str, str]


@dataclass(frozen=True)
class FeedLinks(Contribution):
    """The feeds that pages name in their head. `of_page` is asked for every page shown, with the
    page in memory, and reads public content only."""

    of_page: Callable[["BasePage"], Iterable[FeedLink]]


def feed_links(page: "BasePage") -> list[FeedLink]:
    """The feeds that installed plugins name for a page, in the plugins' order."""
    return [link for given in contributions(FeedLinks) for link in given.of_page(page)]
