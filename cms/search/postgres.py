"""Search on PostgreSQL: the stock backend, reading words of both languages in the same way."""

from typing import Any

from django.db.models import F
from modelsearch.backends.database.postgres.postgres import (
    PostgresAutocompleteQueryCompiler,
    PostgresIndex,
    PostgresSearchBackend,
    PostgresSearchQueryCompiler,
)

from .backend import AnyFilter, WordsOnly


class WordsCompiler(AnyFilter, PostgresSearchQueryCompiler):
    """Whole words; one in the title counts most."""

    def get_index_vectors(self, search_query: Any) -> list[tuple[Any, float]]:
        return [(F("index_entries__title"), 20.0), (F("index_entries__body"), 1.0)]


class BeginningsCompiler(AnyFilter, PostgresAutocompleteQueryCompiler):
    """Words by their beginning."""


class PlainIndex(PostgresIndex):
    """Keeps no norms of titles, which cost a walk through the whole index at every write."""

    def _refresh_title_norms(self, full: bool = False) -> None:
        pass


class PostgresBackend(WordsOnly, PostgresSearchBackend):
    """Whole words without their marks: PostgreSQL has no Polish dictionary, and its English one
    would cut Polish words."""

    query_compiler_class = WordsCompiler
    autocomplete_query_compiler_class = BeginningsCompiler
    index_class = PlainIndex

    def __init__(self, params: dict[str, Any]) -> None:
        super().__init__({"SEARCH_CONFIG": "cms_words", **params})
