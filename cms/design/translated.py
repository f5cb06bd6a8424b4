"""What readers of a translation are told of it: that it is out of date, or a machine's."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cms.translation.models import ChangeSeverity, PageTranslation, State
from cms.translation.status.severity import difference

# Written out: it is asked for every page that is shown, and composing it takes longer than the
# answer.
_ROW = (
    "SELECT id, source_id, state, severity, changed, origin, since "
    "FROM cms_translation_pagetranslation WHERE target_id = %s"
)
_SHOWN = (State.CURRENT, State.BEHIND, State.OUTDATED)


@dataclass(frozen=True)
class Translated:
    """How a live translation stands to its source.

    `differences` are of `figure`, `name` and `wording`, the gravest first, and empty where it is
    up to date; `origin` is `human`, `machine` or `mixed`, the last two while nobody has confirmed
    what the machine wrote.
    """

    source_id: int
    origin: str
    since: datetime | None
    differences: tuple[str, ...]

    @property
    def outdated(self) -> bool:
        return bool(self.differences)

    @property
    def by_machine(self) -> bool:
        return self.origin in ("machine", "mixed")

    @property
    def marks(self) -> list[str]:
        """The same for programs."""
        outdated = ["outdated translation"] if self.outdated else []
        unconfirmed = ["unconfirmed machine translation"] if self.by_machine else []
        return [*outdated, *unconfirmed]

    @classmethod
    def of(cls, page: Any) -> "Translated | None":
        """Of a page that is a translation with a source that it is kept with; otherwise None. One
        query."""
        row = next(iter(PageTranslation.objects.raw(_ROW, [page.pk])), None)
        if row is None or row.state not in _SHOWN:
            return None
        # A comma tells readers nothing else.
        grave = row.state == State.OUTDATED and row.severity != ChangeSeverity.NONE
        kinds = {difference(change) for change in row.changed} if grave else set()
        if grave and not kinds:
            kinds = {"wording"}
        order = ("figure", "name", "wording")
        told = tuple(kind for kind in order if kind in kinds)
        return cls(row.source_id, row.origin, row.since, told)
