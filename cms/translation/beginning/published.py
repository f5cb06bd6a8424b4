"""Page types that translate themselves: what publishing one of their pages begins.

A page that is published is noted with its row, in the same transaction, so that nothing is lost
when a worker is stopped; the note goes when the worker is done.
"""

import datetime
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import partial

from django.db import transaction
from django.utils import timezone
from django_tasks import task
from wagtail.models import Locale, Page

from cms.content.models import BasePage

from ..models import PageTranslation, PublishedSource, State
from ..upkeep import at_work
from ..versions import source_of
from .pages import start

logger = logging.getLogger(__name__)

# A note that has waited for so long was left by a worker that was stopped.
_STILL = datetime.timedelta(minutes=5)
# What kills the worker again and again is given up.
_GIVEN_UP = datetime.timedelta(days=7)
_by_others: ContextVar[bool] = ContextVar("by_others", default=False)


@contextmanager
def translations_come_along() -> Iterator[None]:
    """Inside, publishing begins nothing: for whoever writes pages with their translations."""
    token = _by_others.set(True)
    try:
        yield
    finally:
        _by_others.reset(token)


def note_published(page: BasePage) -> None:
    """After a page's row was written, `page` as stored, by whatever way."""
    if not (page.live and page.translated_when_published) or _by_others.get() or at_work():
        return
    source = source_of(page)
    if source is None or source.pk != page.pk:
        return
    PublishedSource.objects.update_or_create(source_id=page.pk, defaults={"at": timezone.now()})
    transaction.on_commit(partial(translate_published.enqueue, page.pk))


@task()
def translate_published(source_id: int) -> None:
    """Begins what is missing of a published page's translations, and gives those that are there
    the text of today to translate; no live page is touched. Done once, however often asked."""
    note = PublishedSource.objects.select_related("source").filter(pk=source_id).first()
    if note is None:
        return
    source = source_of(note.source)
    if note.source.live and source is not None and source.pk == source_id:
        _begin(note.source)
    # Published again meanwhile, it is another task's.
    PublishedSource.objects.filter(pk=source_id, at=note.at).delete()


def _begin(source: Page) -> None:
    on_purpose = PageTranslation.objects.filter(
        source=source, state__in=(State.ALIAS, State.DETACHED)
    )
    others = Locale.objects.exclude(pk=source.locale_id)
    for locale in others.exclude(pk__in=on_purpose.values("locale")):
        try:
            start(source, locale, None)
        except Exception:
            logger.exception("The translation of page %s into %s was not begun", source.pk, locale)


def resume_published() -> None:
    """Asks again for what a worker that was stopped left undone."""
    now = timezone.now()
    left = PublishedSource.objects.filter(at__lt=now - _STILL, at__gt=now - _GIVEN_UP)
    for source_id in left.order_by("at").values_list("pk", flat=True)[:100]:
        translate_published.enqueue(source_id)
