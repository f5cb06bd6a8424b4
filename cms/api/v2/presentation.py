"""How pages are shown in an answer: which fields, which links in full, rich text in which form."""

from collections.abc import Sequence
from typing import Any

from django.http import QueryDict
from wagtail.models import Locale, Page

from cms.content.models import BasePage
from cms.content.representation import all_fields
from cms.content.rich_text import FORMS
from cms.types import JsonObject

from . import parameters
from .expansion import Expansion
from .items import Fields, fetched, items
from .selection import page_types


class Presentation:
    """Represents pages as the parameters `fields`, `expand` and `richtext` ask for."""

    PARAMETERS = ("fields", "expand", "richtext")

    def __init__(
        self,
        query: QueryDict,
        models: Sequence[type[Page]],
        *,
        details: bool,
        base: str | None = None,
    ) -> None:
        form = FORMS[parameters.one_of(query, "richtext", list(FORMS), "html")]
        self._shape: dict[str, Any] = {"base": base, "form": form}
        self._expansion = Expansion(query, models, list(page_types().values()))
        self._fields = Fields(query, models, details, self._expansion.fields)

    def of(
        self,
        pages: Sequence[BasePage],
        asked: Locale | None = None,
        are_drafts: Sequence[bool] = (),
    ) -> list[JsonObject]:
        """Pages as they are shown, in their order; see `items`. Specific pages, from `fetched`.
        Each says whether it is a draft where `are_drafts` tells it."""
        whole = items(pages, self._fields, asked, **self._shape)
        for item, is_draft in zip(whole, are_drafts, strict=False):
            item["meta"]["is_draft"] = is_draft
        self._expansion.apply(whole, self._in_full)
        return [self._fields.pruned(page, item) for page, item in zip(pages, whole, strict=True)]

    def _in_full(self, pages: Sequence[Page]) -> list[JsonObject]:
        return items(fetched(pages), all_fields, **self._shape)
