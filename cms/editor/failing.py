"""What begins in the background and fails again and again, for the report of translations."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from wagtail.models import Page
from wagtail.permissions import policy_registry

from cms.translation.jobs.kinds import kinds
from cms.translation.jobs.models import Job
from cms.translation.jobs.running import failing
from cms.translation.status.worklist import BUSINESS

# The rest is counted.
_LISTED = 20


@dataclass(frozen=True)
class FailingJobs:
    """How many jobs fail, and those of them that are listed, each with its kind in words; what is
    tried next comes first."""

    count: int
    listed: list[tuple[str, Job]]

    @property
    def left_out(self) -> int:
        """How many are not listed."""
        return self.count - len(self.listed)


def failing_jobs(user: Any) -> FailingJobs:
    """The jobs that fail on pages that somebody may see in the admin."""
    jobs = _in_sight_of(user)
    known = kinds()
    first = jobs.select_related("source__locale", "locale").order_by("due", "pk")[:_LISTED]
    listed = [(str(known[job.kind].label) if job.kind in known else job.kind, job) for job in first]
    return FailingJobs(jobs.count(), listed)


def _in_sight_of(user: Any) -> QuerySet[Job]:
    jobs = failing()
    if user.is_superuser:
        return jobs
    policy = policy_registry.get_by_type(Page)
    seen = policy.instances_user_has_any_permission_for(user, BUSINESS)
    return jobs.filter(source__in=seen.order_by().values("pk"))
