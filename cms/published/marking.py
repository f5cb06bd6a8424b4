"""Marking what a change concerns, in the transaction that makes it.

A document is made by one transaction that nothing which marks runs beside, otherwise a change could
slip through between what was read and what is written. SQLite has one writer at a time; on
PostgreSQL a change holds a shared lock to its end, and making documents asks for the whole one.
"""

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager

from django.db import connection, transaction
from django.db.models import Model
from django.utils import timezone
from wagtail.models import Page

from .models import Dependency, StaleMark
from .version import note_change

# Of this database, among all that use such locks there.
_LOCK = 0x6D61_7A6F
_AT_ONCE = 500


class BusyError(Exception):
    """Something is being published; documents are made when it is done."""


@contextmanager
def changing() -> Iterator[None]:
    """Around every effect of a change of what the public sees."""
    with transaction.atomic(savepoint=False):
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock_shared(%s)", [_LOCK])
        note_change()
        yield


@contextmanager
def making() -> Iterator[None]:
    """Around the making of documents. Raises BusyError instead of waiting: who waits for the whole
    lock holds up all who come for a share of it."""
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [_LOCK])
                if not cursor.fetchone()[0]:
                    raise BusyError
        yield


def mark(keys: Collection[str]) -> None:
    """Marks what depends on any of the keys; one statement. Call it within `changing`."""
    found = sorted(keys)
    for start in range(0, len(found), _AT_ONCE):
        part = found[start : start + _AT_ONCE]
        _mark(f"d.key IN ({', '.join(['%s'] * len(part))})", part)


def mark_page(page: Page) -> None:
    """Marks a page that should have a document if the public may see it and has none: another
    transaction, which this one does not see, may be about to open what stands above it. Whoever
    makes documents looks again; call it within `changing`."""
    StaleMark.objects.bulk_create([StaleMark(document_id=page.pk, at=timezone.now())])
    asking()


def mark_kinds(models: Collection[type[Model]]) -> None:
    """Marks what depends on anything of some models; call it within `changing`."""
    prefixes = [f"{model._meta.label_lower}:%" for model in models]
    _mark(" OR ".join(["d.key LIKE %s"] * len(prefixes)), prefixes)


def mark_everything() -> None:
    """Marks every document; call it within `changing`."""
    _mark("1 = 1", [])


def _mark(condition: str, parameters: list[str]) -> None:
    quote, marks = connection.ops.quote_name, StaleMark._meta.db_table
    # A mark that another transaction has not committed yet may be rolled back: it is not seen.
    sql = (
        f"INSERT INTO {quote(marks)} (document_id, at) "  # noqa: S608
        f"SELECT DISTINCT d.document_id, {_now()} FROM {quote(Dependency._meta.db_table)} d "
        f"WHERE ({condition}) AND NOT EXISTS "
        f"(SELECT 1 FROM {quote(marks)} m WHERE m.document_id = d.document_id)"
    )
    with connection.cursor() as cursor:
        cursor.execute(sql, [timezone.now(), *parameters])
    asking()


def _now() -> str:
    return "CAST(%s AS timestamptz)" if connection.vendor == "postgresql" else "%s"


# Asks the worker for what is stale when the transaction is committed; set by `tasks`.
asking: Callable[[], None] = lambda: None  # noqa: E731
