"""How a search was understood, and where its words stand."""

from collections.abc import Sequence

from django.http import QueryDict
from wagtail.models import Page

from cms.search.expression import NOTHING
from cms.search.highlighting import as_html, marked, snippet, texts_of
from cms.search.pages import Found
from cms.search.without_results import note
from cms.types import JsonObject

from ..problems import BadParameterError
from . import parameters


def understood(found: Found | None) -> JsonObject:
    """What `meta` tells of a search: nothing where nothing was searched for."""
    if found is None:
        return {}
    return {
        "search": {
            "shown_for": found.shown_for or None,
            "offered": found.offered or None,
            "understood_in": found.understood_in or None,
            "only_some_words": found.only_some,
        }
    }


# What a search may be given beside its words and its language without being narrowed.
_NARROWS_NOTHING = {
    "search", "locale", "highlight", "facets", "order", "limit", "offset", "cursor", "count",
    "fields", "expand", "richtext",
}  # fmt: skip


def note_without_results(query: QueryDict, found: Found | None) -> None:
    """Records a search of a whole language for the editors' report, where it found nothing."""
    if found is not None and "locale" in query and query.keys() <= _NARROWS_NOTHING:
        note(str(query["search"]), str(query["locale"]), found)


def wants_highlights(query: QueryDict) -> bool:
    """Whether the words are to be marked. Raises BadParameterError without a search."""
    wanted = parameters.one_of(query, "highlight", ("true", "false"), "false") == "true"
    if wanted and "search" not in query:
        raise BadParameterError("highlight", "“highlight” needs “search”.")
    return wanted


def with_highlights(
    pages: Sequence[Page], items: Sequence[JsonObject], found: Found | None
) -> list[JsonObject]:
    """Items with `highlight`: title and a part of the text as HTML, in which the words are marked;
    one query."""
    sought = found.sought if found else NOTHING
    texts = texts_of([page.pk for page in pages])
    return [
        {
            **item,
            "highlight": {
                "title": str(as_html(marked(page.title, sought))),
                "text": str(as_html(snippet(texts.get(page.pk, ""), sought))),
            },
        }
        for page, item in zip(pages, items, strict=True)
    ]
