"""Which consumer has read how far, and what it may show that was withdrawn meanwhile."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, Min, OuterRef, Q
from django.utils import timezone
from wagtail.models import Site

from cms.previews.models import DraftKey
from cms.published.changes import FIRST_EPOCH, Cursor, latest
from cms.published.models import LogEntry

from .forms import EVENTS
from .models import Acknowledgement

# Of each consumer so many removals are named.
NAMED = 50


@dataclass(frozen=True)
class Removal:
    """A page that the public may not see any more, by where it was; empty where that was
    erased."""

    event: str
    address: str
    at: datetime.datetime


@dataclass(frozen=True)
class Consumer:
    """How far a consumer has read, as it said last."""

    name: str
    key: str
    cursor: str = ""
    at: datetime.datetime | None = None
    # Of an epoch that has ended: it must begin anew, and nobody knows what it shows.
    begins_anew: bool = False
    entries: int = 0
    since: datetime.datetime | None = None
    removals: Sequence[Removal] = ()
    more: int = 0

    @property
    def removed(self) -> int:
        return len(self.removals) + self.more


def consumers() -> list[Consumer]:
    """Every holder of a valid key; first who may still show what was withdrawn, then by name. A
    number of queries that neither consumers nor entries add to."""
    end = latest()
    valid = DraftKey.objects.filter(revoked_at=None).exclude(expires_at__lte=timezone.now())
    keys = list(valid.select_related("acknowledgement").order_by("name", "pk"))
    said = {key.pk: key.acknowledgement for key in keys if hasattr(key, "acknowledgement")}
    known = {pk: one.number for pk, one in said.items() if one.epoch in (end.epoch, FIRST_EPOCH)}
    counts, removals = _counts(known, end), _removals(known, end)
    found = []
    for key in keys:
        one = said.get(key.pk)
        if one is None:
            found.append(Consumer(key.name, key.shown))
        elif key.pk not in known:
            found.append(_of(key, one, begins_anew=True))
        else:
            rows = removals[key.pk]
            entries, since = counts[key.pk]
            found.append(
                _of(
                    key,
                    one,
                    entries=entries,
                    since=since,
                    removals=rows[:NAMED],
                    more=max(0, len(rows) - NAMED),
                )
            )
    return sorted(found, key=lambda consumer: -consumer.removed)


def _of(key: DraftKey, said: Acknowledgement, **more: Any) -> Consumer:
    cursor = str(Cursor(said.epoch, said.number))
    return Consumer(key.name, key.shown, cursor, said.at, **more)


def _counts(
    known: Mapping[int, int], end: Cursor
) -> dict[int, tuple[int, datetime.datetime | None]]:
    """How many entries follow each number, and since when."""
    asked: dict[str, Any] = {}
    for pk, number in known.items():
        behind = Q(number__gt=number)
        asked[f"count_{pk}"] = Count("pk", filter=behind)
        asked[f"since_{pk}"] = Min("at", filter=behind)
    if not asked:
        return {}
    entries = LogEntry.objects.filter(number__gt=min(known.values()), number__lte=end.number)
    told = entries.aggregate(**asked)
    return {pk: (told[f"count_{pk}"], told[f"since_{pk}"]) for pk in known}


def _removals(known: Mapping[int, int], end: Cursor) -> dict[int, list[Removal]]:
    """What was taken away behind each number and not shown again since, the latest first."""
    if not known:
        return {}
    newer = LogEntry.objects.filter(subject=OuterRef("subject"), pk__gt=OuterRef("pk"))
    entries = LogEntry.objects.filter(
        ~Exists(newer),
        number__gt=min(known.values()),
        number__lte=end.number,
        event__in=LogEntry.REMOVALS,
    ).order_by("-number")
    roots = {site.pk: site.root_url for site in Site.objects.all()}
    rows = [
        (
            entry.number or 0,
            Removal(
                str(EVENTS[entry.event]),
                f"{roots.get(entry.site_id or 0, '')}{entry.old_path}" if entry.old_path else "",
                entry.at,
            ),
        )
        for entry in entries
    ]
    return {pk: [row for at, row in rows if at > number] for pk, number in known.items()}
