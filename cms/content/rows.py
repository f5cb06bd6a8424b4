"""A page about to be saved beside its row as it is stored."""

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
    """A page about to be saved as a publication; None where only silent columns are written.

    Of a page in hand that is partly written the rest is what its row says.
    """
    writes = None if update_fields is None else frozenset(update_fields)
    if writes is not None and writes <= SILENT:
        return None
    before = stored_row(page, held=True)
    if writes is not None and before is not None:
        page = overlaid(before, page, writes)
    return Publication(page, before, writes)


def stored_row(page: "Page", held: bool = False) -> "BasePage | None":
    """The specific page as its row says; None for a new one and for a type that is gone. Where it
    is `held`, of two that write it at once the later one sees what the other has written."""
    model = page.specific_class if page.pk else None
    if model is None:
        return None
    rows = model._default_manager.filter(pk=page.pk).select_related("locale")
    return (rows.select_for_update(of=(_page_row(model),), no_key=True) if held else rows).first()


def _page_row(model: type["Page"]) -> str:
    """The way from a page type to Wagtail's row of it, the one that everybody locks: who locked a
    row of the type first would wait for whoever waits for it."""
    from wagtail.models import Page

    steps: list[str] = []
    at: Any = model
    for base in model._meta.get_base_chain(Page):
        steps.append(at._meta.get_ancestor_link(base).name)
        at = base
    return "__".join(steps) or "self"


def overlaid(row: "BasePage", page: "BasePage", writes: frozenset[str] | None = None) -> "BasePage":
    """A row with what is written of a page in hand: the given fields of it, or all that it has."""
    made = copy.copy(row)
    for column in type(page)._meta.concrete_fields:
        if writes is None or not writes.isdisjoint((column.name, column.attname)):
            setattr(made, column.attname, getattr(page, column.attname))
    return made
