"""Builds the `Publication` for a page from the page in memory and its stored row."""

import copy
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from .publication import Publication

if TYPE_CHECKING:
    from wagtail.models import Page

    from .models import BasePage

# Columns of a page's row that say nothing to readers.
SILENT = frozenset({
    "path", "depth", "numchild", "url_path", "draft_title", "has_unpublished_changes",
    "latest_revision", "latest_revision_id", "latest_revision_created_at", "locked", "locked_at",
    "locked_by", "locked_by_id", "go_live_at", "expire_at", "expired", "owner", "owner_id",
    # Wagtail's COMMENTS_RELATION_NAME.
    "wagtail_admin_comments",
})  # fmt: skip


def publication_of(
    page: "BasePage", update_fields: Iterable[str] | None = None
) -> Publication | None:
    """The publication of a page about to be saved; None where only silent columns are written.

    Where only some fields are written, the others are those of the stored row.
    """
    writes = None if update_fields is None else frozenset(update_fields)
    if writes is not None and writes <= SILENT:
        return None
    before = stored_row(page, for_update=True)
    if writes is not None and before is not None:
        page = merged(before, page, writes)
    return Publication(page, before, writes)


def stored_row(page: "Page", for_update: bool = False) -> "BasePage | None":
    """The specific page as stored; None for a new one and for a type that is not installed.

    `for_update` locks the row until the end of the transaction: of two writers at the same time the
    second one then sees what the first has written.
    """
    model = page.specific_class if page.pk else None
    if model is None:
        return None
    rows = model._default_manager.filter(pk=page.pk).select_related("locale")
    return (
        rows.select_for_update(of=(_page_row(model),), no_key=True) if for_update else rows
    ).first()


def _page_row(model: type["Page"]) -> str:
    """The lookup from a page type to Wagtail's own row. Everybody locks that row first, so that two
    writers cannot wait for each other."""
    from wagtail.models import Page

    steps: list[str] = []
    at: Any = model
    for base in model._meta.get_base_chain(Page):
        steps.append(at._meta.get_ancestor_link(base).name)
        at = base
    return "__".join(steps) or "self"


def merged(row: "BasePage", page: "BasePage", writes: frozenset[str] | None = None) -> "BasePage":
    """A copy of the stored row with the written fields of a page in memory; with all its fields
    where `writes` is None."""
    made = copy.copy(row)
    for column in type(page)._meta.concrete_fields:
        if writes is None or not writes.isdisjoint((column.name, column.attname)):
            setattr(made, column.attname, getattr(page, column.attname))
    return made
