"""Page types that translate themselves: what publishing one of their pages begins.

A page that is published is noted with its row, in the same transaction, so that nothing is lost
when a worker is stopped; the note goes when the worker is done.
"""

import datetime
import logging
from functools import partial

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django_tasks import task
from wagtail.models import Locale, Page

from cms.content.publication import Publication
from cms.translation.engine.versions import source_of
from cms.translation.status.models import PageTranslation, State
from cms.translation.status.starting import start

from .models import PublishedSource
from .queue import ask_unless_waiting

logger = logging.getLogger(__name__)

# A note that has waited for so long was left by a worker that was stopped, or by a failure. What
# fails again waits twice as long each time, a day at most.
_STILL = datetime.timedelta(minutes=5)
_RARELY = datetime.timedelta(days=1)
_AT_ONCE = 100
# Whoever runs the site is told of what has failed so often: for half an hour.
TOLD_AFTER = 3


def begin_translations(publication: Publication) -> None:
    """Looks at whether the page's type begins its translations when it is published
    (`translated_when_published`); notes it, and asks the worker."""
    page = publication.page
    if not (page.live and page.translated_when_published):
        return
    source = publication.source
    if source is None or source.pk != page.pk:
        return
    now = timezone.now()
    note = PublishedSource(source_id=page.pk, at=now, tries=0, due=now + _STILL)
    PublishedSource.objects.bulk_create(
        [note],
        update_conflicts=True,
        unique_fields=["source"],
        update_fields=["at", "tries", "due"],
    )
    transaction.on_commit(partial(translate_published.enqueue, page.pk))


@task()
def translate_published(source_id: int) -> None:
    """Begins what is missing of a published page's translations, and gives those that are there
    the text of today to translate; no live page is touched. Done once, however often asked."""
    note = PublishedSource.objects.select_related("source").filter(pk=source_id).first()
    if note is None:
        return
    # Counted before: what kills the worker is not tried all the time either.
    mine = PublishedSource.objects.filter(pk=source_id, at=note.at)
    mine.update(tries=note.tries + 1, due=timezone.now() + _pause(note.tries))
    source = source_of(note.source)
    if not (note.source.live and source is not None and source.pk == source_id):
        mine.delete()
    elif _begin(note.source):
        # Published again meanwhile, it is another task's.
        mine.delete()


def _pause(tries: int) -> datetime.timedelta:
    return min(_STILL * 2 ** min(tries, 10), _RARELY)


def _begin(source: Page) -> bool:
    """Says whether nothing is left that could succeed another time."""
    on_purpose = PageTranslation.objects.filter(
        source=source, state__in=(State.ALIAS, State.DETACHED)
    )
    others = Locale.objects.exclude(pk=source.locale_id)
    done = True
    for locale in others.exclude(pk__in=on_purpose.values("locale")):
        try:
            start(source, locale, None)
        except Exception as error:
            logger.exception("The translation of page %s into %s was not begun", source.pk, locale)
            done = done and isinstance(error, ValidationError)
    return done


def not_begun() -> QuerySet[PublishedSource]:
    """The published pages whose translations failed to begin again and again."""
    return PublishedSource.objects.filter(tries__gte=TOLD_AFTER)


def resume_published() -> None:
    """Asks again for what a worker that was stopped, or a failure, left undone; what was tried
    longest ago comes first."""
    due = PublishedSource.objects.filter(due__lt=timezone.now()).order_by("due")
    ask_unless_waiting(translate_published, due.values_list("pk")[:_AT_ONCE])
