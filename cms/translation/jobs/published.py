"""Page types that translate themselves: what publishing one of their pages begins.

The job is written with the page's row, in the same transaction, so that nothing is lost when a
worker is stopped.
"""

import logging

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale

from cms.content.publication import Publication
from cms.translation.engine.versions import source_of, source_of_publication
from cms.translation.status.models import PageTranslation, State
from cms.translation.status.starting import start

from .kinds import Kind, NoProgress
from .models import Job
from .running import ask

logger = logging.getLogger(__name__)


def begin_translations(publication: Publication) -> None:
    """Looks at whether the page's type begins its translations when it is published
    (`translated_when_published`); writes a job for the worker."""
    page = publication.page
    if not (page.live and page.translated_when_published):
        return
    source = source_of_publication(publication)
    if source is not None and source.pk == page.pk:
        ask(PUBLISHED, page.pk)


def _begin(job: Job, progress: NoProgress) -> bool:
    """Begins what is missing of a published page's translations, and gives those that are there
    the text of today to translate; no live page is touched. What cannot succeed another time
    either is logged."""
    page = job.source
    source = source_of(page)
    if not (page.live and source is not None and source.pk == page.pk):
        return False
    on_purpose = PageTranslation.objects.filter(
        source=page, state__in=(State.ALIAS, State.DETACHED)
    )
    others = Locale.objects.exclude(pk=page.locale_id)
    failed: list[Exception] = []
    for locale in others.exclude(pk__in=on_purpose.values("locale")):
        try:
            start(page, locale, None)
        except ValidationError as error:
            logger.error("Page %s was not begun in %s: %s", page.pk, locale, error)
        except Exception as error:
            failed.append(error)
    if failed:
        raise ExceptionGroup("Languages in which the page was not begun", failed)
    return False


PUBLISHED = Kind(
    "published",
    _("Begin the translations of a published page"),
    progress=NoProgress,
    step=_begin,
    retried=True,
)
