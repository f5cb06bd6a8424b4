"""The rule that new texts, links, pictures and files of a translation go online only as a review
approved them. Without it, whoever may publish in a tree could publish a draft nobody has read."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.contrib.contenttypes.models import ContentType
from django.db.models import F
from django.utils.translation import gettext as _
from wagtail.models import Page, Revision, TaskState, WorkflowState

from cms.content.models import BasePage
from cms.content.occasion import Reason, writing_for
from cms.content.publication import Publication, Refusal
from cms.translation.engine.segments import Segment, links, segments
from cms.translation.engine.versions import managed_source
from cms.translation.status.texts import (
    IGNORED_PATH,
    never_shown,
    never_shown_links,
    recorded_before,
    text_to_record,
)

from .running import refusal


@contextmanager
def approved_elsewhere() -> Iterator[None]:
    """Inside the block translations go online without a review, for code that publishes finished
    texts."""
    with writing_for(Reason.APPROVED):
        yield


def approved(publication: Publication) -> Refusal | None:
    """Looks at the texts, links, pictures and files of a kept translation that readers never saw,
    and at what its reviews approved. A tree without a review asks for none.

    Says: it says what nobody has approved, and to submit it for review.
    """
    page = publication.page
    if not page.live or page.alias_of_id:
        return None
    if publication.once(managed_source) is None:
        return None
    text, before = publication.once(text_to_record), publication.once(recorded_before)
    found = never_shown(before, text)
    new = {Segment(s["path"], s["text"]) for s in found if s["path"] != IGNORED_PATH}
    replaced = never_shown_links(publication)
    if not (new or replaced) or page.get_workflow() is None:
        return None
    if any(
        new <= set(segments(said)) and replaced <= set(links(said))
        for said in (revision.as_object() for revision in _approved(page))
    ):
        return None
    sentence = _(
        "This translation says what nobody has approved. Submit it for review; it goes online "
        "by the last approval."
    )
    return refusal(page, sentence)


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
