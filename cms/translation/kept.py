"""Keeping the states of translations with what they are derived from, in the same transaction."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any
from uuid import UUID

from django.db import transaction
from wagtail.models import Locale, Page

from cms.content.models import BasePage

from .models import PageTranslation, State
from .segments import Strings
from .states import compute, to_translate, words_left
from .texts import origin, text_of
from .versions import source_among, stored, versions

_waiting: ContextVar[set[UUID] | None] = ContextVar("waiting", default=None)


@contextmanager
def states_at_the_end() -> Iterator[None]:
    """Refreshes each page's states once when the block ends, for whoever writes many strings."""
    if _waiting.get() is not None:
        yield
        return
    keys: set[UUID] = set()
    token = _waiting.set(keys)
    try:
        yield
    finally:
        _waiting.reset(token)
    for key in sorted(keys, key=str):
        refresh(key)


def refresh(key: UUID) -> None:
    """Writes the states of a page's versions anew."""
    if (waiting := _waiting.get()) is not None:
        waiting.add(key)
        return
    rows = PageTranslation.objects.filter(source__translation_key=key)
    with transaction.atomic():
        _wait_for_others(rows)
        source = source_among(versions(key))
        if source is None or not issubclass(source.specific_class or Page, BasePage):
            rows.delete()
            return
        rows.exclude(source=source).delete()
        for locale_id in Locale.objects.exclude(pk=source.locale_id).values_list("pk", flat=True):
            row = compute(source, locale_id)
            PageTranslation.objects.filter(target_id=row.target_id).exclude(
                source=source, locale_id=locale_id
            ).update(target=None)
            PageTranslation.objects.update_or_create(
                source=source, locale_id=locale_id, defaults=row.facts()
            )


def refresh_strings(key: UUID, locale_id: int) -> None:
    """Writes what depends on the engine's strings alone: the progress and who translated."""
    if (waiting := _waiting.get()) is not None:
        waiting.add(key)
        return
    rows = PageTranslation.objects.filter(source__translation_key=key, locale_id=locale_id)
    with transaction.atomic():
        _wait_for_others(rows)
        row = rows.first()
        if row is None:
            refresh(key)
        else:
            _refresh_strings(row, Strings(key, locale_id))


def _wait_for_others(rows: Any) -> None:
    """Until the end of the transaction nobody else computes these states: of two people who write
    at once the later one sees what both have written."""
    list(rows.select_for_update(of=("self",)).order_by("pk"))


def _refresh_strings(row: PageTranslation, strings: Strings) -> None:
    wanted = to_translate(stored(row.source))
    row.done = strings.done(wanted)
    if row.state not in (State.ALIAS, State.DETACHED):
        text = None if row.target is None else text_of(row.target)
        row.words_left = words_left(wanted, strings, text)
    if row.origin and row.target is not None:
        row.origin = origin(text_of(row.target), strings)
    row.save(update_fields=["done", "words_left", "origin"])


def write_by_hand(pairs: Iterable[tuple[Any, Any]]) -> None:
    """The states of many new pages at once, given as a specific page and its version, which the
    engine knows nothing of."""
    PageTranslation.objects.bulk_create(
        [
            PageTranslation(
                source_id=source.pk,
                locale_id=version.locale_id,
                target_id=version.pk,
                state=State.DETACHED,
                total=len(to_translate(source)),
            )
            for source, version in pairs
        ],
        batch_size=500,
    )


def rebuild(keys: Iterable[UUID] | None = None) -> int:
    """Writes all states anew; returns how many pages have some."""
    if keys is None:
        PageTranslation.objects.all().delete()
        found = Page.objects.filter(depth__gte=2).values_list("translation_key", flat=True)
        keys = dict.fromkeys(found.order_by("path"))
    count = 0
    for key in keys:
        refresh(key)
        count += 1
    return count
