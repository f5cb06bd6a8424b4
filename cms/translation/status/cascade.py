"""Translations of a withdrawn source go with it, unless somebody asks that they stay.

Pages that are kept by hand stay. The editor's question stands in the admin's own confirmations,
see the templates of the same name; every other way of withdrawing takes the translations along.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from functools import reduce
from operator import or_

from django.db.models import Q, QuerySet
from wagtail.models import Page

from cms.content.occasion import Reason, reason, writing_for
from cms.content.publication import Change, Publication
from cms.translation.engine.versions import source_of

from .models import PageTranslation, State

# What the confirmations of unpublishing and deleting send where translations are to stay.
STAY = "translations-stay"
# SQLite takes no condition of a thousand parts.
_AT_ONCE = 500


@contextmanager
def translations_staying() -> Iterator[None]:
    """Inside the block, withdrawing or deleting a source leaves its translations as they are."""
    with writing_for(Reason.ALONE):
        yield


def followers(source: Page) -> list[Page]:
    """The translations that go with a source; none for a page that is itself a translation."""
    if reason() == Reason.ALONE:
        return []
    rows = PageTranslation.objects.filter(source_id=source.pk, target__isnull=False)
    return [row.target for row in rows.exclude(state=State.DETACHED).select_related("target")]


def followers_of(pages: Iterable[int]) -> set[int]:
    """The translations that go with any of several sources."""
    rows = PageTranslation.objects.filter(source_id__in=pages, target__isnull=False)
    return set(rows.exclude(state=State.DETACHED).values_list("target_id", flat=True))


def deleted_along(pages: Iterable[Page]) -> set[int]:
    """The translations that are deleted with pages and what is below them, and what is below the
    translations."""
    chosen = gone = new = with_below(pages)
    while new:
        new = with_below(Page.objects.filter(pk__in=followers_of(new))) - gone
        gone = gone | new
    return gone - chosen


def with_below(pages: Iterable[Page]) -> set[int]:
    """Pages and all pages below them; one query for some hundred pages."""
    return {pk for rows in _branches(pages) for pk in rows.values_list("pk", flat=True)}


def numbers_below(pages: Collection[Page], only: Q = Q()) -> dict[int, int]:  # noqa: B008
    """How many pages stand below each page, of those that a condition lets through; one query for
    some hundred pages."""
    found = (rows.filter(only).values_list("path", flat=True) for rows in _branches(pages))
    paths = sorted(path for some in found for path in some)
    # Paths are made of digits and capitals.
    return {
        page.pk: bisect_left(paths, f"{page.path}~") - bisect_right(paths, page.path)
        for page in pages
    }


def _branches(pages: Iterable[Page]) -> Iterator[QuerySet[Page]]:
    """Pages and all pages below them, each once."""
    above: list[str] = []
    for path in sorted(page.path for page in pages):
        if not above or not path.startswith(above[-1]):
            above.append(path)
    for start in range(0, len(above), _AT_ONCE):
        below = (Q(path__startswith=path) for path in above[start : start + _AT_ONCE])
        yield Page.objects.filter(reduce(or_, below))


def unpublish_followers(publication: Publication) -> None:
    """Looks at the translations of a source that goes offline, by whatever way, expiry included;
    unpublishes them."""
    if not publication.goes_offline:
        return
    source = source_of(publication.page)
    if source is None or source.pk != publication.page.pk:
        return
    for follower in followers(source):
        # A page whose plugin went cannot be saved, only deleted.
        if follower.specific_class is None:
            continue
        # Asked anew, and locked before it is read: a page above may have taken it along.
        live = Page.objects.filter(pk=follower.pk, live=True)
        if (locked := live.select_for_update(no_key=True).first()) is not None:
            locked.specific.unpublish()


def remember_followers(change: Change) -> None:
    """Looks at the translations of a page about to be deleted; keeps them for afterwards."""
    change.once(_followers_to_delete)


def delete_followers(change: Change) -> None:
    """Looks at the translations of a source that was deleted, by whatever way; deletes them."""
    for pk in change.once(_followers_to_delete):
        if page := Page.objects.filter(pk=pk).first():
            page.delete()


def _followers_to_delete(change: Change) -> list[int]:
    return [follower.pk for follower in followers(change.row_as(Page))]
