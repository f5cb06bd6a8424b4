"""The buttons below the form of a page: which there are, and which one is shown before the others
fold away behind it.

A button that is shown first is pressed by Enter in a field, too; `enter-saves.js` lets Enter save a
draft.
"""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.action_menu import SubmitForModerationMenuItem

from cms.types import Context


class HandIn(SubmitForModerationMenuItem):
    """Wagtail's own, called as on the translator's screen and without the name of the review: a
    page has one."""

    label = _("Submit for review")

    def get_context_data(self, parent_context: Context) -> Context:
        context: Context = super().get_context_data(parent_context)
        page = context.get("page")
        review = page.current_workflow_state if page else None
        if review is None or review.status != review.STATUS_NEEDS_CHANGES:
            context["label"] = self.label
        return context


def hand_in(items: list[Any], request: HttpRequest, context: dict[str, Any]) -> None:
    """Puts ours in the place of Wagtail's button."""
    items[:] = [
        HandIn(item.order) if type(item) is SubmitForModerationMenuItem else item for item in items
    ]


def no_publishing_past_a_review(
    items: list[Any], request: HttpRequest, context: dict[str, Any]
) -> None:
    """A page in review goes online by its last approval; a button that is refused helps nobody."""
    page = context.get("page")
    if page is not None and page.pk and page.workflow_in_progress:
        items[:] = [item for item in items if item.name != "action-publish"]


def first_what_the_role_does(
    items: list[Any], request: HttpRequest, context: dict[str, Any]
) -> None:
    """Drafts save themselves: first comes approving for whose turn it is, publishing for who may,
    handing in for the others; to whom the page is locked it says so. An earlier revision is first
    of all taken back as a draft."""
    if context["view"] == "revisions_revert":
        return
    names = [item.name for item in items]
    for name in ("approve", "action-publish", "action-submit", "action-page-locked"):
        if name in names:
            # Of the two that approve, the one that asks for no comment comes first.
            items.insert(0, items.pop(names.index(name)))
            return
