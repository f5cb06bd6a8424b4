"""What happens by the clock: scheduled publishing and expiry, and the day's tidying."""

import datetime
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from django.core.management import call_command
from django_tasks import task_backends
from django_tasks_db.backend import DatabaseBackend
from django_tasks_db.models import DBTaskResult

from cms.accounts.idempotency import forget_old_answers
from cms.accounts.limits import forget_old_attempts
from cms.accounts.logins import forget_old_logins
from cms.media.renditions import resume_renditions
from cms.plugins.contract import Contribution
from cms.plugins.registry import contributions
from cms.previews.models import forget_old_previews
from cms.published.changes import compact
from cms.published.purging import ask_for_purges
from cms.published.tasks import resume_documents
from cms.published.version import gather
from cms.search.vocabulary import sweep as learn_missed_words
from cms.search.without_results import forget_old_searches
from cms.translation.jobs.running import forget_old as forget_old_jobs
from cms.translation.jobs.running import resume as resume_jobs
from cms.translation.jobs.synchronising import ask_for_what_is_behind
from cms.webhooks.tasks import forget_old_deliveries, resume_deliveries

from .models import Heartbeat
from .tasks import show_that_the_worker_works

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class DailyJob(Contribution):
    """Something that the clock does every day for a plugin; it may be done twice, and what it
    raises is logged."""

    do: Callable[[], None]


@dataclass(frozen=True)
class FrequentJob(Contribution):
    """Something that the clock does every ten minutes for a plugin, with what `DailyJob` says."""

    do: Callable[[], None]


def publish_scheduled() -> None:
    """Publishes and expires what is due."""
    call_command("publish_scheduled", verbosity=0)


def ask_the_worker() -> None:
    """Enqueues the worker's sign of life, unless one is waiting already."""
    path = show_that_the_worker_works.module_path
    if not DBTaskResult.objects.ready().filter(task_path=path).exists():
        show_that_the_worker_works.enqueue()


def tidy() -> None:
    """Removes sessions, limits, wrong logins and kept answers that ran out, searches kept long
    enough and the results of tasks that nobody will ask for."""
    call_command("clearsessions", verbosity=0)
    forget_old_attempts()
    forget_old_logins()
    forget_old_answers()
    forget_old_searches()
    if isinstance(task_backends["default"], DatabaseBackend):
        call_command("prune_db_task_results", min_age_days=2, failed_min_age_days=14, verbosity=0)


@dataclass
class Job:
    """Something done at every interval; a failure is logged and does not end the clock.

    `due` is in seconds of the monotonic clock: the machine's own may be set back by hours.
    """

    every: datetime.timedelta
    do: Callable[[], object]
    due: float = field(default_factory=time.monotonic)


class Clock:
    """Does each job when it is due."""

    def __init__(self) -> None:
        minute, day = datetime.timedelta(minutes=1), datetime.timedelta(days=1)
        self.jobs = [
            Job(minute, publish_scheduled),
            Job(minute, ask_the_worker),
            Job(minute, resume_jobs),
            Job(10 * minute, ask_for_what_is_behind),
            Job(minute, resume_documents),
            Job(minute, ask_for_purges),
            Job(minute, resume_deliveries),
            Job(10 * minute, resume_renditions),
            Job(10 * minute, learn_missed_words),
            Job(10 * minute, forget_old_previews),
            Job(day, tidy),
            Job(day, forget_old_jobs),
            Job(day, compact),
            Job(day, forget_old_deliveries),
            Job(10 * minute, gather),
            *(Job(day, given.do) for given in contributions(DailyJob)),
            *(Job(10 * minute, given.do) for given in contributions(FrequentJob)),
        ]

    def tick(self) -> None:
        """Does what is due, and shows that the clock works when all of it went well."""
        due = [job for job in self.jobs if job.due <= time.monotonic()]
        done = [self._done(job) for job in due]
        if done and all(done):
            Heartbeat.beat(Heartbeat.Part.CLOCK)

    def _done(self, job: Job) -> bool:
        job.due = time.monotonic() + job.every.total_seconds()
        try:
            job.do()
        except Exception:
            logger.exception("The clock could not do a job; it tries again when it is due.")
            return False
        return True
