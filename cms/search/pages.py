"""Searching pages: one search for HTML lists and the API."""

from typing import Any

from wagtail.search.backends import get_search_backend


def search(pages: Any, text: str, *, operator: str = "and", by_relevance: bool = True) -> Any:
    """The pages of a queryset that hold all words of a text (or any, with the operator `or`).

    Best first, or in the queryset's own order. The result counts, slices and iterates as a
    queryset does. A text without a word in it finds nothing. The queryset says what may be found:
    give it public pages, of one language where one is asked for.
    """
    return get_search_backend().search(
        text, pages, operator=operator, order_by_relevance=by_relevance
    )
