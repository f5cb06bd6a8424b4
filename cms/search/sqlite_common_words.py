"""Words that stand on very many pages, on SQLite: counted and put into an order without ranks.

To rank a page takes ten times as long as to find it, and how often a page holds a word that
thousands hold tells little of it. The statements are written by hand, as Django takes longer to
write them than SQLite to answer.
"""

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet
from modelsearch.backends.database.sqlite.sqlite import IndexEntry, SQLiteFTSIndexEntry
from modelsearch.utils import get_descendants_content_types_pks
from wagtail.models import Page

from .expression import Expression

# So many pages are ranked at most.
RANKED_MAX = 1000

_FTS, _ENTRIES = SQLiteFTSIndexEntry._meta.db_table, IndexEntry._meta.db_table
# The match drives: whatever else is asked of a row is asked of those that match.
_MATCHING = f"""
FROM {_FTS} CROSS JOIN {_ENTRIES} AS entry ON entry.id = {_FTS}.rowid
WHERE {_FTS} MATCH %s AND entry.content_type_id IN ({{types}})
AND EXISTS (
    SELECT 1 FROM ({{pages}}) AS page WHERE page.pk = CAST(entry.object_id AS bigint)
)
"""  # noqa: S608


class _Asked:
    """A search among pages, as the parts of a statement."""

    def __init__(self, query: Expression, pages: QuerySet[Page]) -> None:
        self.whole, self.names = query.fts5(), query.names
        types = get_descendants_content_types_pks(pages.model)
        sql, self.params = pages.order_by().values("pk").query.sql_with_params()
        self.matching = _MATCHING.format(types=", ".join(map(str, types)), pages=sql)

    def fetched(self, statement: str, params: Sequence[Any]) -> list[tuple[Any, ...]]:
        with connection.cursor() as cursor:
            cursor.execute(statement, params)
            return cursor.fetchall()


def counted(query: Expression, pages: QuerySet[Page]) -> int:
    """How many of the pages match."""
    try:
        asked = _Asked(query, pages)
    except EmptyResultSet:
        return 0
    match = f"{{title body}} : ({asked.whole})"
    [(number,)] = asked.fetched(f"SELECT COUNT(*) {asked.matching}", [match, *asked.params])
    return int(number)


def unranked(query: Expression, pages: QuerySet[Page], start: int, stop: int | None) -> list[int]:
    """Primary keys of the pages that match, from one place to another: of pages whose title is just
    what was typed, then of those with all of it in the title, then of the others; in each part what
    came last into the index is first. Of the index is read only what is asked for."""
    try:
        asked = _Asked(query, pages)
    except EmptyResultSet:
        return []
    names, marks = asked.names, ", ".join(["%s"] * len(asked.names))
    in_title, anywhere = f"{{title}} : ({asked.whole})", f"{{title body}} : ({asked.whole})"
    beginnings = " OR ".join(f'^ "{name}"' for name in names) or '""'
    parts = [
        (f"({{title}} : ({beginnings})) AND ({anywhere})", "IN"),
        (in_title, "NOT IN"),
        (f"({anywhere}) NOT ({in_title})", "NOT IN"),
    ]
    selects = [
        f"SELECT {place} AS part, {_FTS}.rowid AS row, CAST(entry.object_id AS bigint)"
        f"{asked.matching} AND entry.title {among} ({marks})"
        for place, (_match, among) in enumerate(parts)
    ]
    statement = f"{' UNION ALL '.join(selects)} ORDER BY part, row DESC LIMIT %s OFFSET %s"
    params = [given for match, _among in parts for given in (match, *asked.params, *names)]
    limit = -1 if stop is None else stop - start
    return [key for _part, _row, key in asked.fetched(statement, [*params, limit, start])]
