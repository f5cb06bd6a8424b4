"""Locks on pages, taken before a page is read by whoever writes it.

Everybody takes locks in one order, so that no two wait for each other:

1. the rows of all pages that are written, by id: originals, translations, what is below or above;
2. the engine's translations of them, by id, then its texts and what is written of them;
3. states of translations (`PageTranslation`), by id;
4. workflow states and their tasks.

Whoever finds out in between that more pages are written, as an effect does of pages below one whose
address changes, may still meet somebody who waits: `write_in_one_transaction` begins anew then.
"""

from collections.abc import Callable, Iterable
from typing import TypeVar

from django.db import IntegrityError, OperationalError, transaction
from wagtail.models import Page

from cms.translation.engine.localize import Translation

from .cascade import deleted_along, followers_of, with_below

Answer = TypeVar("Answer")

# Of two who wait for each other PostgreSQL lets one fail with this SQLSTATE.
_DEADLOCK = "40P01"


def write_in_one_transaction(write: Callable[[], Answer]) -> Answer:
    """What `write` answers, which locks pages and writes them.

    It is called once more where the database refused what it wrote because of what somebody else
    did meanwhile: each waited for the other, or what a page names was deleted, which is seen when
    the transaction ends. The second time it reads what is there now.
    """
    try:
        with transaction.atomic():
            return write()
    except (IntegrityError, OperationalError) as error:
        deadlock = getattr(error.__cause__, "sqlstate", None) == _DEADLOCK
        if not deadlock and not isinstance(error, IntegrityError):
            raise
    with transaction.atomic():
        return write()


def lock(pages: Iterable[int]) -> set[int]:
    """Locks the rows of pages until the transaction ends; returns the ids of those that exist."""
    wanted = set(pages)
    return _lock(lambda: wanted)


def lock_with_below(pages: Iterable[int], others: Iterable[int] = ()) -> set[int]:
    """The same for pages and all pages below them, and for `others`."""
    wanted, also = set(pages), set(others)
    return _lock(lambda: with_below(Page.objects.filter(pk__in=wanted)) | also)


def lock_with_above(pages: Iterable[int], others: Iterable[int] = ()) -> set[int]:
    """The same for pages and all pages above them, where they stand by now, and for `others`."""
    wanted, also = set(pages), set(others)

    def branches() -> set[int]:
        paths = Page.objects.filter(pk__in=wanted).values_list("path", flat=True)
        ends = {path[:end] for path in paths for end in range(0, len(path) + 1, Page.steplen)}
        return also | set(Page.objects.filter(path__in=ends).values_list("pk", flat=True))

    return _lock(branches)


def lock_versions(pages: Iterable[Page]) -> set[int]:
    """The same for translations and their originals, which whoever withdraws or deletes those locks
    too, and then for the engine's translations."""
    chosen = list(pages)
    kept = Translation.objects.filter(
        source__object_id__in={page.translation_key for page in chosen},
        target_locale__in={page.locale_id for page in chosen},
        enabled=True,
    )
    found = list(kept.values_list("pk", "source__object_id", "source__locale"))
    originals = Page.objects.filter(
        translation_key__in={key for _pk, key, _locale in found},
        locale__in={locale for _pk, _key, locale in found},
    )
    there = lock({*(page.pk for page in chosen), *originals.values_list("pk", flat=True)})
    held = Translation.objects.filter(pk__in=[pk for pk, _key, _locale in found])
    list(held.select_for_update().order_by("pk"))
    return there


def lock_to_delete(pages: Iterable[int], others: Iterable[int] = ()) -> set[int]:
    """Locks pages with all pages below them, the translations that are deleted along, and
    `others`."""
    wanted, also = set(pages), set(others)

    def going() -> set[int]:
        rows = list(Page.objects.filter(pk__in=wanted))
        return with_below(rows) | deleted_along(rows) | also

    return _lock(going)


def lock_to_move(pages: Iterable[int], destinations: Iterable[int] = ()) -> set[int]:
    """Locks pages that will stand elsewhere, with all pages below them, what they stand below so
    far and will stand below."""
    wanted, also = set(pages), set(destinations)

    def moved() -> set[int]:
        rows = list(Page.objects.filter(pk__in=wanted))
        above = Page.objects.filter(path__in={page.path[: -Page.steplen] for page in rows})
        return with_below(rows) | also | set(above.values_list("pk", flat=True))

    return _lock(moved)


def lock_to_withdraw(pages: Iterable[int], below: bool) -> set[int]:
    """Locks pages that readers are to lose, unpublished or private, with what goes with them: those
    below where `below`, the translations that follow, and aliases of any."""
    wanted = set(pages)

    def going() -> set[int]:
        found = with_below(Page.objects.filter(pk__in=wanted)) if below else wanted
        found = found | followers_of(found)
        aliases = Page.objects.filter(alias_of__in=found)
        return found | set(aliases.values_list("pk", flat=True))

    return _lock(going)


def _lock(find: Callable[[], set[int]]) -> set[int]:
    """Locks what `find` tells; and what it tells more of once that is locked, as a page that
    somebody has added meanwhile."""
    held: set[int] = set()
    there: set[int] = set()
    while new := find() - held:
        rows = Page.objects.filter(pk__in=new).order_by("pk")
        there |= {page.pk for page in rows.select_for_update(no_key=True)}
        held |= new
    return there
