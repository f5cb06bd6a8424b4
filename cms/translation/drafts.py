"""A draft that the engine saves does not reach readers.

Symptom: `Translation.save_target(publish=False)` on a live page shows the draft to the public at
once, and `publish=True` shows it before the transaction has ended well.
Cause: wagtail-localize 1.14 writes the page's row and only then saves the revision.
It goes when the engine saves a revision alone; tests/cms/test_traps_engine.py tells.
"""

from cms.content.models import BasePage

from .models import PageText
from .segments import Segment, Strings, segments
from .versions import is_kept, source_of


def put_back(page: BasePage, text: PageText) -> bool:
    """Writes a live translation's row again as it was published, where the engine has just put
    its strings, read as `text`, into it; says whether it did. Other writes are left alone."""
    if not page.live or page.alias_of_id or page.live_revision is None:
        return False
    before = PageText.objects.filter(pk=page.pk).first()
    now = _said(text)
    if before is None or now == _said(before):
        return False
    published = page.live_revision.as_object()
    if not (new := now - set(segments(published))):
        return False
    source = source_of(page)
    if source is None or source.pk == page.pk or not is_kept(source, page.locale_id):
        return False
    strings = Strings(page.translation_key, page.locale_id)
    if not all(strings.saying(segment) for segment in new):
        return False
    published.save(clean=False)
    return True


def _said(text: PageText) -> set[Segment]:
    return {Segment(s["path"], s["text"]) for s in text.segments}
