"""Caches in front drop what has changed: a job of the worker that follows the log, tried again
until they have taken it. Where none is configured, nothing is asked for."""

import datetime
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from cms.translation.jobs.kinds import Kind
from cms.translation.jobs.models import Job
from cms.translation.jobs.running import ask

from . import version
from .affected import Affected, anything, of_entries, of_pages
from .frame import digest
from .frontend_cache import is_configured, purge, takes_keys
from .models import Document, LogEntry, LogHead
from .surrogate_keys import API, HTML

# How many entries, or pages where all of them are affected, are purged with one step.
_AT_ONCE = 100


@dataclass
class Purged:
    """Up to where the caches know the log, which version of everything and which frame; where they
    are told of every page, the id of the last one of which they are."""

    epoch: str = ""
    number: int = 0
    marks: int = 0
    frame: str = ""
    walked: int | None = None


def ask_for_purges() -> None:
    """Has caches in front told of what they do not know. Called after each numbering, and by the
    clock, for what a process that was killed leaves and what the log does not tell."""
    if not is_configured():
        return
    job = Job.objects.filter(kind=PURGE.name).first()
    # What waits or is at work reads to the end of the log.
    if job is not None and job.finished_at is None:
        return
    purged = PURGE.progress_of(job) if job else Purged()
    if job is None or _is_behind(purged):
        root = Page.objects.filter(depth=1).order_by("path").values_list("pk", flat=True)
        ask(PURGE, root[0], progress=purged)


def _is_behind(purged: Purged) -> bool:
    head = _head()
    known = (purged.epoch, purged.number, purged.marks)
    return known != (head.epoch, head.last, version.current().marks)


def _head() -> LogHead:
    return LogHead.objects.first() or LogHead(epoch="none")


def _purge(job: Job, purged: Purged) -> bool:
    """Tells the caches of some of what they do not know; says whether more is left."""
    if not is_configured():
        return False
    if purged.walked is not None:
        return _purge_pages(purged)
    # Before anything is read that may have changed by now.
    head, marks, frame = _head(), version.current().marks, digest()
    entries = list(LogEntry.objects.filter(number__gt=purged.number).order_by("number")[:_AT_ONCE])
    if purged.epoch != head.epoch:
        # Of what was before a restored backup nobody knows.
        entries, everywhere = [], {HTML, API}
        last = head.last
    else:
        changed = {entry.event for entry in entries}
        everywhere = {HTML} if frame != purged.frame or LogEntry.Event.FRAME in changed else set()
        if LogEntry.Event.LANGUAGE in changed:
            everywhere = {HTML, API}
        last = _number(entries[-1]) if entries else purged.number
    found = of_entries(entries) if entries else anything()
    purge(found.addresses, found.keys | everywhere)
    purged.epoch, purged.number, purged.marks, purged.frame = head.epoch, last, marks, frame
    if everywhere and not takes_keys():
        purged.walked = 0
    return purged.walked is not None or purged.number < head.last


def _purge_pages(purged: Purged) -> bool:
    pages = list(Document.objects.filter(pk__gt=purged.walked).order_by("pk")[:_AT_ONCE])
    found: Affected = of_pages(pages)
    purge(found.addresses, found.keys)
    purged.walked = pages[-1].pk if pages else None
    return True


def _number(entry: LogEntry) -> int:
    return entry.number or 0


PURGE = Kind(
    "purge",
    _("Have caches in front drop what has changed"),
    progress=Purged,
    step=_purge,
    retried=True,
    steps=10,
    patience=datetime.timedelta(minutes=1),
    # It stays and knows how far it is; without it everything is purged once.
    retention=datetime.timedelta(days=36_500),
)
