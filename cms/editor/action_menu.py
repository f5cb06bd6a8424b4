"""The buttons below the form of a page: which there are, and which one is shown before the others
fold away behind it.

A button that is shown first is pressed by Enter in a field, too; `enter-saves.js` lets Enter save a
draft.
"""

from typing import Any

from django.http import HttpRequest


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
