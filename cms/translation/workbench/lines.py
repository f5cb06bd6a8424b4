"""The lines of the screen: a text of the source, its translation, and all that helps with it."""

import hashlib
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from itertools import count
from typing import Any

from django.db.models import TextChoices
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from cms.translation.checks import Finding, findings
from cms.translation.engine.localize import String, StringTranslation
from cms.translation.engine.segments import place
from cms.translation.language.glossary import Found, Glossary, load, terms_in
from cms.translation.language.plain import plain
from cms.translation.status.models import ChangeSeverity, PageTranslation
from cms.translation.status.severity import names, severity_of
from cms.translation.status.texts import IGNORED_PATH, text_of
from cms.translation.units.page import PageUnits, Unit

from .accepted import Accepted
from .models import SegmentComment
from .wording import compared, shown, tags_in, typed


class Stage(TextChoices):
    """What is to be done with a line."""

    OPEN = "open", _("to translate")
    CHANGED = "changed", _("the original has changed")
    MACHINE = "machine", _("drafted by a machine")
    DONE = "done", _("translated")
    ADDRESS = "address", _("made from the title")


TO_DO = (Stage.OPEN, Stage.CHANGED, Stage.MACHINE)


def seen(data: str | None) -> str:
    """Tells one wording of a translation from another; empty where there is none."""
    return hashlib.sha256(data.encode()).hexdigest()[:12] if data else ""


def hash_of(text: str) -> str:
    """Names a text in forms, which may change the text itself on its way: the engine's own name."""
    return String._get_data_hash(text).hex if text else ""


def key_of(path: str, text: str) -> str:
    """Names a line in addresses."""
    return key_of_named(path, hash_of(text))


def key_of_named(path: str, text_hash: str) -> str:
    """The same, of a text that is named by its hash."""
    return hashlib.sha256(f"{path}\0{text_hash}".encode()).hexdigest()[:16]


@dataclass
class Line:
    """A line as it is shown; texts are the engine's, `written` is the row that translates it."""

    unit: Unit
    # Counted as texts are; an address is none.
    number: int | None
    languages: tuple[str, str]
    written: StringTranslation | None = None
    terms: list[Found] = field(default_factory=list)
    comments: list[SegmentComment] = field(default_factory=list)
    # How grave it is that the live translation does not say this yet.
    severity: str = ""
    # The live translation of this text; None where it has none.
    live: str | None = None
    # What readers see in this place, and the text of the source that it translates, if another.
    read: str = ""
    was: str = ""

    @property
    def path(self) -> str:
        """The engine's path of the text."""
        return self.unit.id.path

    @cached_property
    def key(self) -> str:
        """Names the line in addresses."""
        return key_of(self.path, self.unit.text)

    @property
    def of(self) -> str:
        """How forms name the text."""
        return hash_of(self.unit.text)

    @cached_property
    def stage(self) -> Stage:
        """What is to be done with it."""
        if self.unit.before:
            return Stage.CHANGED
        if not self.unit.translation:
            return Stage.ADDRESS if self.path == IGNORED_PATH else Stage.OPEN
        return Stage.MACHINE if self.unit.machine else Stage.DONE

    @property
    def to_do(self) -> bool:
        """Whether it waits for a translator; an address follows from the title."""
        return self.stage in TO_DO and self.path != IGNORED_PATH

    @property
    def seen(self) -> str:
        """Names the wording that is shown, so that a later one is noticed; empty without any."""
        return seen(self.written.data if self.written else "")

    @property
    def source(self) -> SafeString:
        """The source's text with its tags to be seen as marks."""
        return shown(self.unit.text)

    @cached_property
    def change(self) -> tuple[SafeString, SafeString]:
        """The source as it was translated and as it reads now, with what differs marked."""
        return compared(self.was or self.unit.before, self.unit.text)

    @property
    def text(self) -> str:
        """The translation as it is typed."""
        return typed(self.unit.translation)

    @property
    def source_typed(self) -> str:
        """The source's text as it would be typed."""
        return typed(self.unit.text)

    @property
    def tags(self) -> list[dict[str, str]]:
        """The tags that the text has, as buttons insert them: `name`, `open` and `close`."""
        return tags_in(self.unit.text)

    @property
    def rows(self) -> int:
        """How high the text field is."""
        longest = max(len(self.text), len(self.source_typed))
        return min(12, max(1 + longest // 60, self.source_typed.count("\n") + 1))

    @property
    def same(self) -> bool:
        """Whether a person confirmed that it is the same in both languages."""
        return self.stage == Stage.DONE and plain(self.unit.translation) == plain(self.unit.text)

    def get_severity_display(self) -> str:
        """The severity in words; empty where the live translation says all."""
        return str(ChangeSeverity(self.severity).label) if self.severity else ""

    @property
    def unread(self) -> bool:
        """Whether the translation says here what readers of the live page do not see, or says it
        of another text of the source."""
        there = self.stage in (Stage.DONE, Stage.MACHINE)
        of_another = self.live is None and self.path != IGNORED_PATH
        return there and (of_another or plain(self.read) != plain(self.unit.translation))

    @cached_property
    def news(self) -> tuple[SafeString, SafeString]:
        """What readers see and what they will, with what differs marked."""
        return compared(self.read, self.unit.translation)

    def findings(self, glossary: Glossary) -> list[Finding]:
        """In what the translation differs from the text; nothing for an address."""
        if not self.unit.translation or self.path == IGNORED_PATH:
            return []
        text, here = self.unit.text, place(self.path)
        return findings(text, self.unit.translation, *self.languages, glossary, here)


class Lines:
    """The lines of a translation in the order of the page; the number of queries does not grow."""

    def __init__(self, row: PageTranslation) -> None:
        self.row = row
        self.page = PageUnits(row, row.locale)
        self.languages = (row.source.locale.language_code, row.locale.language_code)

    @cached_property
    def glossary(self) -> Glossary:
        """All names and terms, read once."""
        return load()

    @cached_property
    def accepted(self) -> Accepted:
        """What somebody accepted of the findings."""
        return Accepted(self.row.target)

    @cached_property
    def all(self) -> list[Line]:
        """Every line, without what `with_aids` adds."""
        written = self._written()
        live, target = self._live(), self.row.target
        replaced = {(c["path"], c["after"]): c["before"] for c in self.row.changed}
        known = names() if self.row.changed else frozenset()
        lines = []
        numbers = count(1)
        for unit in self.page.units:
            number = None if unit.id.path == IGNORED_PATH else next(numbers)
            line = Line(unit, number, self.languages, written.get((unit.id.path, unit.text)))
            path = place(unit.id.path)
            line.live = live.get((path, unit.text))
            line.was = replaced.get((path, unit.text), "")
            line.read = live.get((path, line.was), "") if line.live is None else line.live
            if path == IGNORED_PATH and target is not None and target.live:
                line.read = target.slug
            if target is not None and target.live and line.live is None and unit.before:
                line.severity = severity_of(unit.before, unit.text, known)
            lines.append(line)
        return lines

    def with_aids(self) -> list[Line]:
        """The same with the glossary's terms and with what people said."""
        by_path: dict[str, list[Line]] = defaultdict(list)
        for line in self.all:
            by_path[line.path].append(line)
            line.terms = terms_in(plain(line.unit.text), *self.languages, self.glossary)
        for comment in self._comments:
            here = by_path.get(comment.path, [])
            same = [one for one in here if one.unit.text == comment.of]
            for line in (same or here)[:1]:
                line.comments.append(comment)
        return self.all

    def remarks(self) -> list[SegmentComment]:
        """What was said of the whole page, and of texts that are not on it any more."""
        there = {line.path for line in self.all}
        return [comment for comment in self._comments if comment.path not in there]

    def line(self, key: str) -> Line | None:
        """The line that a key names; None where the page has no such text now."""
        return next((line for line in self.all if line.key == key), None)

    @property
    def count(self) -> int:
        """How many texts somebody translates; the address follows from the title."""
        return sum(line.path != IGNORED_PATH for line in self.all)

    @property
    def to_do(self) -> int:
        """How many lines wait for a translator."""
        return sum(line.to_do for line in self.all)

    def _written(self) -> dict[tuple[str, str], StringTranslation]:
        rows = StringTranslation.objects.filter(
            context__object_id=self.page.key, locale=self.row.locale, has_error=False
        ).select_related("context", "translation_of", "last_translated_by__wagtail_userprofile")
        return {(row.context.path, row.translation_of.data): row for row in rows}

    def _live(self) -> dict[tuple[str, str], str]:
        target: Any = self.row.target
        if target is None or not target.live:
            return {}
        return {(s["path"], s["of"]): s["text"] for s in text_of(target).segments}

    @cached_property
    def _comments(self) -> list[SegmentComment]:
        found = SegmentComment.objects.filter(page=self.row.target, settled_at=None)
        return list(found.select_related("user__wagtail_userprofile"))
