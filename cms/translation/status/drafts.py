"""A draft that the engine saves does not reach readers.

Symptom: `Translation.save_target(publish=False)` on a live page shows the draft to the public at
once, and `publish=True` shows it before the transaction has ended well.
Cause: wagtail-localize writes the page's row and only then saves the revision.
Version: wagtail-localize 1.14.
Proposal: save a revision of the target, and its row only to publish.
Until: `test_2_a_draft_that_the_engine_saves_does_not_reach_readers` passes without it.
"""

from cms.content.publication import Publication
from cms.translation.engine.segments import Segment, Strings, segments
from cms.translation.engine.versions import managed_source

from .models import PageText
from .texts import recorded_before, text_to_record


def is_the_engine_s_draft(publication: Publication) -> bool:
    """Whether the engine puts its strings into a live translation's row, with no revision that goes
    online; leaves the row as it was published, while the engine stores its draft."""
    page, row = publication.page, publication.before
    if publication.at is not None or publication.writes is not None or row is None:
        return False
    if not page.live or page.alias_of_id or page.live_revision_id is None:
        return False
    if row.live_revision_id != page.live_revision_id:
        return False
    before = publication.once(recorded_before)
    if before is None or publication.once(managed_source) is None:
        return False
    now = _said(publication.once(text_to_record))
    if now == _said(before) or not (new := now - set(segments(page.live_revision.as_object()))):
        return False
    strings = Strings(page.translation_key, page.locale_id)
    return all(strings.saying(segment) for segment in new)


def _said(text: PageText) -> set[Segment]:
    return {Segment(s["path"], s["text"]) for s in text.segments}
