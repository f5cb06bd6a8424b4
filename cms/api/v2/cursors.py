"""The part of a list of pages that is asked for: from an offset, or from a cursor.

A cursor names a position in the list's order by the key and the id of a page. Whatever is published
or withdrawn meanwhile, that page included, the position stays: a client that follows the links gets
each page whose key does not change exactly once.
"""

import datetime
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TypeVar

from django.core.signing import BadSignature, Signer
from django.db.models import Q
from wagtail.models import Page

from cms.content.sites import chosen_site
from cms.content.summaries import absolute_url
from cms.published.reading import Position

from ..problems import BadParameterError
from . import parameters
from .selection import Selection, of_entry
from .sites import site_given

T = TypeVar("T")
# The addresses of the next and previous part, null where there is none; empty without a cursor.
Links = dict[str, str | None]

# Parameters that a cursor does not depend on; the order is part of its signature in resolved form.
_FREE = {
    "cursor", "limit", "count", "order", "fields", "expand", "richtext", "highlight", "facets",
    "site",
}  # fmt: skip
_MOMENTS = ("first_published_at", "last_published_at")


class Window:
    """The part of a list that a query asks for: `limit` items from an `offset`, or from a
    `position` where there is a cursor; `is_counted` says whether the whole list is counted."""

    def __init__(self, selection: Selection) -> None:
        self._selection, query = selection, selection.query
        self.offset, self.limit = parameters.window(query)
        self.is_counted = parameters.one_of(query, "count", ("exact", "none"), "exact") == "exact"
        column = selection.order[0]
        self._column, self._descending = column.removeprefix("-"), column.startswith("-")
        self.position = self._position(query["cursor"]) if "cursor" in query else None

    @property
    def size(self) -> int:
        """How many items to fetch: one more than are shown tells whether there are more."""
        return self.limit if self.position is None else self.limit + 1

    def pages(self) -> tuple[list[Page], Links]:
        """The pages of this part, in their order, not specific yet; one query."""
        if not self.limit:
            return [], {}
        if self.position is None:
            return list(self._selection.pages()[self.offset : self.offset + self.limit]), {}
        ascending = self._descending == self.position.backwards
        found = self._selection.matching().select_related("list_entry")
        if self.position.pk is not None:
            found = found.filter(self._behind(self.position, "gt" if ascending else "lt"))
        keys = [of_entry(self._column), of_entry("page_id")]
        found = found.order_by(*(key if ascending else f"-{key}" for key in dict.fromkeys(keys)))
        pages = list(found[: self.size])
        if self.position.backwards:
            pages.reverse()
        return self.cut(
            pages, lambda page: Position(getattr(page.list_entry, self._column), page.pk)
        )

    def cut(self, found: Sequence[T], position: Callable[[T], Position]) -> tuple[list[T], Links]:
        """The items to show of those fetched, in the list's order, with links; `position` gives
        that of an item. Where nothing is left after a position, the link back begins at the list's
        end."""
        if self.position is None:
            return list(found), {}
        backwards = self.position.backwards
        shown = list(found[-self.limit :] if backwards else found[: self.limit])
        goes_on, came_from = len(found) > self.limit, self.position.pk is not None
        before, behind = (goes_on, came_from) if backwards else (came_from, goes_on)
        first, last = (
            (position(shown[0]), position(shown[-1])) if shown else (Position(), Position())
        )
        return shown, {
            "next": self._address(last) if behind else None,
            "previous": self._address(first._replace(backwards=True)) if before else None,
        }

    def _behind(self, position: Position, way: str) -> Q:
        key, pk = of_entry(self._column), of_entry("page_id")
        if self._column == "page_id":
            return Q(**{f"{pk}__{way}": position.pk})
        # The first condition is the one that an index knows.
        beyond = Q(**{f"{key}__{way}": position.key}) | Q(**{f"{pk}__{way}": position.pk})
        return Q(**{f"{key}__{way}e": position.key}) & beyond

    def _position(self, text: str) -> Position:
        query = self._selection.query
        if "offset" in query:
            raise BadParameterError("cursor", "Give either “cursor” or “offset”.")
        own = next((name for name in ("search", "ids") if name in query), None)
        if own and "order" not in query:
            raise BadParameterError(
                "cursor",
                f"With “{own}”, “cursor” needs “order”: otherwise no page has a lasting place.",
            )
        if not self.limit:
            raise BadParameterError("limit", "With “cursor”, “limit” must be from 1 to 100.")
        if not text:
            return Position()
        try:
            backwards, pk, key = self._signer.unsign_object(text if text.isascii() else "")
        except BadSignature:
            raise BadParameterError(
                "cursor",
                "“cursor” is none that an answer gave for these parameters. Follow “next” and "
                "“previous” as they are, or begin anew with an empty one.",
            ) from None
        return Position(self._read(key), pk, backwards)

    def _address(self, position: Position) -> str:
        query = self._selection.query.copy()
        query["cursor"] = "" if position == Position() else self._written(position)
        for name, value in self._site_given.items():
            query[name] = value
        return absolute_url(f"/api/v2/pages/?{query.urlencode()}")

    @cached_property
    def _site_given(self) -> dict[str, str]:
        return site_given(self._selection.query)

    @property
    def _signer(self) -> Signer:
        """A cursor of another list has another signature."""
        query = self._selection.query
        said = sorted((name, query[name]) for name in query if name not in _FREE)
        site = chosen_site() or ""
        return Signer(sep=".", salt=f"cms.api.v2.pages {self._selection.order} {site} {said}")

    def _written(self, position: Position) -> str:
        key = position.key
        if self._column == "page_id":
            key = None
        elif isinstance(key, datetime.datetime):
            # SQLite's own rows are without a zone.
            aware = key if key.tzinfo else key.replace(tzinfo=datetime.UTC)
            key = aware.astimezone(datetime.UTC).isoformat()
        elif isinstance(key, datetime.date):
            key = key.isoformat()
        return self._signer.sign_object([position.backwards, position.pk, key])

    def _read(self, key: str | None) -> datetime.date | str | None:
        if key is None:
            return None
        if self._column == "date":
            return datetime.date.fromisoformat(key)
        return datetime.datetime.fromisoformat(key) if self._column in _MOMENTS else key
