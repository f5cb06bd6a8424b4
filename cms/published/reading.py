"""Reading documents: by id, by address, and a part of a list.

The statements are written out, as composing one takes Django ten times as long as the database
needs to answer it.
"""

import datetime
import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from django.conf import settings
from django.db import connection

from cms.content.dates import day_of
from cms.content.visibility import absent_types

from . import freshness
from .addresses import path_digest
from .documents import based, whole

Column = Literal["detail", "brief", "card"]
# `freshness.fresh`, in SQL.
_FRESH = (
    "d.fingerprint = %s AND (d.day IS NULL OR d.day = %s) AND NOT EXISTS "
    "(SELECT 1 FROM cms_published_stalemark m WHERE m.document_id = d.page_id)"
)
_TEXT = "LEFT JOIN cms_published_documenttext t ON t.document_id = d.page_id"


class Detail(NamedTuple):
    """The detail of a page as it is sent, the language of its text and its type's id."""

    body: bytes
    language: str
    content_type_id: int


class LocatedPage(NamedTuple):
    """The page at an address: its id, the language of its tree and its type's id."""

    pk: int
    locale: str
    content_type_id: int


class Item(NamedTuple):
    """A page in a list: its key in the list's order, and its stored JSON; `text` is None where that
    is stale. The caller puts the site's address into the JSON, of many items at once."""

    pk: int
    locale_id: int
    content_type_id: int
    key: Any
    body: bytes | None


@dataclass(frozen=True)
class Part:
    """What a list asks for; `order` is a column of documents, ties stand in the order of ids."""

    content_types: Collection[int] | None = None
    language: str | None = None
    slug: str | None = None
    site: int | None = None
    since: Any = None
    until: Any = None
    order: str = "page_id"
    descending: bool = False


class Position(NamedTuple):
    """Where a list goes on: after the page with that key and id, or before it where `backwards`,
    whether or not that page is there. Without an id: at the list's beginning, or at its end."""

    key: Any = None
    pk: int | None = None
    backwards: bool = False


def _freshness() -> list[Any]:
    return [freshness.fingerprint(), connection.ops.adapt_datefield_value(day_of())]


def _body(column: Column) -> str:
    """A column of JSON in SQL. SQLite gives the bytes that it has, which saves that they are
    decoded and encoded again: a third of what a long list takes. From PostgreSQL bytes come slower
    than text."""
    return f"CAST(t.{column} AS BLOB)" if connection.vendor == "sqlite" else f"t.{column}"


def _bytes(found: str | bytes) -> bytes:
    return found.encode() if isinstance(found, str) else found


def _rows(sql: str, parameters: Sequence[Any]) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        return cursor.fetchall()


def detail(pk: int, site: int | None = None) -> Detail | None:
    """A page's fresh document, if it is of the site; one statement."""
    of_site = " AND d.site_id = %s" if site is not None else ""
    rows = _rows(
        f"SELECT {_body('detail')}, d.language, d.content_type_id "  # noqa: S608
        f"FROM cms_published_document d {_TEXT} WHERE d.page_id = %s AND {_FRESH}{of_site}",
        [pk, *_freshness(), *([site] if of_site else [])],
    )
    if not rows or rows[0][2] in absent_types():
        return None
    return Detail(whole(_bytes(rows[0][0])), *rows[0][1:])


def shown(pks: Sequence[int], base: str, column: Column = "detail") -> dict[int, Any]:
    """The stored JSON of those pages whose documents are fresh, see `cms.content.shown`; one
    statement."""
    if not pks or not settings.PUBLISHED_DOCUMENTS:
        return {}
    places = ", ".join(["%s"] * len(pks))
    rows = _rows(
        f"SELECT d.page_id, {_body(column)} "  # noqa: S608
        f"FROM cms_published_document d {_TEXT} WHERE d.page_id IN ({places}) AND {_FRESH}",
        [*pks, *_freshness()],
    )
    return {pk: json.loads(based(_bytes(found), base)) for pk, found in rows if found is not None}


def at(parts: Sequence[str], site: int | None = None) -> int | None:
    """The page that has a document at an address of the site, or the default one, given by its
    parts; one statement."""
    public_path = "/" + "".join(f"{part}/" for part in parts)
    condition = "s.is_default_site" if site is None else "s.id = %s"
    found = _at(public_path, condition, [] if site is None else [site])
    # An address that begins like that of a language is one of its pages, or none.
    codes = {code for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES}
    if found is None or (parts and parts[0] in codes and parts[0] != found.locale):
        return None
    return found.pk


def page_at(site_id: int, public_path: str) -> LocatedPage | None:
    """The page at an address of a site, which is spelled as in its document; one statement."""
    return _at(public_path, "d.site_id = %s", [site_id])


def _at(public_path: str, condition: str, parameters: list[Any]) -> LocatedPage | None:
    rows = _rows(
        "SELECT d.page_id, l.language_code, d.content_type_id "  # noqa: S608
        "FROM cms_published_document d "
        "JOIN wagtailcore_site s ON s.id = d.site_id "
        "JOIN wagtailcore_locale l ON l.id = d.locale_id "
        f"WHERE d.path_digest = %s AND d.public_path = %s AND {condition}",
        [path_digest(public_path), public_path, *parameters],
    )
    if len(rows) != 1 or rows[0][2] in absent_types():
        return None
    return LocatedPage(*rows[0])


def counted(part: Part) -> int:
    """How many documents a list has; one statement."""
    conditions, parameters = _narrowed(part)
    sql = f"SELECT COUNT(*) FROM cms_published_document d WHERE {conditions}"  # noqa: S608
    return int(_rows(sql, parameters)[0][0])


def items(
    part: Part, column: Column, offset: int, limit: int, position: Position | None = None
) -> list[Item]:
    """Some documents of a list, in order, from an offset or from a position; one statement."""
    position = position or Position()
    ascending = part.descending == position.backwards
    way = "ASC" if ascending else "DESC"
    keys = dict.fromkeys((part.order, "page_id"))
    order = "ORDER BY " + ", ".join(f"{key} {way}" for key in keys)
    narrowed, parameters = _narrowed(part)
    ranges, found = _beyond(part, position, ">" if ascending else "<"), list[Any]()
    # Of those before `offset`, nothing but the index is read.
    several = " UNION ALL ".join(
        "SELECT * FROM (SELECT d.* FROM cms_published_document d "  # noqa: S608
        f"WHERE {narrowed}{condition} {order} LIMIT %s OFFSET %s) part"
        for condition, _values in ranges
    )
    for _condition, values in ranges:
        found += [*parameters, *values, limit, offset]
    rows = _items(f"({several}) d", f"{order} LIMIT %s", column, [*found, limit], part.order)
    return rows[::-1] if position.backwards else rows


def _beyond(part: Part, position: Position, sign: str) -> list[tuple[str, list[Any]]]:
    """The ranges that lie beyond a position, each as a condition that an index answers alone:
    SQLite does not compare a key together with the id."""
    if position.pk is None:
        return [("", [])]
    if part.order == "page_id":
        return [(f" AND d.page_id {sign} %s", [position.pk])]
    key = _adapted(position.key)
    return [
        (f" AND d.{part.order} = %s AND d.page_id {sign} %s", [key, position.pk]),
        (f" AND d.{part.order} {sign} %s", [key]),
    ]


def _adapted(key: Any) -> Any:
    """A key as the database takes it."""
    if isinstance(key, datetime.datetime):
        return connection.ops.adapt_datetimefield_value(key)
    return connection.ops.adapt_datefield_value(key) if isinstance(key, datetime.date) else key


def items_of(pks: Sequence[int], column: Column) -> list[Item]:
    """The documents of some pages, in no order; one statement."""
    if not pks:
        return []
    places = ", ".join(["%s"] * len(pks))
    where = f"WHERE d.page_id IN ({places})"
    return _items("cms_published_document d", where, column, list(pks))


def _items(
    source: str, rest: str, column: Column, parameters: list[Any], order: str = "page_id"
) -> list[Item]:
    sql = (
        f"SELECT d.page_id, d.locale_id, d.content_type_id, d.{order}, "  # noqa: S608
        f"CASE WHEN {_FRESH} THEN {_body(column)} END FROM {source} {_TEXT} {rest}"
    )
    return [
        Item(pk, locale_id, kind, key, None if found is None else _bytes(found))
        for pk, locale_id, kind, key, found in _rows(sql, [*_freshness(), *parameters])
    ]


def _narrowed(part: Part) -> tuple[str, list[Any]]:
    conditions, parameters = ["1 = 1"], list[Any]()

    def add(condition: str, *values: Any) -> None:
        conditions.append(condition)
        parameters.extend(values)

    if part.content_types is not None:
        places = ", ".join(["%s"] * len(part.content_types)) or "NULL"
        add(f"d.content_type_id IN ({places})", *part.content_types)
    elif absent := absent_types():
        # Named one by one, all types would keep the list from walking along one index.
        add(f"d.content_type_id NOT IN ({', '.join(['%s'] * len(absent))})", *absent)
    if part.language is not None:
        # An alias of a page in another language shows that page's text.
        locale = "SELECT id FROM wagtailcore_locale WHERE language_code = %s"
        add(f"d.locale_id = ({locale}) AND d.language = %s", part.language, part.language)
    if part.slug is not None:
        add("d.slug = %s", part.slug)
    if part.site is not None:
        add("d.site_id = %s", part.site)
    adapt = connection.ops.adapt_datefield_value
    if part.since:
        add("d.date >= %s", adapt(part.since))
    if part.until:
        add("d.date <= %s", adapt(part.until))
    return " AND ".join(conditions), parameters
