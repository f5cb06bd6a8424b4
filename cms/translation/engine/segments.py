"""The text of a page as the engine cuts it, and the strings that translate it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias, TypeVar
from uuid import UUID

from wagtail.blocks import CharBlock, StreamValue, StructValue, TextBlock
from wagtail.blocks.list_block import ListValue
from wagtail.fields import StreamField
from wagtail.models import Page, TranslatableMixin
from wagtail_localize.models import StringTranslation
from wagtail_localize.segments import (
    OverridableSegmentValue,
    RelatedObjectSegmentValue,
    StringSegmentValue,
    TemplateSegmentValue,
)
from wagtail_localize.segments.extract import extract_segments

from cms.content.clusters import with_child_rows
from cms.content.publication import Publication
from cms.translation.language.plain import plain

_TEXTS = (CharBlock, TextBlock)
# Locale, path, source text, translation and its kind.
_Row = tuple[int, str, str, str, str]
Owner = TypeVar("Owner", bound=TranslatableMixin)
EngineSegment: TypeAlias = (
    StringSegmentValue | TemplateSegmentValue | RelatedObjectSegmentValue | OverridableSegmentValue
)


class Segment(NamedTuple):
    """A piece of text at its place; `path` names the field, block or row that holds it whole."""

    path: str
    text: str


@dataclass(frozen=True)
class Known:
    """A string's translation: of which text, what it says, and whether a machine made it."""

    of: str
    text: str
    machine: bool

    @property
    def same(self) -> bool:
        """Whether it says what the text says, as a name does that is the same everywhere."""
        return plain(self.of) == plain(self.text)

    @property
    def counts(self) -> bool:
        """Whether it translates: a text that is the same in both languages needs a person."""
        return not (self.same and self.machine)


def place(path: str) -> str:
    """The place that a context names: blocks that hold many texts quote each text after it."""
    return path.split(".'")[0]


def extracted(page: Page | TranslatableMixin) -> list[EngineSegment]:
    """The engine's segments of a page, in order.

    The engine fails at a text that is missing in a stored block, as every one is that was stored
    before its block got the field: such texts are made empty first.
    """
    return list(extract_segments(with_all_texts(page)))


def with_all_texts(page: Owner) -> Owner:
    """The page in memory, with an empty text for each one that is missing in its stored blocks."""
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            _without_missing_texts(getattr(page, field.name))
    return page


def _without_missing_texts(value: object) -> None:
    if isinstance(value, (StreamValue, ListValue)):
        for child in value if isinstance(value, StreamValue) else value.bound_blocks:
            _without_missing_texts(child.value)
    elif isinstance(value, StructValue):
        for name, child in value.items():
            if child is None and isinstance(value.block.child_blocks[name], _TEXTS):
                value[name] = ""
            else:
                _without_missing_texts(child)


def segments(page: Page | TranslatableMixin) -> list[Segment]:
    """Every text of a page or row, in order; several may share a place."""
    return texts_in(extracted(page))


def segments_of(publication: Publication) -> list[EngineSegment]:
    """The engine's segments of a publication's page, in order."""
    return extracted(publication.once(with_child_rows))


def texts_in(found: Iterable[EngineSegment]) -> list[Segment]:
    """The texts among the engine's segments."""
    return [
        Segment(place(s.path), s.string.data) for s in found if isinstance(s, StringSegmentValue)
    ]


def links(page: Page) -> list[tuple[str, str]]:
    """The links, pictures and files of a page that may be others in its translation, each with its
    place."""
    return links_in(extracted(page))


def links_in(found: Iterable[EngineSegment]) -> list[tuple[str, str]]:
    """The links, pictures and files among the engine's segments."""
    return [(place(s.path), str(s.data)) for s in found if isinstance(s, OverridableSegmentValue)]


def _strings(key: UUID, **of: int) -> Iterable[_Row]:
    rows = StringTranslation.objects.filter(context__object_id=key, has_error=False, **of)
    return rows.order_by("-updated_at", "-pk").values_list(
        "locale_id", "context__path", "translation_of__data", "data", "translation_type"
    )


class Strings:
    """The engine's translations of one page into one locale, by place."""

    def __init__(self, key: UUID, locale_id: int) -> None:
        self._take(_strings(key, locale_id=locale_id))

    @classmethod
    def by_locale(cls, key: UUID) -> "dict[int, Strings]":
        """The translations into every locale that has some."""
        rows: dict[int, list[_Row]] = defaultdict(list)
        for row in _strings(key):
            rows[row[0]].append(row)
        found = {}
        for locale_id, ours in rows.items():
            found[locale_id] = cls.__new__(cls)
            found[locale_id]._take(ours)
        return found

    @classmethod
    def none(cls) -> "Strings":
        """No translation at all."""
        made = cls.__new__(cls)
        made._take(())
        return made

    def _take(self, rows: Iterable[_Row]) -> None:
        self.by_place: dict[str, list[Known]] = defaultdict(list)
        machine = StringTranslation.TRANSLATION_TYPE_MACHINE
        for _locale, path, of, text, kind in rows:
            self.by_place[place(path)].append(Known(of, text, kind == machine))
        self._counting = {
            (path, known.of): known
            for path, all_known in self.by_place.items()
            for known in all_known
            if known.counts
        }

    def of(self, segment: Segment) -> Known | None:
        """The translation of a source segment, where it counts as one."""
        return self._counting.get(segment)

    def written(self, segment: Segment) -> Known | None:
        """What is written for a source segment, whether or not it counts as its translation."""
        here = (known for known in self.by_place[segment.path] if known.of == segment.text)
        return self.of(segment) or next(here, None)

    def done(self, wanted: Iterable[Segment]) -> int:
        """How many of the source's segments have a translation that counts."""
        return sum(self.of(segment) is not None for segment in wanted)

    def saying(self, segment: Segment) -> list[Known]:
        """What a translated segment may be the translation of, the latest first."""
        words = plain(segment.text)
        return [k for k in self.by_place[segment.path] if k.counts and plain(k.text) == words]
