"""What a plugin says of an element that lists its pages."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise

from cms.plugins.contract import Claim, Contribution


@dataclass(frozen=True)
class ListElement(Contribution):
    """A custom element that lists pages of one type in the order of its `Listing`.

    `name` is that of the element and has a hyphen; `of` the page type, such as
    "pages_news.NewsPage". `empty` and `failed` are the sentences that readers see where the list
    is empty and where it could not be fetched. `picture` names the field that holds an item's
    picture; `dated` says whether an item shows its date.
    """

    name: str
    of: str
    empty: str | Promise
    failed: str | Promise
    picture: str = "cover"
    dated: bool = False

    def claims(self) -> Iterable[Claim]:
        return [Claim("custom element", self.name)]

    def page_types(self) -> Iterable[str]:
        return [self.of]
