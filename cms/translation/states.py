"""The state of a translation, computed from the live rows, the engine's strings and reviews."""

from collections import defaultdict
from collections.abc import Iterable
from difflib import SequenceMatcher
from typing import Any

from django.utils.dateparse import parse_datetime
from wagtail.models import Page, WorkflowState

from .gravity import gravity, names, plain
from .models import Gravity, PageText, PageTranslation, State
from .segments import Segment, Strings, segments
from .texts import NOT_READ, SOURCE, origin, since_by_segment, text_of
from .upkeep import is_behind
from .versions import is_kept, stored

_GRAVEST = (Gravity.HIGH, Gravity.NORMAL, Gravity.NONE)


def compute(source: Page, locale_id: int) -> PageTranslation:
    """The state of a source in another locale, as an unsaved row. It writes nothing that is kept
    and reads nothing that is derived."""
    original = stored(source)
    wanted = to_translate(original)
    strings = Strings(original.translation_key, locale_id)
    row = PageTranslation(
        source_id=source.pk,
        locale_id=locale_id,
        state=State.MISSING,
        done=strings.done(wanted),
        total=len(wanted),
    )
    row.words_left = words_left(wanted, strings)
    page = Page.objects.filter(
        translation_key=original.translation_key, locale_id=locale_id
    ).first()
    if page is None:
        return row
    row.target_id = page.pk
    if page.alias_of_id:
        row.state, row.words_left = State.ALIAS, 0
    elif not is_kept(original, locale_id):
        row.state, row.words_left = State.DETACHED, 0
    else:
        _kept(row, original, stored(page), strings, wanted)
    return row


def _kept(
    row: PageTranslation, source: Any, target: Any, strings: Strings, wanted: list[Segment]
) -> None:
    row.in_review = bool(
        (review := target.current_workflow_state)
        and review.status == WorkflowState.STATUS_IN_PROGRESS
    )
    text = text_of(target)
    row.origin = origin(text, strings)
    row.words_left = words_left(wanted, strings, text)
    if not target.live:
        row.state = State.IN_REVIEW if row.in_review else State.IN_PROGRESS
        return
    changes = changed(source, text, wanted)
    row.pending = source.live and is_behind(source, target, text)
    if changes:
        row.state = State.OUTDATED
        row.changed = changes
        row.since = min(moment for c in changes if (moment := parse_datetime(c["since"])))
        row.gravity = next(g for g in _GRAVEST if any(c["gravity"] == g for c in changes))
        row.source_revision = text.source_revision
        row.source_published_at = text.source_published_at
    else:
        row.state = State.BEHIND if row.pending else State.CURRENT
        row.source_revision = source.live_revision_id
        row.source_published_at = source.last_published_at


def to_translate(source: Any) -> list[Segment]:
    """The texts of a source that somebody translates; its address follows from the title."""
    return [segment for segment in segments(source) if segment.path != NOT_READ]


def words_left(wanted: Iterable[Segment], strings: Strings, text: PageText | None = None) -> int:
    """How many words of the source wait for a translator, given the text of the translation's row.

    A text that stands on a page twice is counted twice.
    """
    said = {Segment(s["path"], s["of"]) for s in text.segments if s["by"] != SOURCE} if text else ()
    return sum(
        len(plain(s.text).split()) for s in wanted if s not in said and strings.of(s) is None
    )


def changed(source: Any, text: PageText, wanted: Iterable[Segment]) -> list[dict[str, Any]]:
    """What the source says and its live translation, whose text is given, does not say yet.

    Text that the source only lost or moved is no change: what remains is translated.
    """
    said = {Segment(s["path"], s["of"]) for s in text.segments}
    missing = [s for s in wanted if s not in said]
    if not missing:
        return []
    gone: dict[str, list[str]] = defaultdict(list)
    for old in said - set(wanted):
        gone[old.path].append(old.text)
    since = since_by_segment(text_of(source))
    known = names()
    changes = []
    for segment in missing:
        before = _likest(segment.text, gone[segment.path])
        changes.append(
            {
                "path": segment.path,
                "before": before,
                "after": segment.text,
                "gravity": gravity(before, segment.text, known),
                "since": since[segment].isoformat(),
            }
        )
    return changes


def _likest(text: str, candidates: list[str]) -> str:
    """The text that this one came from, taken out of the candidates; empty for a new text."""
    words = plain(text)

    def likeness(candidate: str) -> float:
        return SequenceMatcher(None, plain(candidate), words, autojunk=False).ratio()

    if not candidates:
        return ""
    best = max(sorted(candidates), key=likeness)
    if len(candidates) > 1 and likeness(best) < 0.4:
        return ""
    candidates.remove(best)
    return best
