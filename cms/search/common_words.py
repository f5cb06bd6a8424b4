"""What both databases share for words that stand on very many pages: statements written by hand, as
Django takes longer to write them than a database to answer."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet
from wagtail.models import Page

# So many pages are ranked at most.
RANKED_MAX = 1000
# So few are sooner sorted than met along the dates.
FEW = 100
# Behind every letter.
LAST = "\U0010ffff"

_PAGES = Page._meta.db_table


def among(pages: QuerySet[Page]) -> tuple[str, Sequence[Any]]:
    """Pages as a part of statements, each once, with `pk` and `content_type_id`; and its values."""
    chosen = pages.order_by().values("pk", "content_type_id").query
    try:
        sql, params = chosen.sql_with_params()
    except EmptyResultSet:
        sql, params = f"SELECT id AS pk, content_type_id FROM {_PAGES} WHERE FALSE", ()  # noqa: S608
    if len([alias for alias, uses in chosen.alias_refcount.items() if uses]) > 1:
        # Joined to other tables, a page might be there more than once.
        sql = (
            f"SELECT id AS pk, content_type_id FROM {_PAGES} AS one "  # noqa: S608
            f"WHERE EXISTS (SELECT 1 FROM ({sql}) AS other WHERE other.pk = one.id)"
        )
    return f"({sql}) AS page", params


def rows(sql: str, params: Sequence[Any]) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return cursor.fetchall()


def is_begun(word: str) -> bool:
    """Whether a last word that was typed is looked for as the beginning of others anywhere in
    names: one letter begins a word in nearly each of them."""
    return len(word) > 1


def cut(parts: Iterable[Callable[[int], list[int]]], start: int, stop: int | None) -> list[int]:
    """What stands from one place to another in parts that follow each other, each of which is read
    as far as it is asked for: the number of keys that it may give, negative for all."""
    found: list[int] = []
    for part in parts:
        if stop is None or len(found) < stop:
            found += part(-1 if stop is None else stop - len(found))
    return found[start:stop]
