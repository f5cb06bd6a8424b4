"""What a write of a page, a draft, a decision of a review and another change are.

Rules and effects, which `cms/publishing.py` lists, are handed one of these by
`cms/content/pipeline.py`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Self, TypeVar

from django.core.exceptions import ValidationError

from cms.types import Person

from .occasion import Reason, reason

if TYPE_CHECKING:
    from django.db.models import Model
    from wagtail.models import Page, Revision, TaskState, WorkflowState

    from .models import BasePage

T = TypeVar("T")


class Refusal(ValidationError):  # noqa: N818
    """Why a page is not written; `page` is the page, the messages say it by field name."""

    def __init__(self, page: "Page", sentences: Mapping[str, str]) -> None:
        super().__init__({name: [sentence] for name, sentence in sentences.items()})
        self.page = page

    def sentences(self) -> list[str]:
        """What people are told, one sentence after another."""
        return [sentence for sentences in self.message_dict.values() for sentence in sentences]


class Event:
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
        self.__dict__.pop("_found", None)


@dataclass
class Publication(Event):
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

    def writes_any(self, names: frozenset[str]) -> bool:
        """Whether one of these fields is written."""
        return self.writes is None or not names.isdisjoint(self.writes)

    @property
    def was_or_is_live(self) -> bool:
        """Whether readers may notice: the page was online before, or is from now on."""
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
    """A step or the whole of a review changes; `review` is of anything that has reviews."""

    kind: DecisionKind
    review: "WorkflowState"
    step: "TaskState | None" = None
    actor: Person | None = None


class ChangeKind(StrEnum):
    """What changes what readers see, or what is derived, without a page being written."""

    # What ends in “ing” comes before the write and the other one after it, with the same Change.
    # Pages.
    MOVED = "moved"
    DELETING = "deleting"
    DELETED = "deleted"
    RESTRICTING = "restricting"
    RESTRICTED = "restricted"
    # What pages show. SHOWN is whatever else they refer to.
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
    # What editors tell the search.
    SYNONYMS = "synonyms"
    # How versions of a page stand to each other, which is derived; `row` is one of them.
    STATE = "state"


@dataclass
class Change(Event):
    """A row that is no page, or a page otherwise than by its row, has changed.

    `row` is what changed: the page (a bare `Page` where Wagtail gives no other), or the term,
    picture, restriction and so on. `created` and `deleted` say whether it is new or gone.
    """

    kind: ChangeKind
    row: "Model"
    created: bool = False
    deleted: bool = False
    reason: Reason = field(default_factory=reason)
