"""What a write of a page, a decision of a review and another change are, and who is handed them.

`cms/publishing.py` lists what may refuse each of them and what follows from it, and fills the
hand-over when the site starts. A rule is a function `(publication) -> Refusal | None`, an effect a
function `(publication) -> None`; effects run in the transaction of the write.
"""

import copy
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any, Self, TypeAlias, TypeVar

from django.core.exceptions import ValidationError

from cms.types import Person

if TYPE_CHECKING:
    from django.db.models import Model
    from wagtail.models import Page, Revision, TaskState, WorkflowState
    from wagtail_localize.segments import (
        OverridableSegmentValue,
        RelatedObjectSegmentValue,
        StringSegmentValue,
        TemplateSegmentValue,
    )

    from .models import BasePage

T = TypeVar("T")
E = TypeVar("E", bound="_Event")
Segment: TypeAlias = (
    "StringSegmentValue | TemplateSegmentValue"
    " | RelatedObjectSegmentValue | OverridableSegmentValue"
)

# Columns of a page's row that say nothing to readers.
SILENT = frozenset({
    "path", "depth", "numchild", "url_path", "draft_title", "has_unpublished_changes",
    "latest_revision", "latest_revision_id", "latest_revision_created_at", "locked", "locked_at",
    "locked_by", "locked_by_id", "go_live_at", "expire_at", "expired", "owner", "owner_id",
    # Wagtail's COMMENTS_RELATION_NAME.
    "wagtail_admin_comments",
})  # fmt: skip


class Reason(StrEnum):
    """Why pages are written now."""

    # Somebody writes or publishes, by whatever way; also what runs without anybody.
    EDIT = "edit"
    # The text was approved elsewhere, for whoever puts finished translations online.
    APPROVED = "approved"
    # The source's synchronised content, brought into a live translation; no new text.
    SYNC = "sync"
    # Finished content with its translations is loaded.
    LOAD = "load"
    # A source is withdrawn or deleted, and its translations stay as they are.
    ALONE = "alone"


@dataclass(frozen=True)
class _Occasion:
    reason: Reason = Reason.EDIT
    # What is done once when the occasion ends, by what does it; None where it is done at once.
    at_the_end: dict[Callable[[Any], object], set[Any]] | None = None


_occasion: ContextVar[_Occasion | None] = ContextVar("occasion", default=None)


def _now() -> _Occasion:
    return _occasion.get() or _Occasion()


def reason() -> Reason:
    """Why pages are written now."""
    return _now().reason


@contextmanager
def writing_for(why: Reason) -> Iterator[None]:
    """Whatever is written inside is written for this reason."""
    token = _occasion.set(replace(_now(), reason=why))
    try:
        yield
    finally:
        _occasion.reset(token)


@contextmanager
def once_at_the_end() -> Iterator[None]:
    """What effects ask for by `later` is done once for each value, when the outermost block ends
    without an error."""
    if _now().at_the_end is not None:
        yield
        return
    asked: dict[Callable[[Any], object], set[Any]] = {}
    token = _occasion.set(replace(_now(), at_the_end=asked))
    try:
        yield
    finally:
        _occasion.reset(token)
    for work, values in asked.items():
        for value in sorted(values, key=str):
            work(value)


def later(work: Callable[[T], object], value: T) -> bool:
    """Whether `work(value)` waits for the end of `once_at_the_end`; else it is the caller's."""
    asked = _now().at_the_end
    if asked is None:
        return False
    asked.setdefault(work, set()).add(value)
    return True


class Refusal(ValidationError):  # noqa: N818
    """Why a page is not written; `page` is the page, the messages say it by field name."""

    def __init__(self, page: "Page", sentences: Mapping[str, str]) -> None:
        super().__init__({name: [sentence] for name, sentence in sentences.items()})
        self.page = page

    def sentences(self) -> list[str]:
        """What people are told, one sentence after another."""
        return [sentence for sentences in self.message_dict.values() for sentence in sentences]


class _Event:
    """What happens, with what its rules and effects have found out about it."""

    def once(self, find: Callable[[Self], T]) -> T:
        """What `find` finds out about this event, asked once for all rules and effects."""
        found: dict[Callable[[Any], Any], Any] = self.__dict__.setdefault("_found", {})
        if find not in found:
            found[find] = find(self)
        value: T = found[find]
        return value

    def forget(self) -> None:
        """Forgets what was found out."""
        for name in ("_found", "source", "segments"):
            self.__dict__.pop(name, None)


@dataclass
class Publication(_Event):
    """A page's row about to be written; effects see it written, child rows included.

    `page` is the page as it will be, `before` as its row was (None for a new one), `writes` the
    names of the fields that are written (None for all). Where a revision is scheduled, `at` is the
    moment: rules judge it as if it went online now, and effects do not run. `actor` is known only
    where somebody decides in a review or stores a draft: a row is written without telling who.
    """

    page: "BasePage"
    before: "BasePage | None" = None
    writes: frozenset[str] | None = None
    reason: Reason = field(default_factory=reason)
    at: datetime | None = None
    actor: Person | None = None

    @cached_property
    def source(self) -> "Page | None":
        """The page that this one is a version of, itself included."""
        return pipeline().source(self)

    @cached_property
    def segments(self) -> list[Segment]:
        """The page's texts, links and pictures as they are translated, in order."""
        return pipeline().segments(self)

    def writes_any(self, names: frozenset[str]) -> bool:
        """Whether one of these fields is written."""
        return self.writes is None or not names.isdisjoint(self.writes)

    @property
    def was_or_is_live(self) -> bool:
        """Whether readers may notice: the page was online before, or is from now on."""
        return self.page.live or (self.before is not None and self.before.live)

    @property
    def goes_online(self) -> bool:
        """Whether a revision is put online now, and not only another field of a live page."""
        before = self.before
        return self.page.live and (
            before is None
            or not before.live
            or before.last_published_at != self.page.last_published_at
        )


@dataclass
class Draft(_Event):
    """Somebody's revision of a page about to be stored."""

    page: "BasePage"
    revision: "Revision"
    actor: "Person"


class DecisionKind(StrEnum):
    # About to be stored: a step of a review is approved. Its rules may refuse it.
    STEP_APPROVED = "step approved"
    # Stored: a review has begun, gone back or ended, or was deleted.
    REVIEW_CHANGED = "review changed"
    # As Wagtail tells it, with whom to tell.
    STEP_BEGUN = "step begun"
    SUBMITTED = "submitted"
    REJECTED = "rejected"
    APPROVED = "approved"


@dataclass
class Decision(_Event):
    """A step or the whole of a review changes; `review` is of anything that has reviews."""

    kind: DecisionKind
    review: "WorkflowState"
    step: "TaskState | None" = None
    actor: Person | None = None


class ChangeKind(StrEnum):
    """What changes what readers see, or what is derived, without a page being written."""

    # Pages. DELETING comes before and DELETED after, with the same Change.
    MOVED = "moved"
    UNPUBLISHED = "unpublished"
    DELETING = "deleting"
    DELETED = "deleted"
    RESTRICTED = "restricted"
    # What pages show.
    TERM = "term"
    PICTURE = "picture"
    FILE = "file"
    COLLECTION = "collection"
    # The site.
    SITE = "site"
    REDIRECT = "redirect"
    SETTING = "setting"
    LANGUAGE = "language"
    # What the translation engine keeps.
    TRANSLATION = "translation"
    STRING = "string"
    # How versions of a page stand to each other, which is derived; `row` is one of them.
    STATE = "state"


@dataclass
class Change(_Event):
    """A row that is no page, or a page otherwise than by its row, has changed.

    `row` is what changed: the page (a bare `Page` where Wagtail gives no other), or the term,
    picture, restriction and so on. `created` and `deleted` say whether it is new or gone.
    """

    kind: ChangeKind
    row: "Model"
    created: bool = False
    deleted: bool = False
    reason: Reason = field(default_factory=reason)


Rule = Callable[[Publication], Refusal | None]
Effect = Callable[[Publication], None]
DraftRule = Callable[[Draft], Refusal | None]
DecisionRule = Callable[[Decision], Refusal | None]
DecisionEffect = Callable[[Decision], None]
ChangeEffect = Callable[[Change], None]


@dataclass(frozen=True)
class Pipeline:
    """Everything that may refuse, and everything that follows, each in its order."""

    rules: tuple[Rule, ...]
    effects: tuple[Effect, ...]
    # Writes that are no publications: where one of these says so, the row stays as it is.
    no_publications: tuple[Callable[[Publication], bool], ...]
    draft_rules: tuple[DraftRule, ...]
    decision_rules: Mapping[DecisionKind, tuple[DecisionRule, ...]]
    decision_effects: Mapping[DecisionKind, tuple[DecisionEffect, ...]]
    change_effects: Mapping[ChangeKind, tuple[ChangeEffect, ...]]
    # For which reasons a rule or an effect of publications is left out.
    left_out: Mapping[Callable[[Any], Any], tuple[Reason, ...]]
    # What `Publication.source` and `Publication.segments` ask.
    source: Callable[[Publication], "Page | None"]
    segments: Callable[[Publication], list[Segment]]


_pipeline: list[Pipeline] = []


def fill(filled: Pipeline) -> None:
    """Sets the lists that every event is handed to."""
    _pipeline[:] = [filled]


def pipeline() -> Pipeline:
    """The lists that `cms.publishing` filled in. Raises RuntimeError where it did not."""
    if not _pipeline:
        raise RuntimeError("Nothing is published without cms.apps.PublishingConfig installed.")
    return _pipeline[0]


def publication_of(
    page: "BasePage", update_fields: Iterable[str] | None = None
) -> Publication | None:
    """A page about to be saved as a publication; None where only silent columns are written.

    Of a page in hand that is partly written the rest is what its row says.
    """
    writes = None if update_fields is None else frozenset(update_fields)
    if writes is not None and writes <= SILENT:
        return None
    before = stored_row(page, held=True)
    if writes is not None and before is not None:
        page = overlaid(before, page, writes)
    return Publication(page, before, writes)


def stored_row(page: "Page", held: bool = False) -> "BasePage | None":
    """The specific page as its row says; None for a new one and for a type that is gone. Where it
    is `held`, of two that write it at once the later one sees what the other has written."""
    model = page.specific_class if page.pk else None
    if model is None:
        return None
    rows = model._default_manager.filter(pk=page.pk).select_related("locale")
    return (rows.select_for_update(of=(_page_row(model),), no_key=True) if held else rows).first()


def _page_row(model: type["Page"]) -> str:
    """The way from a page type to Wagtail's row of it, the one that everybody locks: who locked a
    row of the type first would wait for whoever waits for it."""
    from wagtail.models import Page

    steps: list[str] = []
    at: Any = model
    for base in model._meta.get_base_chain(Page):
        steps.append(at._meta.get_ancestor_link(base).name)
        at = base
    return "__".join(steps) or "self"


def overlaid(row: "BasePage", page: "BasePage", writes: frozenset[str] | None = None) -> "BasePage":
    """A row with what is written of a page in hand: the given fields of it, or all that it has."""
    made = copy.copy(row)
    for column in type(page)._meta.concrete_fields:
        if writes is None or not writes.isdisjoint((column.name, column.attname)):
            setattr(made, column.attname, getattr(page, column.attname))
    return made


def admitted(publication: Publication) -> bool:
    """Whether the row is to be written. Raises the first refusal of the rules."""
    filled = pipeline()
    if any(is_none(publication) for is_none in filled.no_publications):
        return False
    judge(publication)
    return True


def judge(publication: Publication) -> None:
    """Raises the first refusal of the rules."""
    filled = pipeline()
    require(publication, _asked(filled, publication, filled.rules))


def published(publication: Publication) -> None:
    """Runs the effects of a row that has been written."""
    before = publication.before
    if before is None or before.alias_of_id != publication.page.alias_of_id:
        # Only now it counts among the versions of its page.
        publication.forget()
    filled = pipeline()
    for effect in _asked(filled, publication, filled.effects):
        effect(publication)
    if before is not None and before.slug != publication.page.slug:
        # With another slug the addresses of the pages below are others.
        changed(Change(ChangeKind.MOVED, publication.page))


def _asked(filled: Pipeline, publication: Publication, functions: tuple[T, ...]) -> tuple[T, ...]:
    """Rules or effects without those that are left out for the reason of the write."""
    left_out: Mapping[Any, tuple[Reason, ...]] = filled.left_out
    return tuple(one for one in functions if publication.reason not in left_out.get(one, ()))


def require(event: E, rules: tuple[Callable[[E], Refusal | None], ...]) -> None:
    """Raises the first refusal."""
    for rule in rules:
        refusal = rule(event)
        if refusal is not None:
            raise refusal


def decided(decision: Decision) -> None:
    """Hands a decision to its rules, of which the first refusal is raised, and to its effects."""
    filled = pipeline()
    require(decision, filled.decision_rules.get(decision.kind, ()))
    for effect in filled.decision_effects.get(decision.kind, ()):
        effect(decision)


def changed(change: Change) -> None:
    """Hands a change to its effects."""
    for effect in pipeline().change_effects.get(change.kind, ()):
        effect(change)
