"""Which words stand on pages at this moment. The vocabulary is learned by the worker, and so knows
for a while what no public page says any more; the index is written with each page."""

from collections.abc import Collection, Sequence
from typing import TypeAlias

from django.db import connection
from django.db.models import QuerySet
from modelsearch.utils import get_descendants_content_types_pks
from wagtail.models import Page
from wagtail.search.models import IndexEntry

from .common_words import among, rows
from .expression import Expression, phrase

# A word, or several that follow each other, as the index knows them.
Words: TypeAlias = tuple[str, ...]
# The table of FTS5 that stands beside that of the entries.
_ENTRIES, _FTS = IndexEntry._meta.db_table, f"{IndexEntry._meta.db_table}_fts"


def standing(phrases: Collection[Words], pages: QuerySet[Page]) -> dict[Words, int]:
    """Each of the phrases that stands on one of the pages, with the key of one that has it; one
    statement."""
    if not phrases:
        return {}
    asked = list(phrases)
    ask = _ask_sqlite if connection.vendor == "sqlite" else _ask_postgres
    return {asked[place]: key for place, key in ask(asked, pages) if key is not None}


def _ask_sqlite(asked: Sequence[Words], pages: QuerySet[Page]) -> list[tuple[int, int | None]]:
    table, params = among(pages)
    sql = (
        f"WITH asked (place, sought) AS (VALUES {', '.join(['(%s, %s)'] * len(asked))}) "  # noqa: S608
        f"SELECT place, (SELECT page.pk FROM {_FTS} CROSS JOIN {table} "
        f"ON page.pk = {_FTS}.rowid WHERE {_FTS} MATCH asked.sought LIMIT 1) FROM asked"
    )
    sought = [f"{{title body}} : {_expression(words).fts5()}" for words in asked]
    return rows(sql, [value for pair in enumerate(sought) for value in pair] + list(params))


def _ask_postgres(asked: Sequence[Words], pages: QuerySet[Page]) -> list[tuple[int, int | None]]:
    table, params = among(pages)
    types = ", ".join(map(str, get_descendants_content_types_pks(Page)))
    # With “OFFSET 0” the index of words drives, and of each page that it finds is asked whether it
    # is among them.
    sql = (
        "SELECT place - 1, (SELECT page.pk FROM ("  # noqa: S608
        f"SELECT CASE WHEN content_type_id IN ({types}) THEN object_id::bigint END AS key "
        f"FROM {_ENTRIES} WHERE body @@ to_tsquery('cms_words', sought) OFFSET 0) AS entry "
        f"CROSS JOIN LATERAL (SELECT page.pk FROM {table} WHERE page.pk = entry.key OFFSET 0) "
        "AS page LIMIT 1) FROM unnest(%s::text[]) WITH ORDINALITY AS asked (sought, place)"
    )
    return rows(sql, [*params, [_expression(words).tsquery() for words in asked]])


def _expression(words: Words) -> Expression:
    return Expression(phrase([[word] for word in words]))
