"""What the worker and the clock do with jobs, in tests."""

import datetime
from typing import Any

from django.test import TestCase
from django.utils import timezone

from cms.translation.jobs.kinds import Kind
from cms.translation.jobs.running import do_job, resume
from cms.translation.models import Job


def jobs(kind: Kind[Any], source: Any = None) -> Any:
    """The jobs of a kind, of a page where one is given."""
    found = Job.objects.filter(kind=kind.name)
    return found if source is None else found.filter(source_id=source.pk)


def work(job: Job) -> None:
    """A worker has its turn at a job."""
    job.refresh_from_db()
    do_job.call(job.pk, job.turn)


def be_due(kind: Kind[Any] | None = None) -> None:
    """So much time passes that every job is due, or those of a kind."""
    due = Job.objects.all() if kind is None else jobs(kind)
    due.update(due=timezone.now() - datetime.timedelta(minutes=1))


def take_up() -> None:
    """The clock looks what is due, and the worker does it."""
    with TestCase.captureOnCommitCallbacks(execute=True):
        resume()


def clock(kind: Kind[Any] | None = None) -> None:
    """The clock finds that every job is due, or those of a kind, and the worker does them."""
    be_due(kind)
    take_up()
