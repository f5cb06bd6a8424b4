"""What is not text follows the source: at once, or by the worker."""

from functools import partial

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from cms.content.publication import Publication
from cms.translation.engine.localize import TranslationSource
from cms.translation.engine.sources import frozen_today
from cms.translation.status.locks import lock, write_in_one_transaction
from cms.translation.status.models import PageTranslation
from cms.translation.status.sync import bring_up_to_date

from .kinds import Kind, NoProgress
from .models import Job
from .running import ask


def synchronise(publication: Publication) -> None:
    """Looks at what is not text and differs from the source; publishes it with a translation that
    went online from an older draft, and writes a job for the translations of a source."""
    page = publication.page
    pending = PageTranslation.objects.filter(pending=True)
    pending = pending.filter(Q(target_id=page.pk) | Q(source_id=page.pk))
    found = set(pending.values_list("target_id", flat=True))
    if page.pk in found and page.live:
        bring_up_to_date(page)
    elif found - {page.pk}:
        ask(SYNCHRONISED, page.pk)


def ask_for_what_is_behind() -> None:
    """Writes a job for each source that has translations behind it and no job: states change
    without a publication, too, as by a term or by `rebuild_translation_states`. Called by the
    clock."""
    behind = PageTranslation.objects.filter(pending=True)
    asked = Job.objects.filter(kind=SYNCHRONISED.name).values("source")
    for pk in (
        behind.exclude(source__in=asked)
        .order_by("source")
        .values_list("source", flat=True)
        .distinct()
    ):
        ask(SYNCHRONISED, pk)


def freeze_source(source: Page) -> None:
    """Gives the engine the source's text of today, so that what is translated next is that; what is
    in review stays as it was submitted. Nobody publishes, withdraws or submits it meanwhile."""
    with transaction.atomic():
        lock({source.pk})
        live = Page.objects.filter(pk=source.pk, live=True).exists()
        frozen = TranslationSource.objects.filter(
            object_id=source.translation_key, locale_id=source.locale_id
        )
        in_review = PageTranslation.objects.filter(source=source, in_review=True)
        if live and not in_review.exists() and frozen.exists():
            frozen_today(source)


def bring_translations_up_to_date(source: Page) -> None:
    """Brings a source's synchronised content into its live translations. One that fails keeps back
    no other; raises an ExceptionGroup at the end."""
    freeze_source(source)
    rows = PageTranslation.objects.filter(source=source, pending=True).select_related("target")
    failed: list[Exception] = []
    for row in rows:
        try:
            if row.target is not None:
                write_in_one_transaction(partial(_bring_up_to_date, source, row.target))
        except Exception as error:
            failed.append(error)
    if failed:
        raise ExceptionGroup("Translations that stay behind their source", failed)


def _bring_up_to_date(source: Page, target: Page) -> None:
    lock({source.pk, target.pk})
    bring_up_to_date(target)


def _synchronise(job: Job, progress: NoProgress) -> bool:
    bring_translations_up_to_date(job.source)
    return False


SYNCHRONISED = Kind(
    "synchronised",
    _("Bring pictures, links, dates and order into the translations"),
    progress=NoProgress,
    step=_synchronise,
    retried=True,
)
