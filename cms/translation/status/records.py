"""Writes translation states in the transaction that changes what they are derived from."""

from collections.abc import Iterable
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet
from wagtail.models import Locale, Page

from cms.content.models import BasePage
from cms.content.occasion import deferred
from cms.content.pipeline import changed
from cms.content.publication import Change, ChangeKind, Publication
from cms.translation.engine.segments import Strings
from cms.translation.engine.versions import Versions, source_among, stored
from cms.translation.repair import Repaired, put_text_right

from .models import PageTranslation, State
from .states import compute_all, to_translate, words_left
from .texts import origin, text_of


def refresh(key: UUID, publication: Publication | None = None) -> int:
    """Writes the states of a page's versions anew; `publication` is one that has just been
    written. Returns how many were not right."""
    if deferred(refresh, key):
        return 0
    with transaction.atomic(savepoint=False):
        # Also what another source says of one of these versions.
        concerned = Q(source__translation_key=key) | Q(target__translation_key=key)
        there = _wait_for_others(PageTranslation.objects.filter(concerned))
        found = Versions(key)
        computed: list[PageTranslation] = []
        source = found.source
        if source is not None and issubclass(source.specific_class or Page, BasePage):
            others = Locale.objects.exclude(pk=source.locale_id)
            computed = compute_all(found, others.values_list("pk", flat=True), publication)
        written = _store(computed, there, {page.pk for page in found.pages})
        if written and found.pages:
            changed(Change(ChangeKind.STATE, found.pages[0]))
        return written


def _store(computed: list[PageTranslation], there: list[PageTranslation], pages: set[int]) -> int:
    """Puts what was computed of some pages in the place of the rows that are there; returns how
    many it writes."""
    new = {(row.source_id, row.locale_id): row for row in computed}
    targets = {row.target_id for row in computed}
    old = {(row.source_id, row.locale_id): row for row in there}
    gone = [row.pk for row in there if row.source_id in pages and _place(row) not in new]
    if gone:
        PageTranslation.objects.filter(pk__in=gone).delete()
    taken = [
        row.pk
        for row in there
        if row.target_id in targets
        and row.pk not in gone
        and (_place(row) not in new or new[_place(row)].target_id != row.target_id)
    ]
    if taken:
        PageTranslation.objects.filter(pk__in=taken).update(target=None)
    other = [
        row
        for place, row in new.items()
        if place not in old or old[place].pk in taken or old[place].facts() != row.facts()
    ]
    if other:
        PageTranslation.objects.bulk_create(
            other,
            update_conflicts=True,
            unique_fields=["source", "locale"],
            update_fields=sorted(other[0].facts()),
        )
    return len(gone) + len(other)


def _place(row: PageTranslation) -> tuple[int, int]:
    return row.source_id, row.locale_id


def refresh_strings(key: UUID, locale_id: int) -> None:
    """Writes what depends on the engine's strings alone: the progress and who translated."""
    if deferred(refresh, key):
        return
    rows = PageTranslation.objects.filter(source__translation_key=key, locale_id=locale_id)
    with transaction.atomic():
        there = _wait_for_others(rows)
        if there:
            _refresh_strings(there[0], Strings(key, locale_id))
        else:
            refresh(key)


def _wait_for_others(rows: QuerySet[PageTranslation]) -> list[PageTranslation]:
    """Until the end of the transaction nobody else computes these states: of two people who write
    at once the later one sees what both have written."""
    return list(rows.select_for_update(of=("self",)).order_by("pk"))


def _refresh_strings(row: PageTranslation, strings: Strings) -> None:
    wanted = to_translate(stored(row.source))
    row.done = strings.done(wanted)
    if row.state not in (State.ALIAS, State.DETACHED):
        text = None if row.target is None else text_of(row.target)
        row.words_left = words_left(wanted, strings, text)
    if row.origin and row.target is not None:
        row.origin = origin(text_of(row.target), strings)
    row.save(update_fields=["done", "words_left", "origin"])
    changed(Change(ChangeKind.STATE, row.source))


def write_by_hand(pairs: Iterable[tuple[Page, Page]]) -> None:
    """Writes the states of many new pages at once. Each pair is a specific page and its version,
    which the engine does not manage."""
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


def rebuild(keys: Iterable[UUID] | None = None) -> Repaired:
    """Puts what is recorded of texts, and all states, right: of the pages with these translation
    keys, or of all pages. Done again it changes nothing."""
    repaired = Repaired()
    if keys is None:
        found = Page.objects.filter(depth__gte=2).order_by("path")
        keys = dict.fromkeys(found.values_list("translation_key", flat=True))
    for key in keys:
        pages = Versions(key).pages
        source = source_among(pages)
        # What a translation says is read beside its source.
        for page in sorted(pages, key=lambda page: page != source):
            if issubclass(page.specific_class or Page, BasePage):
                put_text_right(stored(page), repaired)
        repaired.states += refresh(key)
        repaired.pages += 1
    return repaired
