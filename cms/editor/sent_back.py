"""What reviews sent back: a translation to those who translate into its language, an original to
those who write in its language and to its owner, each to whoever handed it in."""

from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import IntegerField, Q
from django.db.models.functions import Cast
from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.utils import get_user_display_name
from wagtail.admin.views.home import UserObjectsInWorkflowModerationPanel
from wagtail.models import Page, WorkflowState

from cms.translation.models import PageTranslation, RoleGroup
from cms.translation.roles.groups import EDITOR
from cms.translation.status.worklist import with_pages


@dataclass(frozen=True)
class SentBack:
    """A page with its row, if it is a translation: who sent it back, when, and what they said."""

    page: Page
    row: PageTranslation | None
    by: str
    at: Any
    comment: str


def sent_back_to(user: Any, translated: list[str]) -> list[SentBack]:
    """What waits for somebody who translates into languages, the oldest first. The number of
    queries does not grow with it."""
    reviews = (
        WorkflowState.objects.filter(
            status=WorkflowState.STATUS_NEEDS_CHANGES,
            base_content_type=ContentType.objects.get_for_model(Page),
        )
        .select_related("current_task_state__finished_by__wagtail_userprofile")
        .annotate(page_id=Cast("object_id", IntegerField()))
        .order_by("current_task_state__finished_at", "pk")
    )
    written = RoleGroup.objects.filter(role=EDITOR.key)
    if not user.is_superuser:
        written = written.filter(group__user=user)
    asked = Q(pk__in=reviews.filter(requested_by=user).order_by().values("page_id"))
    own = Q(owner=user) | Q(locale__language_code__in=written.values("language_code"))
    into = Q(translation_state__sent_back=True, locale__language_code__in=translated)
    original = ~Q(pk__in=PageTranslation.objects.filter(sent_back=True).values("target"))
    pages = (
        Page.objects.filter(
            asked | into | (original & own), pk__in=reviews.order_by().values("page_id")
        )
        .select_related("locale")
        .in_bulk()
    )
    rows = {
        row.target_id: row
        for row in with_pages(PageTranslation.objects.filter(target__in=pages, sent_back=True))
    }
    found = []
    for review in reviews.filter(page_id__in=pages) if pages else ():
        step = review.current_task_state
        found.append(
            SentBack(
                pages[review.page_id],
                rows.get(review.page_id),
                get_user_display_name(step.finished_by) if step and step.finished_by else "",
                step and step.finished_at,
                step.comment if step else "",
            )
        )
    return found


def tell_why_sent_back(request: HttpRequest, page: Page) -> None:
    """Tells who opens the form of a page that a review sent back who did so, and what they said."""
    review = page.current_workflow_state
    if request.method != "GET" or review is None:
        return
    step = review.current_task_state
    if review.status != WorkflowState.STATUS_NEEDS_CHANGES or step is None:
        return
    told = [_("This page was sent back for changes.")]
    by = get_user_display_name(step.finished_by) if step.finished_by else ""
    if step.comment:
        said = {"name": by, "comment": step.comment}
        told.append(_("%(name)s: “%(comment)s”") % said if by else _("“%(comment)s”") % said)
    messages.warning(request, " ".join(told))


class InReviewPanel(UserObjectsInWorkflowModerationPanel):
    """Wagtail's list of what somebody handed in, without the pages that were sent back: those
    wait for them, with the comment, in ours."""

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(parent_context)
        context["workflow_states"] = [
            review
            for review in context["workflow_states"]
            if review.status == WorkflowState.STATUS_IN_PROGRESS
            or not isinstance(review.content_object, Page)
        ]
        return context
