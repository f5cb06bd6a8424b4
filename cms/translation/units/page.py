"""A page's units: its texts of today with what translates them."""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple
from uuid import UUID

from django.db.models import QuerySet
from wagtail.models import Locale, Page

from cms.translation.engine.localize import StringSegment, StringSegmentValue
from cms.translation.engine.places import Place, place_of
from cms.translation.engine.segments import Segment, Strings, extracted, place, segments
from cms.translation.engine.versions import stored
from cms.translation.status.models import PageTranslation, State
from cms.translation.status.states import likest
from cms.translation.status.texts import IGNORED_PATH, text_of

# What waits for a translator.
OUTSTANDING = (State.MISSING, State.IN_PROGRESS, State.SENT_BACK, State.OUTDATED)


class UnitId(NamedTuple):
    """Names a place the same way in every export: language, page and the engine's path.

    A block may hold many texts: with the text itself the id names one of them.
    """

    language: str
    key: UUID
    path: str

    def __str__(self) -> str:
        return f"{self.language}/{self.key}/{self.path}"

    @classmethod
    def read(cls, text: str) -> "UnitId | None":
        """The id that a file names; None where that is none of ours."""
        found = _ID.fullmatch(text)
        return cls(found[1], UUID(found[2]), found[3]) if found else None


_ID = re.compile(r"([\w-]+)/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/(.+)")


@dataclass(frozen=True)
class Unit:
    """A text of a source page and what the engine knows of it in the other language."""

    id: UnitId
    text: str
    place: Place
    translation: str = ""
    machine: bool = False
    # The text that `translation` is of, where the source says something else since.
    before: str = ""

    @property
    def confirmed(self) -> bool:
        """Whether a person translated the text as it is today."""
        return bool(self.translation) and not self.machine and not self.before


class PageUnits:
    """The units of a source page in one language, in the order of the page."""

    def __init__(self, row: PageTranslation, locale: Locale) -> None:
        self.row, self.locale = row, locale
        self.source: Page = stored(row.source)

    @property
    def key(self) -> UUID:
        """The translation key, which all versions of the page share."""
        return self.source.translation_key

    @property
    def version(self) -> int:
        """The revision of the source that is live; 0 before the first one."""
        return self.source.live_revision_id or 0

    @cached_property
    def units(self) -> list[Unit]:
        """The texts of the source, each place and text once, with what translates them."""
        strings = Strings(self.key, self.locale.pk)
        old = self._translations_of_before(strings)
        found: dict[tuple[str, str], Unit] = {}
        for value in extracted(self.source):
            if not isinstance(value, StringSegmentValue):
                continue
            path, text = value.path, value.string.data
            unit_id = UnitId(self.locale.language_code, self.key, path)
            where = place_of(self.source, path)
            known = strings.written(Segment(place(path), text))
            if known is not None:
                unit = Unit(unit_id, text, where, known.text, known.machine)
            else:
                before, said = old.get(Segment(place(path), text), ("", ""))
                unit = Unit(unit_id, text, where, said, before=before)
            found.setdefault((path, text), unit)
        return list(found.values())

    def _translations_of_before(self, strings: Strings) -> dict[Segment, tuple[str, str]]:
        """For texts of the source that changed: what they were, and how that was translated."""
        target = self.row.target
        if target is None:
            return {}
        if not target.live:
            return self._drafts_of_before(strings)
        if not self.row.changed:
            return {}
        said = {(s["path"], s["of"]): s["text"] for s in text_of(target).segments}
        return {
            Segment(change["path"], change["after"]): (
                change["before"],
                said.get((change["path"], change["before"]), ""),
            )
            for change in self.row.changed
            if change["before"]
        }

    def _drafts_of_before(self, strings: Strings) -> dict[Segment, tuple[str, str]]:
        """The same of a translation that readers do not see: what was drafted of the source as it
        was submitted, which is what an approval publishes, or of an earlier one."""
        now: dict[str, list[str]] = defaultdict(list)
        for segment in segments(self.source):
            now[segment.path].append(segment.text)
        submitted = StringSegment.objects.filter(
            source__object_id=self.key, source__locale_id=self.source.locale_id
        ).values_list("context__path", "string__data")
        frozen = {Segment(place(path), said) for path, said in submitted}
        found = {}
        for path, texts in now.items():
            drafted = [k.of for k in strings.by_place[path] if k.counts and k.of not in texts]
            candidates = [of for of in drafted if Segment(path, of) in frozen] or drafted
            for text in texts if path != IGNORED_PATH else ():
                if strings.of(Segment(path, text)) is None and (before := likest(text, candidates)):
                    known = strings.of(Segment(path, before))
                    found[Segment(path, text)] = (before, known.text if known else "")
        return found


def outstanding(source_code: str, target: Locale) -> QuerySet[PageTranslation]:
    """The pages of a direction that wait for a translator, in the order of the tree."""
    rows = PageTranslation.objects.filter(
        source__locale__language_code=source_code,
        source__live=True,
        locale=target,
        state__in=OUTSTANDING,
        in_review=False,
    )
    return rows.select_related("source", "target").order_by("source__path")


def row_of(target: Page) -> PageTranslation | None:
    """The translation that a page is; None for a source or a page of no such type."""
    rows = PageTranslation.objects.select_related("source", "target", "locale")
    return rows.filter(target_id=target.pk).first()
