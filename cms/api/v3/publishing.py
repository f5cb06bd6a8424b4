"""Who publishes by v3 names the revision, and nobody writes what shows or translates another page;
only to be imported by `prepare`.

Symptom: what somebody else wrote after one has read the page goes online unread. A page that shows
another one is answered with 500, and what is written into a translation is lost when that is
submitted next.
Cause: Wagtail's `actions/publish/` publishes the latest revision, whichever that is by now, and a
PATCH that publishes writes on top of it. It leaves aliases to errors that no handler knows, and
knows nothing of translations.
Version: Wagtail 8.0 (a preview).
Proposal: let both take the revision.
Until: `test_publishing_names_the_revision_that_was_read` passes without it.
"""

from collections.abc import Callable
from inspect import unwrap
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Body, Query, Router
from ninja.errors import HttpError
from pydantic import Field
from wagtail.api.v3.auth import BearerTokenAuth
from wagtail.api.v3.routers import pages as stock
from wagtail.models import Page

from cms.translation.engine.versions import translation_to

_PUBLISH, _REVERT = "/{page_id}/actions/publish/", "/{page_id}/actions/revert/"
_PAGE, _MOVE = "/{page_id}/", "/{page_id}/actions/move/"
_WITHIN = ("first-child", "last-child")
_READ = "The revision that was read; publishing needs it, where the page has any."
Revision = Annotated[stock.PositiveInt, Field(description=_READ)] | None


@stock.require_any_permission(Page, ("publish",))
def publish(request: HttpRequest, page_id: stock.PositiveInt, revision: Revision = None) -> Page:
    """Publishes the revision named, which must be the latest; a page without one needs none."""
    page = stock.get_object_or_404(Page, pk=page_id)
    if page.permissions_for_user(request.user).can_publish():
        _refuse_alias(page)
        _require_latest(page, revision, publishes=True)
    return unwrap(stock.publish)(request, page_id)


@stock.require_any_permission(Page, ("change",))
def update(
    request: HttpRequest,
    page_id: int,
    data: stock.PageUpdateSchema = stock.PageTypeInjectingBody(...),  # noqa: B008
    revision: Revision = None,
    rich_text_format: stock.RichTextOutputFormat | None = Query(None),  # noqa: B008
) -> Page:
    """Writes on top of the revision named, which must be the latest; without one a draft is written
    on top of whichever is."""
    publishes = data.meta.action == "publish"
    page = stock.get_object_or_404(Page, pk=page_id)
    allowed = page.permissions_for_user(request.user)
    if allowed.can_edit() and (allowed.can_publish() or not publishes):
        _refuse_alias(page)
        _refuse_translation(page)
        _require_latest(page, revision, publishes)
    return unwrap(stock.update_page)(request, page_id, data, rich_text_format)


@stock.require_any_permission(Page, ("change",))
def revert(
    request: HttpRequest,
    page_id: stock.PositiveInt,
    data: stock.PageRevertSchema = Body(...),  # noqa: B008
) -> Page:
    """Makes an earlier revision the latest, unless the page follows another one."""
    page = stock.get_object_or_404(Page, pk=page_id)
    if page.permissions_for_user(request.user).can_edit():
        _refuse_alias(page)
        _refuse_translation(page)
    return unwrap(stock.revert)(request, page_id, data)


@stock.require_any_permission(Page, ("change",))
def move(
    request: HttpRequest,
    page_id: stock.PositiveInt,
    data: stock.PageMoveSchema = Body(...),  # noqa: B008
) -> Page:
    """Moves a page; beside the root of the tree, which Wagtail looks for above it, none stands."""
    beside = data.position not in _WITHIN
    if beside and Page.objects.filter(pk=data.destination_id, depth=1).exists():
        raise HttpError(422, "Nothing stands beside the root. Name a “position” within it.")
    return unwrap(stock.move)(request, page_id, data)


def _refuse_alias(page: Page) -> None:
    if page.alias_of_id:
        raise HttpError(422, "This page shows another one; change that.")


def _refuse_translation(page: Page) -> None:
    if translation_to(page) is not None:
        raise HttpError(422, "This page is a translation. Write its units instead.")


def _require_latest(page: Page, revision: int | None, publishes: bool) -> None:
    latest = page.latest_revision_id
    if latest is None or revision == latest:
        return
    if revision is not None:
        raise HttpError(
            409,
            f"The page was changed since revision {revision}; the latest is {latest}. "
            "Read it and name that one.",
        )
    if publishes:
        raise HttpError(422, f"Name what you publish: “revision”. The latest is {latest}.")


def take_the_place_of_the_stock_actions() -> None:
    """The routers publish, write, revert and move by ours, at the same addresses."""
    _replace(stock.actions_router, _PUBLISH, "POST", publish, "pages_actions_publish")
    _replace(stock.actions_router, _REVERT, "POST", revert, "pages_actions_revert")
    _replace(stock.actions_router, _MOVE, "POST", move, "pages_actions_move")
    _replace(stock.router, _PAGE, "PATCH", update, "update_page", auth=BearerTokenAuth())


def _replace(
    router: Router, address: str, method: str, view: Callable[..., Page], name: str, **more: Any
) -> None:
    operations = router.path_operations[address].operations
    [stocked] = [one for one in operations if method in one.methods]
    operations.remove(stocked)
    router.add_api_operation(
        address,
        [method],
        view,
        response=stock.PageDetailSchema,
        url_name=name,
        summary=stocked.summary,
        operation_id=stocked.operation_id,
        **more,
    )
