"""What happens by the clock: scheduled publishing and expiry, and the day's tidying.

A plugin lists what it wants done every day under `daily` in its module `clock`.
"""

import datetime
import logging
from collections.abc import Callable
from dataclasses import dataclass, field

from django.core.management import call_command
from django.utils import timezone
from django_tasks import task_backends
from django_tasks_db.backend import DatabaseBackend
from django_tasks_db.models import DBTaskResult

from cms.plugins.registry import contributions
from cms.translation.beginning.published import resume_published
from cms.translation.beginning.subtrees import forget_old_subtrees, resume_subtrees
from cms.translation.machine_requests import resume_machine_drafts
from cms.translation.tasks import resume_translations

from .models import Heartbeat
from .tasks import show_that_the_worker_works

logger = logging.getLogger(__name__)


def publish_scheduled() -> None:
    """Publishes and expires what is due."""
    call_command("publish_scheduled", verbosity=0)


def ask_the_worker() -> None:
    """Enqueues the worker's sign of life, unless one is waiting already."""
    path = show_that_the_worker_works.module_path
    if not DBTaskResult.objects.ready().filter(task_path=path).exists():
        show_that_the_worker_works.enqueue()


def tidy() -> None:
    """Removes sessions that ran out and results of tasks that nobody will ask for."""
    call_command("clearsessions", verbosity=0)
    if isinstance(task_backends["default"], DatabaseBackend):
        call_command("prune_db_task_results", min_age_days=2, failed_min_age_days=14, verbosity=0)


@dataclass
class Job:
    """Something done at every interval; a failure is logged and does not end the clock."""

    every: datetime.timedelta
    do: Callable[[], None]
    due: datetime.datetime = field(default_factory=timezone.now)


class Clock:
    """Does each job when it is due."""

    def __init__(self) -> None:
        minute, day = datetime.timedelta(minutes=1), datetime.timedelta(days=1)
        self.jobs = [
            Job(minute, publish_scheduled),
            Job(minute, ask_the_worker),
            Job(10 * minute, resume_translations),
            Job(10 * minute, resume_machine_drafts),
            Job(10 * minute, resume_published),
            Job(10 * minute, resume_subtrees),
            Job(day, tidy),
            Job(day, forget_old_subtrees),
            *(Job(day, do) for do in contributions("clock", "daily")),
        ]

    def tick(self) -> None:
        """Does what is due, and shows that the clock works when all of it went well."""
        due = [job for job in self.jobs if job.due <= timezone.now()]
        done = [self._done(job) for job in due]
        if done and all(done):
            Heartbeat.beat(Heartbeat.Part.CLOCK)

    def _done(self, job: Job) -> bool:
        job.due = timezone.now() + job.every
        try:
            job.do()
        except Exception:
            logger.exception("The clock could not do a job; it tries again when it is due.")
            return False
        return True
