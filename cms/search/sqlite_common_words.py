"""Words that stand on very many pages, on SQLite: counted and put into an order without ranks.

To rank a page takes ten times as long as to find it, and how often a page holds a word that
thousands hold tells little of it. A page's row of the index has the page's own id (see
`sqlite.OneWriteIndex`), so that from a match to the page is one step. The newest are found by going
along the index of dates until there are enough, as so common a word soon turns up.
"""

from collections import Counter
from collections.abc import Sequence
from functools import partial

from django.db.models import QuerySet
from modelsearch.backends.database.sqlite.sqlite import IndexEntry, SQLiteFTSIndexEntry
from wagtail.models import Page

from cms.content.models import ListEntry

from .common_words import FEW, LAST, RANKED_MAX, among, cut, is_begun, rows
from .expression import Expression

_FTS, _ENTRIES = SQLiteFTSIndexEntry._meta.db_table, IndexEntry._meta.db_table
_DATES = ListEntry._meta.db_table


class _Among:
    """Pages, as a part of statements."""

    def __init__(self, pages: QuerySet[Page]) -> None:
        self.pages, self.params = among(pages)

    def number(self, match: str) -> int:
        """How many of the pages match. The match drives: only of those that match is asked whether
        they are among the pages."""
        [(number,)] = rows(f"SELECT COUNT(*) {self._matching}", [*self.params, match])
        return int(number)

    def by_kind(self, match: str) -> Counter[int]:
        """The same by the id of their type, which takes half as long again."""
        sql = f"SELECT page.content_type_id, COUNT(*) {self._matching} GROUP BY 1"
        return Counter(dict(rows(sql, [*self.params, match])))

    @property
    def _matching(self) -> str:
        return (
            f"FROM {_FTS} CROSS JOIN {self.pages} ON page.pk = {_FTS}.rowid WHERE {_FTS} MATCH %s"
        )

    def named(self, names: Sequence[str], limit: int) -> list[int]:
        """Primary keys of the pages with one of some titles, the newest first."""
        sql = (
            f"SELECT page.pk FROM {_ENTRIES} AS entry CROSS JOIN {self.pages} "  # noqa: S608
            f"ON page.pk = entry.id LEFT JOIN {_DATES} AS dated ON dated.page_id = page.pk "
            f"WHERE entry.title IN ({', '.join(['%s'] * len(names))}) "
            "ORDER BY dated.date DESC, page.pk DESC LIMIT %s"
        )
        return [key for (key,) in rows(sql, [*self.params, *names, limit])]

    def begun(self, start: str, limit: int) -> list[int]:
        """Primary keys of the pages whose title begins so, by their titles."""
        sql = (
            f"SELECT page.pk FROM {_ENTRIES} AS entry "  # noqa: S608
            f"CROSS JOIN {self.pages} ON page.pk = entry.id "
            "WHERE entry.title >= %s AND entry.title < %s "
            "ORDER BY entry.title, entry.id DESC LIMIT %s"
        )
        return [key for (key,) in rows(sql, [*self.params, start, start + LAST, limit])]

    def ranked(self, match: str, limit: int) -> list[int]:
        """Primary keys of the pages that match, best first."""
        sql = (
            f"SELECT page.pk FROM {_FTS} CROSS JOIN {self.pages} ON page.pk = {_FTS}.rowid "  # noqa: S608
            f"WHERE {_FTS} MATCH %s ORDER BY {_FTS}.rank, page.pk DESC LIMIT %s"
        )
        return [key for (key,) in rows(sql, [*self.params, match, limit])]

    def newest(self, match: str, titles: str, params: Sequence[str], limit: int) -> list[int]:
        """Primary keys of the pages that match, and of whose title `titles` holds, the newest
        first, of a day the youngest; last those that no list knows and that have no date."""
        if not _are_more(match, FEW):
            return self.sorted(match, titles, params, limit)
        found = self._by_date(match, titles, params, limit)
        if 0 <= limit <= len(found):
            return found
        undated = f"AND dated.page_id IS NULL {titles}"
        left = limit if limit < 0 else limit - len(found)
        return found + self.sorted(match, undated, params, left)

    def sorted(self, match: str, rest: str, params: Sequence[str], limit: int) -> list[int]:
        """The same. The match drives, which is quick where few are left of it."""
        sql = (
            f"SELECT page.pk FROM {_FTS} "  # noqa: S608
            f"CROSS JOIN {_ENTRIES} AS entry ON entry.id = {_FTS}.rowid "
            f"CROSS JOIN {self.pages} ON page.pk = entry.id "
            f"LEFT JOIN {_DATES} AS dated ON dated.page_id = page.pk "
            f"WHERE {_FTS} MATCH %s {rest} ORDER BY dated.date DESC, page.pk DESC LIMIT %s"
        )
        return [key for (key,) in rows(sql, [*self.params, match, *params, limit])]

    def _by_date(self, match: str, rest: str, params: Sequence[str], limit: int) -> list[int]:
        """Dates drive, until there are enough."""
        sql = (
            f"SELECT page.pk FROM {_DATES} AS dated "  # noqa: S608
            f"CROSS JOIN {self.pages} ON page.pk = dated.page_id "
            f"CROSS JOIN {_ENTRIES} AS entry ON entry.id = page.pk "
            # With the plus SQLite does not start from the ids instead.
            f"WHERE +dated.page_id IN (SELECT rowid FROM {_FTS} WHERE {_FTS} MATCH %s) {rest} "
            "ORDER BY dated.date DESC, dated.page_id DESC LIMIT %s"
        )
        return [key for (key,) in rows(sql, [*self.params, match, *params, limit])]


def _are_more(match: str, limit: int) -> bool:
    """Whether more rows match."""
    few = f"SELECT 1 FROM {_FTS} WHERE {_FTS} MATCH %s LIMIT {limit + 1}"  # noqa: S608
    [(number,)] = rows(f"SELECT COUNT(*) FROM ({few})", [match])  # noqa: S608
    return bool(number > limit)


def number(query: Expression, pages: QuerySet[Page]) -> int:
    """How many of the pages match."""
    return _Among(pages).number(f"{{title body}} : ({query.fts5()})")


def by_kind(query: Expression, pages: QuerySet[Page]) -> Counter[int]:
    """The same by the id of their type."""
    return _Among(pages).by_kind(f"{{title body}} : ({query.fts5()})")


def unranked(query: Expression, pages: QuerySet[Page], start: int, stop: int | None) -> list[int]:
    """Primary keys of the pages that match, from one place to another: of pages whose title is just
    what was typed, then of those with all of it in the title, then of the others; in each part the
    newest page is first."""
    names, marks = query.names, ", ".join(["%s"] * len(query.names))
    in_title, anywhere = f"{{title}} : ({query.fts5()})", f"{{title body}} : ({query.fts5()})"
    found, others = _Among(pages), f"AND entry.title NOT IN ({marks})"
    parts = [
        # A title that is just what was typed has all of it.
        partial(found.named, names),
        partial(found.newest, in_title, others, names),
        partial(found.newest, f"({anywhere}) NOT ({in_title})", others, names),
    ]
    return cut(parts, start, stop)


def begun(words: Sequence[str], pages: QuerySet[Page], start: int, stop: int) -> list[int]:
    """Primary keys of the pages that are named by all of the words, the last one perhaps only
    begun: those whose title begins so, by their titles, then the others, best first, of very many
    the newest."""
    among_pages = _Among(pages)
    found = among_pages.begun(" ".join(words), stop)
    if len(found) < stop:
        sought = [f'"{word}"' for word in words]
        if is_begun(words[-1]):
            sought[-1] += " *"
        match = f"{{autocomplete}} : ({' AND '.join(sought)})"
        if _are_more(match, RANKED_MAX):
            others = among_pages.newest(match, "", [], stop)
        else:
            others = among_pages.ranked(match, stop)
        found += [key for key in others if key not in found]
    return found[start:stop]
