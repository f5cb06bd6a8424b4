"""What somebody was shown when they decided on a translation: the review's step, and each text,
link, picture and file. What came since, from others, is told before anything happens; so is what
keeps the translation from going live."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from wagtail.admin.utils import get_user_display_name
from wagtail.models import Page, TaskState

from cms.translation.checks import Finding
from cms.translation.status.models import PageTranslation
from cms.types import Person

from .lines import Lines, Stage
from .replacements import replacements
from .wording import compared

# What leaves out or adds without saying otherwise.
_EXTENT = frozenset(("left_out", "added", "empty"))
# What is no word of the text.
_FORM = frozenset(("link", "markup", "placeholder", "untranslated", "language", "foreign_words"))


@dataclass(frozen=True)
class Change:
    """What stands at a place since somebody was shown it, who wrote it, and when."""

    label: str
    before: str
    after: str
    author: Person | None = None
    at: datetime | None = None

    @cached_property
    def difference(self) -> tuple[SafeString, SafeString]:
        """Before and after, with what differs marked."""
        return compared(self.before, self.after)

    @property
    def who(self) -> str:
        """The author's name; empty where that is not known."""
        return get_user_display_name(self.author) if self.author else ""


def step_of(target: Page) -> str:
    """Names the step that a review waits for; empty without a review."""
    state = target.current_workflow_task_state
    return str(state.pk) if state is not None else ""


def just_ended(target: Page, user: Person, step: str, status: str) -> bool:
    """Whether a step is the last one of a page that ended, by this person and in this status."""
    ended = TaskState.objects.for_instance(target).filter(finished_at__isnull=False)
    last = ended.order_by("finished_at", "pk").last()
    named = (step, user.pk, status)
    return last is not None and (str(last.pk), last.finished_by_id, last.status) == named


def grave(lines: Lines) -> list[Finding]:
    """The grave findings of a translation that nobody accepted. What changed in the original waits
    for its translation first."""
    glossary = lines.glossary
    settled = (line for line in lines.all if line.stage != Stage.CHANGED)
    found = [one for line in settled for one in line.findings(glossary)]
    return [one.finding for one in lines.accepted.shown(found) if one.grave]


def summed_up(findings: list[Finding]) -> str:
    """What grave findings have in common, as a sentence that stands above them."""
    codes = {finding.code for finding in findings}
    if codes <= _EXTENT:
        return _("The translation may leave something out, or add something.")
    if codes & (_EXTENT | _FORM):
        return _("The translation differs from the original in what should agree.")
    return _("The translation contradicts the original.")


class Shown:
    """What a translation's screen shows now."""

    def __init__(self, row: PageTranslation, target: Page, lines: Lines | None = None) -> None:
        self.step = step_of(target)
        lines = lines or Lines(row)
        self.grave = grave(lines)
        self._now: dict[str, Change] = {}
        # How a value that is no text is said in words.
        self._in_words: dict[str, Callable[[str], str]] = {}
        for line in lines.all:
            written = line.written
            self._now[line.key] = Change(
                line.unit.place.label,
                "",
                line.text,
                written and written.last_translated_by,
                written and written.updated_at,
            )
        for one in replacements(row):
            value = "" if one.instead is None else str(one.instead)
            self._now[one.key] = Change(
                one.place.label, "", value, one.replaced_by, one.replaced_at
            )
            self._in_words[one.key] = one.said

    def to_send(self) -> str:
        """What a form sends back, to be given to `since`."""
        texts = {key: change.after for key, change in self._now.items() if change.after}
        return json.dumps({"step": self.step, "texts": texts}, ensure_ascii=False)

    @property
    def named_grave(self) -> str:
        """Names the grave findings, for a form that says that they were read."""
        return " ".join(sorted(f"{finding.code}:{finding.digest}" for finding in self.grave))

    def since(self, sent: str, user: Person) -> tuple[bool, list[Change]] | None:
        """Whether the step is the one that was shown, and what others changed since; None where
        what was sent names nothing that was shown."""
        try:
            told = json.loads(sent)
            step, texts = told["step"], told["texts"]
        except (ValueError, TypeError, LookupError):
            return None
        if not isinstance(step, str) or not isinstance(texts, Mapping):
            return None
        changes = []
        for key, now in self._now.items():
            before = str(texts.get(key, ""))
            if before != now.after and (now.author is None or now.author != user):
                say = self._in_words.get(key, str)
                changes.append(replace(now, before=say(before), after=say(now.after)))
        return step == self.step, changes
