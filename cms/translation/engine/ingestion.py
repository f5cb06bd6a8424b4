"""A translation of now, also where what was chosen has been deleted since.

Symptom: the preview and the checks of a translation fail (`DoesNotExist`) once something is deleted
that stands in a row of its source, or that stood in the translation in place of the source's own.
Cause: wagtail-localize reads the source as it froze it, in which such rows drop out, looks for the
rows of all texts that it froze, and for all objects that stand in place of others.
Version: wagtail-localize 1.14.
Proposal: let `ingest_segments` pass over segments whose row or object is not there.
Until: `test_a_translation_is_shown_when_a_member_in_a_row_of_its_source_is_gone` passes with
`get_ephemeral_translated_instance` in its place.
"""

from wagtail.models import Page
from wagtail_localize.fields import copy_synchronised_fields
from wagtail_localize.models import Translation
from wagtail_localize.segments import OverridableSegmentValue
from wagtail_localize.segments.ingest import ingest_segments

from .places import place_of
from .segments import EngineSegment


def as_translated(translation: Translation) -> Page:
    """The translated page as the engine's strings say it now, unsaved; what nobody has translated
    stands in the source's language. As `get_ephemeral_translated_instance`, without what is gone.
    """
    source, locale = translation.source, translation.target_locale
    original = source.as_instance()
    target = source.get_translated_instance(locale)
    copy_synchronised_fields(original, target)
    segments = source._get_segments_for_translation(locale, fallback=True)
    there = [segment for segment in segments if _stands(segment, original)]
    ingest_segments(original, target, source.locale, locale, there)
    return target


def _stands(segment: EngineSegment, original: Page) -> bool:
    name, _, rest = segment.path.partition(".")
    if original._meta.get_field(name).one_to_many:
        key = rest.partition(".")[0]
        if all(str(row.translation_key) != key for row in getattr(original, name).all()):
            return False
    if not isinstance(segment, OverridableSegmentValue):
        return True
    model = place_of(original, segment.path).model
    return model is None or model._base_manager.filter(pk=segment.data).exists()
