"""Who publishes by v3 names the revision; only to be imported by `prepare`.

Symptom: what somebody else wrote after one has read the page goes online unread.
Cause: Wagtail's `actions/publish/` publishes the latest revision, whichever that is by now.
Version: Wagtail 8.0 (a preview).
Proposal: let the action take the revision.
Until: `test_publishing_names_the_revision_that_was_read` passes without it.
"""

from inspect import unwrap
from typing import Any

from django.http import HttpRequest
from ninja.errors import HttpError
from wagtail.api.v3.routers import pages as stock
from wagtail.models import Page

_ADDRESS = "/{page_id}/actions/publish/"


@stock.require_any_permission(Page, ("publish",))
def publish(
    request: HttpRequest, page_id: stock.PositiveInt, revision: stock.PositiveInt | None = None
) -> Any:
    """Publishes the revision named, which must be the latest; a page without one needs none."""
    page = stock.get_object_or_404(Page, pk=page_id)
    latest = page.latest_revision_id
    if latest and page.permissions_for_user(request.user).can_publish():
        if revision is None:
            raise HttpError(422, f"Name what you publish: “revision”. The latest is {latest}.")
        if revision != latest:
            raise HttpError(
                409,
                f"The page was changed since revision {revision}; the latest is {latest}. "
                "Read it and name that one.",
            )
    return unwrap(stock.publish)(request, page_id)


def take_the_place_of_the_stock_action() -> None:
    """The router publishes by ours, at the same address."""
    operations = stock.actions_router.path_operations[_ADDRESS].operations
    [action] = operations
    operations.remove(action)
    stock.actions_router.add_api_operation(
        _ADDRESS,
        ["POST"],
        publish,
        response=stock.PageDetailSchema,
        url_name="pages_actions_publish",
        summary=action.summary,
        operation_id=action.operation_id,
    )
