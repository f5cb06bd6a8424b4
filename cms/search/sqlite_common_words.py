"""Words that stand on very many pages, on SQLite: counted and put into an order without ranks.

To rank a page takes ten times as long as to find it, and how often a page holds a word that
thousands hold tells little of it. A page's row of the index has the page's own id (see
`sqlite.OneWriteIndex`), so that from a match to the page is one step. The statements are written by
hand, as Django takes longer to write them than SQLite to answer.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet
from modelsearch.backends.database.sqlite.sqlite import IndexEntry, SQLiteFTSIndexEntry
from wagtail.models import Page

from .expression import Expression

# So many pages are ranked at most.
RANKED_MAX = 1000

_FTS, _ENTRIES = SQLiteFTSIndexEntry._meta.db_table, IndexEntry._meta.db_table
_PAGES = Page._meta.db_table


class _Among:
    """Pages, as a part of statements."""

    def __init__(self, pages: QuerySet[Page]) -> None:
        chosen = pages.order_by().values("pk", "content_type_id").query
        sql, self.params = chosen.sql_with_params()
        if len([alias for alias, uses in chosen.alias_refcount.items() if uses]) > 1:
            # Joined to other tables, a page might be there more than once.
            sql = (
                f"SELECT id AS pk, content_type_id FROM {_PAGES} AS one "  # noqa: S608
                f"WHERE EXISTS (SELECT 1 FROM ({sql}) AS other WHERE other.pk = one.id)"
            )
        self.pages = f"({sql}) AS page"

    def fetched(
        self, select: str, match: str, rest: str, params: Sequence[Any], between: str = ""
    ) -> list[Any]:
        """Rows of the pages that match. The match drives: whatever else is asked of a row is asked
        of those that match, first what stands `between` it and the page."""
        sql = (
            f"{select} FROM {_FTS} {between} CROSS JOIN {self.pages} ON page.pk = {_FTS}.rowid "
            f"WHERE {_FTS} MATCH %s {rest}"
        )
        with connection.cursor() as cursor:
            cursor.execute(sql, [*self.params, match, *params])
            return cursor.fetchall()


def counted(query: Expression, pages: QuerySet[Page]) -> Counter[int]:
    """How many of the pages match, by the id of their type."""
    try:
        among = _Among(pages)
    except EmptyResultSet:
        return Counter()
    select, match = "SELECT page.content_type_id, COUNT(*)", f"{{title body}} : ({query.fts5()})"
    return Counter(dict(among.fetched(select, match, "GROUP BY page.content_type_id", [])))


def unranked(query: Expression, pages: QuerySet[Page], start: int, stop: int | None) -> list[int]:
    """Primary keys of the pages that match, from one place to another: of pages whose title is just
    what was typed, then of those with all of it in the title, then of the others; in each part the
    youngest page is first."""
    names, marks = query.names, ", ".join(["%s"] * len(query.names))
    in_title, anywhere = f"{{title}} : ({query.fts5()})", f"{{title body}} : ({query.fts5()})"
    beginnings = " OR ".join(f'^ "{name}"' for name in names) or '""'
    entry = f"CROSS JOIN {_ENTRIES} AS entry ON entry.id = {_FTS}.rowid"
    parts = [
        # A title that is just what was typed has all of it.
        (f"{{title}} : ({beginnings})", f"AND entry.title IN ({marks})"),
        (in_title, f"AND entry.title NOT IN ({marks})"),
        (f"({anywhere}) NOT ({in_title})", f"AND entry.title NOT IN ({marks})"),
    ]
    return _youngest(pages, [(match, rest, entry) for match, rest in parts], names, start, stop)


def begun(words: Sequence[str], pages: QuerySet[Page], start: int, stop: int) -> list[int] | None:
    """Primary keys of the pages that are named by all of the words, the last one perhaps only
    begun: of those whose name begins so, then of the others, the youngest first. None where they
    are so few that they can be ranked."""
    *whole, last = [f'"{word}"' for word in words]
    anywhere = f"{{autocomplete}} : ({' AND '.join([*whole, f'{last} *'])})"
    with connection.cursor() as cursor:
        few = f"SELECT 1 FROM {_FTS} WHERE {_FTS} MATCH %s LIMIT {RANKED_MAX + 1}"  # noqa: S608
        cursor.execute(f"SELECT COUNT(*) FROM ({few})", [anywhere])  # noqa: S608
        if cursor.fetchone()[0] <= RANKED_MAX:
            return None
    first = f"{{autocomplete}} : (^ {whole[0] if whole else f'{last} *'})"
    parts = [(f"({first}) AND ({anywhere})", "", ""), (f"({anywhere}) NOT ({first})", "", "")]
    return _youngest(pages, parts, [], start, stop)


def _youngest(
    pages: QuerySet[Page],
    parts: Sequence[tuple[str, str, str]],
    params: Sequence[str],
    start: int,
    stop: int | None,
) -> list[int]:
    """Primary keys of the pages that match, part after part, in each the youngest first. Of the
    index is read only what is asked for."""
    try:
        among = _Among(pages)
    except EmptyResultSet:
        return []
    found: list[int] = []
    for match, rest, between in parts:
        if stop is None or len(found) < stop:
            order = f"{rest} ORDER BY {_FTS}.rowid DESC LIMIT %s"
            limit = -1 if stop is None else stop - len(found)
            rows = among.fetched("SELECT page.pk", match, order, [*params, limit], between)
            found += [key for (key,) in rows]
    return found[start:stop]
