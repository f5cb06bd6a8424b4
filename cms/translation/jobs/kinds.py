"""The kinds of jobs. `cms/translation/background.py` lists those of translations; all of a site are
filled in by `cms.composition`."""

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from django.utils.functional import Promise

if TYPE_CHECKING:
    from .models import Job

P = TypeVar("P")


@dataclass
class NoProgress:
    """The progress of jobs with one step, which need none."""


@dataclass(frozen=True)
class Kind(Generic[P]):
    """A kind of job: what it is called, what is done, and what becomes of what fails.

    `step(job, progress)` does the next step, notes in `progress` how far it is, and says whether
    more are left. `progress` is a dataclass of what JSON can hold, each field with a default.
    """

    name: str
    label: str | Promise
    progress: type[P]
    step: Callable[["Job", P], bool]
    # A step that raises is tried again, ever more rarely; otherwise the job ends, and whoever asked
    # for it is told at once.
    retried: bool
    # A step and its progress are one transaction: neither is kept without the other.
    counted: bool = False
    # How many steps are done before other work gets its turn.
    steps: int = 1
    # A job without progress for so long counts as stopped.
    patience: datetime.timedelta = datetime.timedelta(minutes=5)
    # How long a job is kept, counted from when it was requested; None deletes it as soon as it is
    # done.
    retention: datetime.timedelta | None = None

    def progress_of(self, job: "Job") -> P:
        """How far a job is."""
        return self.progress(**job.progress)


_kinds: dict[str, Kind] = {}


def fill(kinds: Iterable[Kind]) -> None:
    """Registers the kinds of a site."""
    _kinds.update({kind.name: kind for kind in kinds})


def kinds() -> dict[str, Kind]:
    """The kinds of jobs by their names."""
    return dict(_kinds)
