"""Records the texts of a page's row, and which texts of the source they translate."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

from django.utils import timezone
from django.utils.dateparse import parse_datetime
from wagtail.models import Page

from cms.content.occasion import Reason
from cms.content.publication import Publication
from cms.translation.engine.localize import StringSegment
from cms.translation.engine.segments import (
    EngineSegment,
    Segment,
    Strings,
    extracted,
    links,
    links_in,
    place,
    segments,
    segments_of,
    texts_in,
)
from cms.translation.engine.versions import original, source_of, stored
from cms.translation.language.plain import plain

from .models import PageText, TextSegment

SOURCE, HUMAN, MACHINE = "source", "human", "machine"
# The path whose segments are not compared: people write addresses by hand, so that a new address of
# the source makes no translation out of date.
IGNORED_PATH = "slug"


def text_of(page: Page) -> PageText:
    """The text of a page's row as recorded when the row was written."""
    return PageText.objects.filter(pk=page.pk).first() or write_text(page)


def write_text(page: Page) -> PageText:
    """Records the text of a page's row; `page` is the specific page as stored."""
    text = read_text(page)
    text.save()
    return text


def read_text(page: Page, decided: bool = True) -> PageText:
    """What `write_text` would record of a page, which may be a draft of the row.

    Where nobody `decided` on the text, as when content is synchronised, or the page was not
    published since, what is live stays the translation of what it was, whatever the engine's
    strings say by now.
    """
    previous = PageText.objects.filter(pk=page.pk).first()
    source = source_of(page)
    return _read(page, decided, previous, stored(source) if source is not None else None)


def recorded_before(publication: Publication) -> PageText | None:
    """The text of the page's row as recorded when the row was written last."""
    return PageText.objects.filter(pk=publication.page.pk).first()


def text_to_record(publication: Publication) -> PageText:
    """The text of a publication, to be recorded when its row is written."""
    page, previous = publication.page, publication.once(recorded_before)
    decided = publication.at is not None or not page.live
    if not decided and publication.reason != Reason.SYNC:
        decided = previous is None or previous.published_at != page.last_published_at
    return _read(page, decided, previous, publication.once(original), publication.once(segments_of))


def _read(
    page: Page,
    decided: bool,
    previous: PageText | None,
    source: Page | None,
    found: Sequence[EngineSegment] | None = None,
) -> PageText:
    found = extracted(page) if found is None else found
    before = previous.segments if previous else []
    published = page.last_published_at if decided or previous is None else previous.published_at
    text = PageText(page_id=page.pk, published_at=published)
    text.links = previous.links if previous else []
    if source is None or source.pk == page.pk or page.alias_of_id:
        text.segments = [
            {"path": s.path, "text": s.text, "of": "", "by": ""} for s in texts_in(found)
        ]
    else:
        if page.live:
            text.links = links_in(found)
        live = before if page.live and not decided else []
        _read_translation(text, page, texts_in(found), source, previous, live)
    since = {(s["path"], s["text"]): s["since"] for s in before}
    shown = _shown(previous)
    now = (page.live and page.last_published_at) or timezone.now()
    for segment in text.segments:
        said = segment["path"], segment["text"]
        segment["since"] = since.get(said, now.isoformat())
        segment["live"] = bool(page.live)
        segment["shown"] = page.live or said in shown
    return text


def record_text(publication: Publication) -> None:
    """Looks at every text of the page; records what it says, since when, and what it translates."""
    publication.once(text_to_record).save()


def not_yet_live(previous: PageText | None, text: PageText) -> list[TextSegment]:
    """The segments of a text that the page's row, as last recorded, did not show to readers."""
    shown = [s for s in previous.segments if s.get("live", True)] if previous else []
    known = {(s["path"], s["of"], s["text"]) for s in shown}
    return [s for s in text.segments if (s["path"], s["of"], s["text"]) not in known]


def never_shown(previous: PageText | None, text: PageText) -> list[TextSegment]:
    """The segments of a text that readers have not seen: not even before the page was withdrawn."""
    shown = _shown(previous)
    return [s for s in text.segments if (s["path"], s["text"]) not in shown]


def never_shown_links(publication: Publication) -> set[tuple[str, str]]:
    """The links, pictures and files of a translation that are neither its source's nor known to
    readers."""
    previous = publication.once(recorded_before)
    if previous is not None and previous.links is None:
        return set()
    known = {(where, value) for where, value in (previous.links or ())} if previous else set()
    new = set(links_in(publication.once(segments_of))) - known
    return new - set(links(publication.once(original))) if new else new


def _shown(text: PageText | None) -> set[tuple[str, str]]:
    seen = [s for s in text.segments if s.get("shown", s.get("live", True))] if text else []
    return {(s["path"], s["text"]) for s in seen}


def _read_translation(
    text: PageText,
    page: Page,
    said_now: list[Segment],
    source: Page,
    previous: PageText | None,
    live: list[TextSegment],
) -> None:
    """Fills in what the page translates; the segments of `live` stay what they were."""
    reader = _Reader(page, source, previous.segments if previous else [])
    text.segments = [reader.read(segment) for segment in said_now]
    known = {(s["path"], s["text"]): s for s in live if s["of"] and s.get("live", True)}
    for segment in text.segments:
        if (kept := known.get((segment["path"], segment["text"]))) is not None:
            segment["of"], segment["by"] = kept["of"], kept["by"]
    said = {(s["path"], s["of"]) for s in text.segments}
    if all(s in said for s in segments(source) if s.path != IGNORED_PATH):
        text.source_revision = source.live_revision_id
        text.source_published_at = source.last_published_at
    elif previous:
        text.source_revision = previous.source_revision
        text.source_published_at = previous.source_published_at


class _Reader:
    """Finds for each text of a translation what it translates."""

    def __init__(self, page: Page, source: Page, before: list[TextSegment]) -> None:
        self.strings = Strings(page.translation_key, page.locale_id)
        self.now: dict[str, list[str]] = defaultdict(list)
        for segment in segments(source):
            self.now[segment.path].append(segment.text)
        self.before: dict[str, list[TextSegment]] = defaultdict(list)
        for entry in before:
            self.before[entry["path"]].append(entry)
        # What the source says or said at a place, as far as the engine or the row knows.
        self.source_words: dict[str, dict[str, str]] = defaultdict(dict)
        frozen = StringSegment.objects.filter(
            source__object_id=page.translation_key, source__locale_id=source.locale_id
        ).values_list("context__path", "string__data")
        for path, said in frozen:
            self.source_words[place(path)][plain(said)] = said
        for path, texts in self.now.items():
            self.source_words[path].update({plain(said): said for said in texts})
        self.seen: dict[str, int] = defaultdict(int)

    def read(self, segment: Segment) -> TextSegment:
        """A text of the translation with what it translates and who translated it; to be asked for
        each of them, in the order of the page."""
        index = self.seen[segment.path]
        self.seen[segment.path] += 1
        of, by = self._origin(segment, index)
        return {"path": segment.path, "text": segment.text, "of": of, "by": by}

    def _origin(self, segment: Segment, index: int) -> tuple[str, str]:
        now, before = self.now[segment.path], self.before[segment.path]
        here = now[index] if index < len(now) else ""
        known = self.strings.saying(segment)
        found = next((k for k in known if k.of == here), None)
        found = found or next((k for k in known if k.of in now), None)
        if found is None:
            kept = next((e for e in before if e["text"] == segment.text), None)
            if kept is not None and kept["of"]:
                return kept["of"], kept["by"]
            found = next(iter(known), None)
        if found is not None:
            return found.of, MACHINE if found.machine else HUMAN
        if (said := self.source_words[segment.path].get(plain(segment.text))) is not None:
            return said, SOURCE
        # Written past the engine: it stands for what the text in its place stood for.
        return (before[index]["of"] if index < len(before) else here) or here, HUMAN


def origin(text: PageText, strings: Strings) -> str:
    """Who translated what stands in the row: `human`, `machine`, `mixed`, or nobody yet.

    A segment that a person confirmed since it went live is that person's.
    """
    makers = set()
    for entry in text.segments:
        by = entry["by"]
        known = strings.of(Segment(entry["path"], entry["of"]))
        if known is not None and by == MACHINE and plain(known.text) == plain(entry["text"]):
            by = MACHINE if known.machine else HUMAN
        if by in (HUMAN, MACHINE) and entry["path"] != IGNORED_PATH:
            makers.add(by)
    return "mixed" if len(makers) > 1 else next(iter(makers), "")


def since_by_segment(text: PageText) -> dict[Segment, datetime]:
    """Since when each segment stands in the row."""
    return {
        Segment(s["path"], s["text"]): moment
        for s in text.segments
        if (moment := parse_datetime(s["since"]))
    }
