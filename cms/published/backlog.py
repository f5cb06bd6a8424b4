"""How much waits for the worker, for whoever looks after the site."""

import datetime
from dataclasses import dataclass

from django.db.models import Min
from django.utils import timezone

from .freshness import stale
from .models import Document

# The worker may have a long task of another kind before this one.
PATIENCE = datetime.timedelta(minutes=15)


@dataclass(frozen=True)
class Backlog:
    """How many documents are to be made, and since when the one that waits longest was marked;
    what a deployment or a new day left to be made carries no mark."""

    waiting: int
    since: datetime.datetime | None

    @property
    def ok(self) -> bool:
        """Whether no mark waits for longer than a worker may be busy with something else."""
        return self.since is None or timezone.now() - self.since < PATIENCE


def backlog() -> Backlog:
    """What waits now; two statements."""
    # A mark may outlive its document.
    since = Document.objects.aggregate(since=Min("marks__at"))["since"]
    return Backlog(waiting=stale().count(), since=since)
