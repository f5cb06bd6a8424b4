"""Reading the log: what changed for the public since a consumer looked last, and compacting it."""

import datetime
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from django.conf import settings
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from .addresses import hosts, path_digest, placed, roots
from .models import LogEntry, LogHead
from .rows import is_complete

_CURSOR = re.compile(r"([0-9a-f]{8})\.(0|[1-9]\d{0,999})", re.ASCII)
# Before the first entry is numbered there is no epoch to name.
FIRST_EPOCH = "00000000"
_AT_ONCE = 500


class Cursor(NamedTuple):
    """A place in the log, written `epoch.number`: everything up to that number was read."""

    epoch: str
    number: int

    def __str__(self) -> str:
        return f"{self.epoch}.{self.number}"


class UnknownCursorError(Exception):
    """The cursor is of another epoch, or ahead of the log: a backup was restored since."""


@dataclass(frozen=True)
class Changes:
    """Some entries in order, the place behind them, and whether more follow."""

    entries: Sequence[LogEntry]
    cursor: Cursor
    more: bool


def parsed(text: str) -> Cursor | None:
    """The cursor that a text is, or None."""
    found = _CURSOR.fullmatch(text)
    return Cursor(found[1], int(found[2])) if found else None


def latest() -> Cursor:
    """The end of the log."""
    head = LogHead.objects.first()
    return Cursor(head.epoch, head.last) if head else Cursor(FIRST_EPOCH, 0)


def end_behind(cursor: Cursor) -> Cursor:
    """The end of the log for who has read up to a cursor. Raises UnknownCursorError."""
    end = latest()
    begun = cursor == (FIRST_EPOCH, 0)
    if not begun and (cursor.epoch != end.epoch or cursor.number > end.number):
        raise UnknownCursorError
    return end


def since(
    cursor: Cursor,
    types: Sequence[str] = (),
    language: str | None = None,
    limit: int = 100,
    site: int | None = None,
) -> Changes:
    """What was logged behind a cursor; what is of no type, of no language or of no site is told in
    any, and what left a site in both.

    Raises UnknownCursorError. Two statements.
    """
    end = end_behind(cursor)
    # Up to the end that is known: what was numbered since then is for the next time.
    found = LogEntry.objects.filter(number__gt=cursor.number, number__lte=end.number)
    if types:
        found = found.filter(type__in=types)
    if language is not None:
        found = found.filter(Q(language=language) | Q(language=""))
    if site is not None:
        found = found.filter(Q(site_id=site) | Q(old_site_id=site) | Q(site_id=None))
    entries = list(found.order_by("number")[: limit + 1])
    if len(entries) <= limit:
        return Changes(entries, end, False)
    shown = entries[:limit]
    last = shown[-1].number if shown else cursor.number
    return Changes(shown, Cursor(end.epoch, last or 0), True)


def was_public(site_id: int, paths: Sequence[str]) -> bool:
    """Whether a page stood at one of the addresses, be it before it stood elsewhere, that was
    withdrawn or deleted since. Of one that is restricted nothing is said."""
    digests = {path_digest(path) for path in paths}
    stood = LogEntry.objects.filter(old_path_digest__in=digests, old_path__in=paths)
    on_site = Q(old_site_id=site_id) | Q(old_site_id=None, site_id=site_id)
    if _are_gone(Q(subject__in=stood.filter(on_site).values("subject"))):
        return True
    # Wagtail's redirects from where a page stood outlive the entries that tell of its moves.
    known = {Redirect.normalise_path(path) for path in paths}
    made = Redirect.objects.filter(old_path__in=known, automatically_created=True)
    pages = made.filter(site_id=site_id).values_list("redirect_page_id", flat=True)
    subjects = [f"page:{pk}" for pk in pages]
    return bool(subjects) and _are_gone(Q(subject__in=subjects))


def from_known_addresses(made: Sequence[Redirect]) -> list[Redirect]:
    """Those of the redirects that are made for moved pages that lead from where readers found the
    page, of which the log tells; all while it does not know of every page. One statement."""
    if not made or not is_complete():
        return list(made)
    subjects = {f"page:{one.redirect_page_id}" for one in made}
    told = LogEntry.objects.filter(subject__in=subjects).exclude(old_path="")
    known = {
        (pk, Redirect.normalise_path(path)) for pk, path in told.values_list("page_id", "old_path")
    }
    return [one for one in made if (one.redirect_page_id, _without_route(one)) in known]


def _without_route(redirect: Redirect) -> str:
    """Where the page stood, of a redirect that may lead from a part of it."""
    return redirect.old_path.removesuffix(redirect.redirect_page_route_path) or "/"


def _are_gone(pages: Q) -> bool:
    """Whether the log's last word of one of the pages is that it was withdrawn or deleted; what was
    expunged is not told."""
    newer = LogEntry.objects.filter(subject=OuterRef("subject"), pk__gt=OuterRef("pk"))
    last = LogEntry.objects.filter(
        ~Exists(newer),
        pages,
        event__in=(LogEntry.Event.WITHDRAWN, LogEntry.Event.DELETED),
    )
    return last.exclude(old_path="").exists()


def compact() -> int:
    """Forgets entries of which a newer one about the same thing says enough, some time after they
    were written; returns how many. What is gone stays told for ever. Called by the clock."""
    before = timezone.now() - datetime.timedelta(days=settings.CHANGES_RETENTION_DAYS)
    old = LogEntry.objects.filter(
        _told_again("site_id") | Q(site_id=None) & Exists(_newer()),
        _told_again("old_site_id") | Q(old_site_id=None),
        number__isnull=False,
        at__lt=before,
    )
    forgotten = 0
    while pks := list(old.values_list("pk", flat=True)[:_AT_ONCE]):
        forgotten += LogEntry.objects.filter(pk__in=pks).delete()[0]
    return forgotten


def _newer() -> QuerySet[LogEntry]:
    return LogEntry.objects.filter(subject=OuterRef("subject"), number__gt=OuterRef("number"))


def _told_again(name: str) -> Q:
    """Whether a newer entry about the same thing is told to the site of that name."""
    site = OuterRef(name)
    return Q(Exists(_newer().filter(Q(site_id=site) | Q(old_site_id=site))))


def expunge(page_id: int) -> int:
    """Takes the addresses and the digest of a page out of the log, as if nobody had known them, and
    the redirects that led from there or to there; returns of how many entries."""
    entries = LogEntry.objects.filter(subject=f"page:{page_id}")
    told = entries.values_list("path", "old_path")
    addresses = {address for pair in told for address in pair if address}
    # The log may know a page that was never public by a redirect only.
    page = Page.objects.filter(pk=page_id).first()
    if page is not None and (place := placed(page.url_path, roots())):
        addresses.add(place[1])
    # Redirects have addresses without the last slash, and on several sites lead to whole ones.
    left = {Redirect.normalise_path(one) for one in addresses}
    led_to = {host + one for one in addresses for host in ("", *hosts().values())}
    redirects = LogEntry.objects.filter(
        Q(old_path__in=left) | Q(path__in=led_to), event=LogEntry.Event.REDIRECT
    )
    found = entries | redirects
    return found.update(path="", old_path="", old_path_digest="", digest="")


def types_told(names: Collection[str]) -> set[str]:
    """Those of some names of page types that entries of the log bear, installed or not."""
    return set(LogEntry.objects.filter(type__in=names).values_list("type", flat=True).distinct())
