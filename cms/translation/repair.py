"""What is recorded of pages' texts, put right where rows were written, or records lost, without
anybody hearing of it: bulk updates, SQL, a dump that was restored in parts.

Where a text stands and what it translates is read from the row and the engine's strings. Since
when, of which revision of the source, and what readers saw before is taken from revisions; what
they do not tell is unknown, and counts since now.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone
from wagtail.models import Page, PageLogEntry, Revision

from .engine.segments import Segment, links, segments
from .engine.versions import source_of
from .status.models import PageText
from .status.texts import IGNORED_PATH, read_text


@dataclass
class Repaired:
    """How many pages were looked at, what was not right, and of how many texts nobody knows since
    when they stand."""

    pages: int = 0
    texts: int = 0
    states: int = 0
    unknown: int = 0


def put_text_right(page: Page, repaired: Repaired) -> None:
    """Records the text of a row anew where the record is not what the row says; `page` is the
    specific page as stored. What is recorded rightly stays as it is."""
    recorded = PageText.objects.filter(pk=page.pk).first()
    if recorded is None:
        _recover(page, repaired)
        return
    if _is_right(recorded, page):
        return
    known = {(s["path"], s["text"]) for s in recorded.segments}
    text, now = read_text(page, decided=False), timezone.now()
    for segment in text.segments:
        if (segment["path"], segment["text"]) not in known:
            segment["since"] = now.isoformat()
            repaired.unknown += 1
    text.save()
    repaired.texts += 1


def _is_right(recorded: PageText, page: Page) -> bool:
    """Whether a record says what the row does, and whether and to where it leads readers."""
    said = recorded.segments
    if [Segment(s["path"], s["text"]) for s in said] != segments(page):
        return False
    if any(s.get("live", True) != page.live for s in said):
        return False
    of_a_translation = page.live and any(s["of"] for s in said)
    if not of_a_translation or recorded.links is None:
        return True
    return [tuple(link) for link in recorded.links] == links(page)


def _recover(page: Page, repaired: Repaired) -> None:
    text, now = read_text(page), timezone.now()
    since = _since(page)
    shown, shown_links = _shown_last(page)
    for segment in text.segments:
        said = Segment(segment["path"], segment["text"])
        moment = since.get(said)
        repaired.unknown += moment is None
        segment["since"] = (moment or now).isoformat()
        segment["shown"] = bool(page.live) or said in shown
    if not page.live and shown_links:
        text.links = shown_links
    if text.source_revision is None:
        _find_source_revision(page, text)
    text.save()
    repaired.texts += 1


def _since(page: Page) -> dict[Segment, datetime]:
    """Since when each text stands: the first of the latest revisions in a row that have it."""
    begun: dict[Segment, datetime] = {}
    standing = set(segments(page))
    newest = page.live_revision_id if page.live else page.latest_revision_id
    for revision in _revisions(page, newest):
        standing &= set(segments(revision.as_object()))
        if not standing:
            break
        begun |= dict.fromkeys(standing, revision.created_at)
    return begun


def _shown_last(page: Page) -> tuple[set[Segment], list[tuple[str, str]]]:
    """What readers saw of a page that is not live, as it was published last."""
    if page.live or page.first_published_at is None:
        return set(), []
    entries = PageLogEntry.objects.filter(page_id=page.pk, action="wagtail.publish")
    entry = entries.exclude(revision=None).order_by("-timestamp").first()
    if entry is None:
        return set(), []
    published = entry.revision.as_object()
    is_translation = (source := source_of(page)) is not None and source.pk != page.pk
    return set(segments(published)), links(published) if is_translation else []


def _find_source_revision(page: Page, text: PageText) -> None:
    """Of which revision of its source a translation says everything, the latest first."""
    source = source_of(page)
    if source is None or source.pk == page.pk:
        return
    said = {(s["path"], s["of"]) for s in text.segments}
    for revision in _revisions(source, source.live_revision_id):
        if all(s in said for s in segments(revision.as_object()) if s.path != IGNORED_PATH):
            text.source_revision = revision.pk
            text.source_published_at = revision.created_at
            return


def _revisions(page: Page, newest: int | None) -> Iterable[Revision]:
    """A page's revisions up to one, the newest first."""
    found = Revision.objects.page_revisions().filter(object_id=str(page.pk))
    if newest is None:
        return found.none()
    return found.filter(pk__lte=newest).order_by("-created_at", "-pk").iterator(chunk_size=20)
