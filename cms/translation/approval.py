"""New text of a translation goes online as a review approved it, kept where rows change: whoever
may publish in a tree could put a draft online that nobody has read."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.contrib.contenttypes.models import ContentType
from django.db.models import F
from django.utils.translation import gettext as _
from wagtail.models import Page, Revision, TaskState, WorkflowState

from cms.content.models import BasePage
from cms.content.publication import refuse

from .models import PageText
from .running_reviews import refusal
from .segments import Segment, segments
from .texts import NOT_READ, never_shown
from .upkeep import at_work
from .versions import translation_to

_elsewhere: ContextVar[bool] = ContextVar("approved_elsewhere", default=False)


@contextmanager
def approved_elsewhere() -> Iterator[None]:
    """Inside, translations go online without a review: for whoever loads finished content."""
    token = _elsewhere.set(True)
    try:
        yield
    finally:
        _elsewhere.reset(token)


def require_approved(page: BasePage, text: PageText) -> None:
    """Raises IncompletePageError where a kept translation, about to be live with a text, says what
    readers never saw and no review approved. A tree without a review asks for none."""
    if not page.live or page.alias_of_id or at_work() or _elsewhere.get():
        return
    found = never_shown(page, text)
    new = {Segment(s["path"], s["text"]) for s in found if s["path"] != NOT_READ}
    if not new or translation_to(page) is None or page.get_workflow() is None:
        return
    if not any(new <= set(segments(revision.as_object())) for revision in _approved(page)):
        sentence = _(
            "This translation says what nobody has approved. Submit it for review; it goes online "
            "by the last approval."
        )
        refuse(refusal(page, sentence))


def _approved(page: BasePage) -> Iterator[Revision]:
    """What the page's reviews approved at their last step, the newest first."""
    last = TaskState.objects.filter(
        pk=F("workflow_state__current_task_state"),
        status=TaskState.STATUS_APPROVED,
        workflow_state__status=WorkflowState.STATUS_APPROVED,
        workflow_state__base_content_type=ContentType.objects.get_for_model(Page),
        workflow_state__object_id=str(page.pk),
    )
    for state in last.exclude(revision=None).select_related("revision").order_by("-pk"):
        yield state.revision
