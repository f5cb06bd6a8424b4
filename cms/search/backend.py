"""The search backend of the site, for readers, the APIs and the admin alike.

It is the stock database backend, with two differences: whatever is typed is reduced to words
before it reaches the index, and a search runs over any queryset, as its filters are SQL anyway.
"""

from typing import Any

from django.conf import settings
from django.db import connection
from modelsearch.backends.base import EmptySearchResults
from wagtail.search.backends import get_search_backend

from .words import tidied


class WordsOnly:
    """A backend that searches for words: no sign in a text can break the index's language."""

    def _search(self, query_compiler_class: Any, query: Any, target: Any, **options: Any) -> Any:
        query = tidied(query)
        if query is None:
            return EmptySearchResults()
        return super()._search(query_compiler_class, query, target, **options)  # type: ignore[misc]


class AnyFilter:
    """A query compiler for querysets with filters of any kind, also beyond FilterFields."""

    def check(self) -> None:
        pass


NAME = "cms.search.backend.search_backend"


def site_backend() -> Any:
    """The backend of the site's search: the one that is ours, whatever `default` is, as no other
    knows expressions."""
    configured = settings.WAGTAILSEARCH_BACKENDS.items()
    ours = (alias for alias, params in configured if params.get("BACKEND") == NAME)
    return get_search_backend(next(ours, "default"))


def search_backend(params: dict[str, Any]) -> Any:
    """The backend for the database in use."""
    if connection.vendor == "sqlite":
        from .sqlite import SQLiteBackend

        return SQLiteBackend(params)
    from .postgres import PostgresBackend

    return PostgresBackend(params)
