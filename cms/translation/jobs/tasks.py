"""What is done to translations in the background; each may be done again without harm."""

import logging

from django.core.exceptions import ValidationError
from django_tasks import task
from wagtail.models import Page

from cms.translation.engine.localize import TranslationSource
from cms.translation.engine.sources import frozen_today
from cms.translation.status.models import PageTranslation
from cms.translation.status.sync import bring_up_to_date

from .queue import ask_unless_waiting

logger = logging.getLogger(__name__)


@task()
def bring_translations_up_to_date(source_id: int) -> None:
    """Brings a source's synchronised content into its live translations."""
    source = Page.objects.filter(pk=source_id).first()
    if source is None:
        return
    freeze_source(source)
    rows = PageTranslation.objects.filter(source=source, pending=True).select_related("target")
    for row in rows:
        try:
            if row.target is not None:
                bring_up_to_date(row.target)
        except ValidationError as error:
            logger.error("Page %s stays behind its source: %s", row.target_id, error)


def freeze_source(source: Page) -> None:
    """Gives the engine the source's text of today, so that what is translated next is that; what is
    in review stays as it was submitted."""
    if PageTranslation.objects.filter(source=source, in_review=True).exists():
        return
    frozen = TranslationSource.objects.filter(
        object_id=source.translation_key, locale_id=source.locale_id
    ).first()
    if frozen is not None and source.live:
        frozen_today(source)


def resume_translations() -> None:
    """Asks again for what a worker that was stopped, or a failed task, left undone."""
    waiting = PageTranslation.objects.filter(pending=True).values_list("source_id")
    ask_unless_waiting(bring_translations_up_to_date, waiting.order_by("source_id").distinct())
