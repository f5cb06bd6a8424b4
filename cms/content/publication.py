"""The events that rules and effects receive: a publication, a draft, a decision in a review, or
another change.

`cms/publishing.py` lists the rules and effects; `cms/content/pipeline.py` hands them the events.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from django.core.exceptions import ValidationError

from cms.types import Person

from .occasion import Reason, reason

if TYPE_CHECKING:
    from django.db.models import Model
    from wagtail.models import Page, Revision, TaskState, WorkflowState

    from .models import BasePage

T = TypeVar("T")
M = TypeVar("M", bound="Model")


class Refusal(ValidationError):  # noqa: N818
    """Raised or returned where a page must not be written: `page`, and messages by field name."""

    def __init__(self, page: "Page", sentences: Mapping[str, str]) -> None:
        super().__init__({name: [sentence] for name, sentence in sentences.items()})
        self.page = page

    def sentences(self) -> list[str]:
        """The messages of all fields, in one list."""
        return [sentence for sentences in self.message_dict.values() for sentence in sentences]


class Event:
    """An event, with a cache of what its rules and effects have found out about it."""

    def once(self, find: Callable[[Self], T]) -> T:
        """Calls `find` with this event and remembers the result for all rules and effects."""
        found: dict[Callable[[Any], Any], Any] = self.__dict__.setdefault("_found", {})
        if find not in found:
            found[find] = find(self)
        value: T = found[find]
        return value

    def forget(self) -> None:
        """Empties that cache."""
        self.__dict__.pop("_found", None)


@dataclass
class Publication(Event):
    """A page's row about to be written; effects see it written, child rows included.

    `page` is the page as it will be, `before` as its row was (None for a new one), `writes` the
    names of the fields that are written (None for all). Where a revision is scheduled, `at` is the
    moment: rules judge it as if it went online now, and effects do not run. `actor` is known only
    where somebody decides in a review or stores a draft: Wagtail saves rows without their author.
    """

    page: "BasePage"
    before: "BasePage | None" = None
    writes: frozenset[str] | None = None
    reason: Reason = field(default_factory=reason)
    at: datetime | None = None
    actor: Person | None = None

    def writes_any(self, names: frozenset[str]) -> bool:
        """Whether one of these fields is written."""
        return self.writes is None or not names.isdisjoint(self.writes)

    @property
    def was_or_is_live(self) -> bool:
        """Whether the page was live before or is live now, so that readers may see a difference."""
        return self.page.live or (self.before is not None and self.before.live)

    @property
    def goes_offline(self) -> bool:
        """Whether readers see the page no longer: it was unpublished, or has expired."""
        return self.before is not None and self.before.live and not self.page.live

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
class Draft(Event):
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
class Decision(Event):
    """A step of a review, or the review itself, changes; it may be the review of any model."""

    kind: DecisionKind
    review: "WorkflowState"
    step: "TaskState | None" = None
    actor: Person | None = None


class ChangeKind(StrEnum):
    """What changed without a page being written: readers see it, or data is derived from it."""

    # What ends in “ing” comes before the write and the other one after it, with the same Change.
    # Pages. BRANCH is what stands below a copy when all of it is written, or below a page of
    # somebody else's type that readers see from now on, or no longer, or elsewhere.
    MOVED = "moved"
    BRANCH = "branch"
    DELETING = "deleting"
    DELETED = "deleted"
    RESTRICTING = "restricting"
    RESTRICTED = "restricted"
    # What pages show. REMOVING comes before a term, a picture or a file is deleted; SHOWN is
    # whatever else they refer to.
    REMOVING = "removing"
    TERM = "term"
    PICTURE = "picture"
    RENDITION = "rendition"
    FILE = "file"
    COLLECTION = "collection"
    SHOWN = "shown"
    # The site. OTHER is a row of a plugin or of another app, which any template may show.
    SITE = "site"
    REDIRECTING = "redirecting"
    REDIRECT = "redirect"
    SETTING = "setting"
    LANGUAGE = "language"
    OTHER = "other"
    # What the translation engine keeps.
    TRANSLATION = "translation"
    STRING = "string"
    REPLACEMENT = "replacement"
    # The names that have one form in each language.
    GLOSSARY = "glossary"
    # What editors tell the search.
    SYNONYMS = "synonyms"
    # The translation states of a page's versions, which are derived; `row` is one version.
    STATE = "state"


@dataclass
class Change(Event):
    """Something other than a page's own row has changed: where the page stands, or another row.

    `row` is what changed: the page (a bare `Page` where Wagtail gives no other), or the term,
    picture, restriction and so on. `created` and `deleted` say whether it is new or gone.
    """

    kind: ChangeKind
    row: "Model"
    created: bool = False
    deleted: bool = False
    reason: Reason = field(default_factory=reason)

    def row_as(self, model: type[M]) -> M:
        """The row, where its kind says of which model it is."""
        return cast(M, self.row)
