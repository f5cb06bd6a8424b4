"""Translations of a withdrawn source go with it, unless somebody asks that they stay.

Pages that are kept by hand stay. The editor's question stands in the admin's own confirmations,
see the templates of the same name; every other way of withdrawing takes the translations along.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from wagtail.models import Page

from .models import PageTranslation, State
from .versions import source_of

_staying: ContextVar[bool] = ContextVar("staying", default=False)
_FOLLOWING = "_translations_to_delete"


@contextmanager
def translations_staying() -> Iterator[None]:
    """Whoever withdraws a source within the block leaves its translations as they are."""
    token = _staying.set(True)
    try:
        yield
    finally:
        _staying.reset(token)


def let_translations_stay() -> None:
    """The same until the running request ends."""
    _staying.set(True)


def forget_at_request(**kwargs: Any) -> None:
    """What one request was asked is not for the next one that its thread serves."""
    _staying.set(False)


def followers(source: Page) -> list[Page]:
    """The translations that go with a source; none for a page that is itself a translation."""
    if _staying.get():
        return []
    rows = PageTranslation.objects.filter(source_id=source.pk, target__isnull=False)
    return [row.target for row in rows.exclude(state=State.DETACHED).select_related("target")]


def unpublish_followers(instance: Page, **kwargs: Any) -> None:
    """After a source has been unpublished by whatever way, expiry included."""
    source = source_of(instance)
    if source is None or source.pk != instance.pk:
        return
    for page in followers(source):
        # A page whose plugin went cannot be saved, only deleted.
        if page.specific_class is None:
            continue
        # Asked anew: a page above may have taken it along.
        if Page.objects.filter(pk=page.pk, live=True).exists():
            page.specific.unpublish()


def remember_followers(instance: Page, **kwargs: Any) -> None:
    """Before a page is deleted: afterwards nothing tells its translations."""
    setattr(instance, _FOLLOWING, [page.pk for page in followers(instance)])


def delete_followers(instance: Page, **kwargs: Any) -> None:
    """After a source has been deleted by whatever way."""
    for pk in getattr(instance, _FOLLOWING, ()):
        if page := Page.objects.filter(pk=pk).first():
            page.delete()
