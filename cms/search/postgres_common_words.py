"""Words that stand on very many pages, on PostgreSQL: counted and put into an order without ranks,
as on SQLite. To rank a page its words are read, and to rank thousands takes a second.
"""

from collections import Counter
from collections.abc import Sequence
from functools import partial

from django.db.models import QuerySet
from modelsearch.utils import get_descendants_content_types_pks
from wagtail.models import Page
from wagtail.search.models import IndexEntry

from cms.content.models import ListEntry

from .common_words import FEW, LAST, RANKED_MAX, among, cut, is_begun, rows
from .expression import Expression
from .texts import KEY_LENGTH

_ENTRIES, _DATES = IndexEntry._meta.db_table, ListEntry._meta.db_table


class _Among:
    """Those of some pages that a query of PostgreSQL's own language finds, as parts of
    statements."""

    def __init__(self, query: str, pages: QuerySet[Page]) -> None:
        self._pages, self._params = among(pages)
        self._query = query
        types = ", ".join(map(str, get_descendants_content_types_pks(Page)))
        # Of rows of pages only is the id a number.
        self._key = f"CASE WHEN entry.content_type_id IN ({types}) THEN entry.object_id::bigint END"

    @property
    def _page_by_page(self) -> str:
        """A join that asks of each row whether its page is among them, and reads no other pages:
        PostgreSQL takes them for far fewer than they are."""
        asked = f"SELECT page.pk FROM {self._pages} WHERE page.pk = {self._key} OFFSET 0"  # noqa: S608
        return f"CROSS JOIN LATERAL ({asked}) AS page"

    def matches(self, column: str) -> tuple[str, list[str]]:
        return f"entry.{column} @@ to_tsquery('cms_words', %s)", [self._query]

    def counted(self) -> Counter[int]:
        """How many hold it in their bodies, which hold titles, too, by the id of their type."""
        condition, params = self.matches("body")
        sql = (
            f"SELECT page.content_type_id, COUNT(*) FROM {_ENTRIES} AS entry "  # noqa: S608
            f"JOIN {self._pages} ON page.pk = {self._key} "
            f"WHERE {condition} GROUP BY page.content_type_id"
        )
        return Counter(dict(rows(sql, [*self._params, *params])))

    def newest(
        self, column: str, rest: str, params: Sequence[str], is_few: bool, limit: int
    ) -> list[int]:
        """Primary keys of those whose column of the index matches and for which `rest` holds, the
        newest first, of a day the youngest; last those that no list knows."""
        if is_few:
            return self._sorted(column, rest, params, limit)
        found = self._by_date(column, rest, params, limit)
        if 0 <= limit <= len(found):
            return found
        left = limit if limit < 0 else limit - len(found)
        return found + self._sorted(column, f"{rest} AND dated.page_id IS NULL", params, left)

    def named(self, names: Sequence[str], limit: int) -> list[int]:
        """Primary keys of those with one of some titles, the newest first."""
        sql = (
            f"SELECT page.pk FROM {_ENTRIES} AS entry "  # noqa: S608
            f"{self._page_by_page} "
            f"LEFT JOIN {_DATES} AS dated ON dated.page_id = page.pk "
            f"WHERE entry.title_text IN ({', '.join(['%s'] * len(names))}) "
            "ORDER BY dated.date DESC NULLS LAST, page.pk DESC"
        )
        return self._keys(sql, [*self._params, *names], limit)

    def begun(self, start: str, limit: int) -> list[int]:
        """Primary keys of those whose title begins so, by their titles."""
        sql = (
            f"SELECT page.pk FROM {_ENTRIES} AS entry "  # noqa: S608
            f"{self._page_by_page} "
            # As the index of titles is ordered, whatever the language of the database.
            "WHERE entry.title_text ~>=~ %s AND entry.title_text ~<~ %s "
            "ORDER BY entry.title_text USING ~<~, page.pk DESC"
        )
        return self._keys(sql, [*self._params, start, start + LAST], limit)

    def are_more(self, column: str, limit: int) -> bool:
        """Whether more rows match."""
        condition, params = self.matches(column)
        few = f"SELECT 1 FROM {_ENTRIES} AS entry WHERE {condition} LIMIT {limit + 1}"  # noqa: S608
        [(number,)] = rows(f"SELECT COUNT(*) FROM ({few}) AS few", params)  # noqa: S608
        return bool(number > limit)

    def _sorted(self, column: str, rest: str, params: Sequence[str], limit: int) -> list[int]:
        """The index of words drives."""
        condition, values = self.matches(column)
        sql = (
            f"SELECT page.pk FROM {_ENTRIES} AS entry "  # noqa: S608
            f"JOIN {self._pages} ON page.pk = {self._key} "
            f"LEFT JOIN {_DATES} AS dated ON dated.page_id = page.pk WHERE {condition} {rest} "
            "ORDER BY dated.date DESC NULLS LAST, page.pk DESC"
        )
        return self._keys(sql, [*self._params, *values, *params], limit)

    def _by_date(self, column: str, rest: str, params: Sequence[str], limit: int) -> list[int]:
        """Dates drive, until there are enough."""
        condition, values = self.matches(column)
        sql = (
            f"SELECT page.pk FROM {_DATES} AS dated "  # noqa: S608
            f"JOIN {self._pages} ON page.pk = dated.page_id "
            # A value and no join, or PostgreSQL would first find everything that matches.
            f"WHERE (SELECT {condition} {rest} FROM {_ENTRIES} AS entry "
            "WHERE entry.content_type_id = page.content_type_id "
            "AND entry.object_id = page.pk::text) "
            "ORDER BY dated.date DESC, dated.page_id DESC"
        )
        return self._keys(sql, [*self._params, *values, *params], limit)

    def _keys(self, sql: str, params: Sequence[object], limit: int) -> list[int]:
        if limit >= 0:
            sql, params = f"{sql} LIMIT %s", [*params, limit]
        return [key for (key,) in rows(sql, params)]


def counted(query: Expression, pages: QuerySet[Page]) -> Counter[int]:
    """How many of the pages match, by the id of their type."""
    return _Among(query.tsquery(), pages).counted()


def unranked(query: Expression, pages: QuerySet[Page], start: int, stop: int | None) -> list[int]:
    """Primary keys of the pages that match, from one place to another: of pages whose title is just
    what was typed, then of those with all of it in the title, then of the others; in each part the
    newest page is first."""
    found = _Among(query.tsquery(), pages)
    keys = [name[:KEY_LENGTH] for name in query.names]
    others = f"AND entry.title_text NOT IN ({', '.join(['%s'] * len(keys))})"
    in_title, params = found.matches("title")
    few = not found.are_more("title", FEW)
    parts = [
        partial(found.named, keys),
        partial(found.newest, "title", others, keys, few),
        partial(found.newest, "body", f"AND NOT {in_title}", params, False),
    ]
    return cut(parts, start, stop)


def begun(words: Sequence[str], pages: QuerySet[Page], start: int, stop: int) -> list[int]:
    """Primary keys of the pages that are named by all of the words, the last one perhaps only
    begun: those whose title begins so, by their titles, then the others, the newest first."""
    sought = [f"'{word}'" for word in words]
    if is_begun(words[-1]):
        sought[-1] += ":*"
    among_pages = _Among(" & ".join(sought), pages)
    found = among_pages.begun(" ".join(words), stop)
    if len(found) < stop:
        few = not among_pages.are_more("autocomplete", RANKED_MAX)
        others = among_pages.newest("autocomplete", "", [], few, stop)
        found += [key for key in others if key not in found]
    return found[start:stop]
