"""The state of a translation, computed from the live rows, the engine's strings and reviews."""

from collections import defaultdict
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import cached_property

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from wagtail.models import Page, WorkflowState

from cms.content.clusters import prefetch_child_rows, with_child_rows
from cms.content.publication import Publication
from cms.translation.engine.segments import Segment, Strings, segments, segments_of, texts_in
from cms.translation.engine.versions import Versions
from cms.translation.language.plain import plain

from .models import ChangeSeverity, PageText, PageTranslation, SourceChange, State
from .severity import names, severity_of
from .sync import Overrides, is_behind, overrides_of
from .texts import IGNORED_PATH, SOURCE, origin, since_by_segment, text_of

_GRAVEST = (ChangeSeverity.HIGH, ChangeSeverity.NORMAL, ChangeSeverity.NONE)

_LONGEST_COMPARED = 2000


def compute(source: Page, locale_id: int) -> PageTranslation:
    """The state of a source in another locale, as an unsaved row. It writes nothing that is kept
    and reads nothing that is derived."""
    versions = Versions(source.translation_key)
    versions.source = source
    return compute_all(versions, [locale_id])[0]


def compute_all(
    versions: Versions, locale_ids: Iterable[int], publication: Publication | None = None
) -> list[PageTranslation]:
    """The states of a page's source in other locales, as unsaved rows; `publication` is a version
    that has just been written. The number of queries does not grow with the locales, but by what
    live translations link to."""
    source = versions.source
    if source is None:
        return []
    known = _Known(versions, source, publication)
    return [_compute(known, locale_id) for locale_id in locale_ids]


class _Known:
    """What the states of a page's versions are computed from, each asked once."""

    def __init__(self, versions: Versions, source: Page, publication: Publication | None) -> None:
        self.versions, self.source, self._written = versions, source, publication
        self.targets = {page.locale_id: page for page in reversed(versions.pages)}

    @cached_property
    def _specific(self) -> dict[int, Page]:
        written = self._written
        found = {} if written is None else {written.page.pk: written.once(with_child_rows)}
        by_type: dict[type[Page], list[int]] = defaultdict(list)
        for page in self.versions.pages:
            if page.pk not in found and page.specific_class is not None:
                by_type[page.specific_class].append(page.pk)
        for model, pks in by_type.items():
            pages = model._default_manager.select_related("locale").in_bulk(pks)
            prefetch_child_rows(pages.values())
            found |= pages
        return found

    def specific(self, page: Page) -> Page:
        """A version as stored, with its child rows already loaded."""
        return self._specific[page.pk]

    @cached_property
    def wanted(self) -> list[Segment]:
        """The texts of the source that somebody translates."""
        written = self._written
        if written is not None and written.page.pk == self.source.pk:
            return [s for s in texts_in(written.once(segments_of)) if s.path != IGNORED_PATH]
        return to_translate(self.specific(self.source))

    @cached_property
    def strings(self) -> dict[int, Strings]:
        return Strings.by_locale(self.versions.key)

    @cached_property
    def _texts(self) -> dict[int, PageText]:
        return PageText.objects.in_bulk([page.pk for page in self.versions.pages])

    def text(self, page: Page) -> PageText:
        """What is recorded of a version's row."""
        return self._texts.get(page.pk) or text_of(self.specific(page))

    @cached_property
    def reviews(self) -> dict[str, str]:
        """How the reviews of the versions stand that are not over, by the versions' keys."""
        reviews = WorkflowState.objects.active().filter(
            base_content_type=ContentType.objects.get_for_model(Page),
            object_id__in=[str(page.pk) for page in self.versions.pages],
        )
        return dict(reviews.values_list("object_id", "status"))

    @cached_property
    def overrides(self) -> dict[int, Overrides]:
        return overrides_of(self.versions.key)

    @cached_property
    def names(self) -> frozenset[str]:
        return names()


def _compute(known: _Known, locale_id: int) -> PageTranslation:
    strings = known.strings.get(locale_id) or Strings.none()
    row = PageTranslation(
        source_id=known.source.pk,
        locale_id=locale_id,
        state=State.MISSING,
        done=strings.done(known.wanted),
        total=len(known.wanted),
    )
    row.words_left = words_left(known.wanted, strings)
    page = known.targets.get(locale_id)
    if page is None:
        return row
    row.target_id = page.pk
    if page.alias_of_id:
        row.state, row.words_left = State.ALIAS, 0
    elif locale_id not in known.versions.managed:
        row.state, row.words_left = State.DETACHED, 0
    else:
        _kept(row, known, page, strings)
    return row


def _kept(row: PageTranslation, known: _Known, page: Page, strings: Strings) -> None:
    review = known.reviews.get(str(page.pk))
    row.in_review = review == WorkflowState.STATUS_IN_PROGRESS
    row.sent_back = review == WorkflowState.STATUS_NEEDS_CHANGES
    text = known.text(page)
    row.origin = origin(text, strings)
    row.words_left = words_left(known.wanted, strings, text)
    if not page.live:
        drafted = State.SENT_BACK if row.sent_back else State.IN_PROGRESS
        row.state = State.IN_REVIEW if row.in_review else drafted
        return
    source, target = known.specific(known.source), known.specific(page)
    changes = changed(known, text)
    overrides = known.overrides.get(page.locale_id, {})
    row.pending = source.live and is_behind(source, target, text, overrides)
    if changes:
        row.state = State.OUTDATED
        row.changed = changes
        row.since = min(moment for c in changes if (moment := parse_datetime(c["since"])))
        row.severity = next(g for g in _GRAVEST if any(c["severity"] == g for c in changes))
        row.source_revision = text.source_revision
        row.source_published_at = text.source_published_at
    else:
        row.state = State.BEHIND if row.pending else State.CURRENT
        row.source_revision = source.live_revision_id
        row.source_published_at = source.last_published_at


def to_translate(source: Page) -> list[Segment]:
    """The texts of a source that somebody translates; its address follows from the title."""
    return [segment for segment in segments(source) if segment.path != IGNORED_PATH]


def words_left(wanted: Iterable[Segment], strings: Strings, text: PageText | None = None) -> int:
    """How many words of the source wait for a translator, given the text of the translation's row.

    A text that stands on a page twice is counted twice.
    """
    said = {Segment(s["path"], s["of"]) for s in text.segments if s["by"] != SOURCE} if text else ()
    return sum(
        len(plain(s.text).split()) for s in wanted if s not in said and strings.of(s) is None
    )


def changed(known: _Known, text: PageText) -> list[SourceChange]:
    """The texts of the source that its live translation, whose text is given, does not have yet.

    Text that the source only lost or moved is no change: what remains is translated.
    """
    said = {Segment(s["path"], s["of"]) for s in text.segments}
    missing = [s for s in known.wanted if s not in said]
    if not missing:
        return []
    gone: dict[str, list[str]] = defaultdict(list)
    for old in said - set(known.wanted):
        gone[old.path].append(old.text)
    since = since_by_segment(known.text(known.source))
    # Of what a bulk update wrote nobody knows since when it stands.
    unknown = known.specific(known.source).last_published_at or timezone.now()
    changes: list[SourceChange] = []
    for segment in missing:
        before = likest(segment.text, gone[segment.path])
        changes.append(
            {
                "path": segment.path,
                "before": before,
                "after": segment.text,
                "severity": severity_of(before, segment.text, known.names),
                "since": since.get(segment, unknown).isoformat(),
            }
        )
    return changes


def likest(text: str, candidates: list[str]) -> str:
    """The text that this one came from, taken out of the candidates; empty for a new text."""
    words = plain(text)

    def likeness(candidate: str) -> float:
        matcher = SequenceMatcher(None, plain(candidate), words, autojunk=False)
        # Comparing letter by letter takes the product of the lengths; counting them does not.
        return matcher.ratio() if len(words) <= _LONGEST_COMPARED else matcher.quick_ratio()

    if not candidates:
        return ""
    best = max(sorted(candidates), key=likeness)
    if len(candidates) > 1 and likeness(best) < 0.4:
        return ""
    candidates.remove(best)
    return best
