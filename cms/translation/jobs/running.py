"""Requests jobs, runs their steps in the worker, tries failed ones again and deletes old ones."""

import datetime
import logging
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import asdict
from functools import partial
from typing import TypeVar
from uuid import uuid4

from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.db.models import F, QuerySet
from django.utils import timezone
from django.utils.translation import override
from django_tasks import task
from wagtail.users.models import UserProfile

from cms.queue import calls_waiting
from cms.types import JsonObject, Person

from .kinds import Kind, kinds
from .models import Fault, Job, key_of

logger = logging.getLogger(__name__)
P = TypeVar("P")

# A job that fails again waits twice as long each time, but never longer than this.
_RARELY = datetime.timedelta(days=1)
# How many jobs the clock enqueues at once.
_AT_ONCE = 100
# After so many tries a job is reported as failing, about a quarter of an hour after the first.
TOLD_AFTER = 3


def ask(
    kind: Kind[P],
    source_id: int,
    *,
    locale_id: int | None = None,
    user_id: int | None = None,
    progress: P | None = None,
) -> Job:
    """Requests a job, which runs in the background once the transaction has committed. A job that
    is requested again before it is done starts anew and replaces the first request. One query."""
    now = timezone.now()
    job = Job(
        kind=kind.name,
        source_id=source_id,
        locale_id=locale_id,
        user_id=user_id,
        key=key_of(kind.name, source_id, locale_id, user_id),
        asked_at=now,
        due=now + kind.patience,
        turn=_new_turn(),
        progress=asdict(progress or kind.progress()),  # type: ignore[call-overload]
    )
    anew = ["asked_at", "tries", "due", "turn", "finished_at", "fault", "error", "progress"]
    Job.objects.bulk_create([job], update_conflicts=True, unique_fields=["key"], update_fields=anew)
    _ask_the_worker(job.pk, job.turn)
    return job


@task()
def do_job(job_id: int, turn: str) -> None:
    """Does the next steps of a job and passes it on; does nothing out of its turn."""
    job = _mine(job_id, turn).first()
    kind = kinds().get(job.kind) if job else None
    if job is None or kind is None:
        return
    _count(kind, job)
    try:
        # The first step that leaves nothing ends it.
        more = all(_step(kind, job) for _number in range(kind.steps))
    except Exception as error:
        # Asked for again meanwhile it is another task's, and a page that is deleted nobody's.
        if _fail(kind, job, error):
            logger.exception("The job “%s” of page %s failed", kind.name, job.source_id)
    else:
        if more:
            _pass_on(job_id, turn)


def resume() -> None:
    """Enqueues jobs that are due again: those that failed, and those that a stopped worker left.
    The longest overdue come first. Called by the clock."""
    due = Job.objects.filter(finished_at=None, due__lte=timezone.now(), kind__in=kinds())
    # A worker that is away finds each job waiting once.
    waiting = calls_waiting(do_job)
    left = [
        one for one in due.order_by("due", "pk").values_list("pk", "turn") if one not in waiting
    ]
    for pk, turn in left[:_AT_ONCE]:
        _pass_on(pk, turn)


def failing() -> QuerySet[Job]:
    """The jobs that were tried `TOLD_AFTER` times or more and are not done."""
    return Job.objects.filter(finished_at=None, tries__gte=TOLD_AFTER)


def forget_old() -> None:
    """Deletes jobs whose retention is over. Called by the clock."""
    now = timezone.now()
    for kind in kinds().values():
        if kind.retention is not None:
            Job.objects.filter(kind=kind.name, asked_at__lt=now - kind.retention).delete()


def _new_turn() -> str:
    return uuid4().hex


def _ask_the_worker(job_id: int, turn: str) -> None:
    transaction.on_commit(partial(do_job.enqueue, job_id, turn))


def _mine(job_id: int, turn: str) -> QuerySet[Job]:
    """The job, unless it is over or somebody else's turn."""
    return Job.objects.filter(pk=job_id, turn=turn, finished_at=None)


def _count(kind: Kind, job: Job) -> None:
    """Counts a try before it is made: what kills the worker is not tried all the time either."""
    pause = min(kind.patience * 2 ** min(job.tries, 10), _RARELY)
    _mine(job.pk, job.turn).update(
        tries=F("tries") + 1, due=timezone.now() + pause, fault=Fault.STOPPED, error=""
    )


def _step(kind: Kind, claimed: Job) -> bool:
    """Does a step and notes how far the job is; says whether more are left for this turn."""
    with transaction.atomic() if kind.counted else nullcontext():
        jobs = _mine(claimed.pk, claimed.turn).select_related("source", "locale", "user")
        job = (jobs.select_for_update(of=("self",)) if kind.counted else jobs).first()
        if job is None:
            return False
        progress = kind.progress_of(job)
        with _in_the_language_of(job.user):
            more = kind.step(job, progress)
        _note(kind, job, asdict(progress), more)
        return more


def _note(kind: Kind, job: Job, progress: JsonObject, more: bool) -> None:
    mine, now = _mine(job.pk, job.turn), timezone.now()
    if more:
        mine.update(progress=progress, tries=0, due=now + kind.patience)
    elif kind.retention is not None:
        mine.update(progress=progress, finished_at=now, fault="", error="")
    else:
        mine.delete()


def _fail(kind: Kind, job: Job, error: Exception) -> bool:
    """Notes why a try failed, and ends a job that is tried once; says whether it was one's turn."""
    fault, words = _fault(error)
    ends = {} if kind.retried else {"finished_at": timezone.now()}
    return bool(_mine(job.pk, job.turn).update(fault=fault, error=words, **ends))


def _fault(error: BaseException) -> tuple[Fault, str]:
    if isinstance(error, BaseExceptionGroup):
        return _fault(error.exceptions[0])
    if isinstance(error, ValidationError):
        return Fault.REFUSED, " ".join(error.messages)
    # What an exception says may name hosts and people.
    return Fault.DATABASE if isinstance(error, DatabaseError) else Fault.ERROR, type(error).__name__


def _pass_on(job_id: int, turn: str) -> None:
    """Gives a job to another task, so that whoever had it may not go on with it."""
    with transaction.atomic():
        new = _new_turn()
        if _mine(job_id, turn).update(turn=new):
            _ask_the_worker(job_id, new)


@contextmanager
def _in_the_language_of(user: Person | None) -> Iterator[None]:
    """What is told is told in the language of whoever asked."""
    if user is None:
        yield
        return
    with override(UserProfile.get_for_user(user).get_preferred_language()):
        yield
