"""What pages say, and how their translations stand to it, is recorded anew after something that
they name has changed."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _
from django_tasks import task
from wagtail.models import Page

from cms.content.clusters import pages_whose_rows_go
from cms.content.dependencies import pages_referring_to
from cms.content.publication import Change
from cms.queue import ask_unless_waiting
from cms.translation.status.models import PageTranslation, State
from cms.translation.status.records import rebuild

from .kinds import Kind, NoProgress
from .models import Job
from .running import ask


def record_whose_rows_went(change: Change) -> None:
    """Looks at the pages that had rows which went with a deleted page, term, picture or file;
    lets the worker write a job for each, to record what it says now."""
    if change.deleted and (pks := change.once(pages_whose_rows_go)):
        # Some of them may be about to be deleted as well.
        transaction.on_commit(lambda: ask_for.enqueue(pks), robust=True)


def record_who_shows_it(change: Change) -> None:
    """Looks at the pages that show a term which got its name in one more language; lets the
    worker write a job for each, to record what its translations lack now."""
    term: Any = change.row
    if not change.created:
        return
    rows = list(term.get_translations().values_list("pk", flat=True))
    if rows and (pks := pages_referring_to(type(term), rows)):
        transaction.on_commit(lambda: ask_for.enqueue(pks), robust=True)


def record_outdated(change: Change) -> None:
    """Looks at nothing: any change may be of a name that the glossary has now, or no longer; lets
    the worker judge anew how grave the changes are that outdated translations lack."""
    ask_unless_waiting(ask_for_outdated, [()])


@task()
def ask_for_outdated() -> None:
    """Writes a job for each source that has outdated translations."""
    outdated = PageTranslation.objects.filter(state=State.OUTDATED)
    ask_for.func(list(outdated.values_list("source", flat=True)))


@task()
def ask_for(pks: list[int]) -> None:
    """Writes a job for each of the pages that are there: of a term, thousands may be."""
    for pk in Page.objects.filter(pk__in=pks).values_list("pk", flat=True):
        ask(RECORDED, pk)


def _record(job: Job, progress: NoProgress) -> bool:
    rebuild([job.source.translation_key])
    return False


RECORDED = Kind(
    "recorded",
    _("Record anew what a page says and how its translations stand to it"),
    progress=NoProgress,
    step=_record,
    retried=True,
)
