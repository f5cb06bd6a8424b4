"""What we use of wagtail-localize, for all rooms: an upgrade is looked for here.

Models and plugins state their `TranslatableField` and `SynchronizedField` themselves.
"""

from wagtail_localize.fields import copy_synchronised_fields
from wagtail_localize.locales.components import LOCALE_COMPONENTS
from wagtail_localize.machine_translators import get_machine_translator
from wagtail_localize.machine_translators.base import BaseMachineTranslator
from wagtail_localize.models import (
    LocaleSynchronization,
    SegmentOverride,
    String,
    StringSegment,
    StringTranslation,
    TranslatableObject,
    Translation,
    TranslationContext,
    TranslationSource,
    disable_translation_on_delete,
)
from wagtail_localize.segments import (
    OverridableSegmentValue,
    RelatedObjectSegmentValue,
    StringSegmentValue,
)
from wagtail_localize.segments.extract import extract_segments
from wagtail_localize.segments.ingest import ingest_segments
from wagtail_localize.strings import StringValue, extract_strings

__all__ = [
    "LOCALE_COMPONENTS",
    "BaseMachineTranslator",
    "LocaleSynchronization",
    "OverridableSegmentValue",
    "RelatedObjectSegmentValue",
    "SegmentOverride",
    "String",
    "StringSegment",
    "StringSegmentValue",
    "StringTranslation",
    "StringValue",
    "TranslatableObject",
    "Translation",
    "TranslationContext",
    "TranslationSource",
    "copy_synchronised_fields",
    "disable_translation_on_delete",
    "extract_segments",
    "extract_strings",
    "get_machine_translator",
    "ingest_segments",
]
