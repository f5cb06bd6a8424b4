"""Search on PostgreSQL: the stock backend, reading words of both languages in the same way."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from django.contrib.postgres.search import SearchQuery, SearchRank, SearchVector
from django.db.models import BigIntegerField, Case, F, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Cast, Round
from modelsearch.backends.database.postgres.postgres import (
    IndexEntry,
    PostgresAutocompleteQueryCompiler,
    PostgresIndex,
    PostgresSearchBackend,
    PostgresSearchQueryCompiler,
    PostgresSearchResults,
)
from modelsearch.query import PlainText
from modelsearch.utils import get_content_type_pk, get_descendants_content_types_pks
from wagtail.models import Page

from cms.content.models import ListEntry

from . import texts
from .backend import AnyFilter, WordsOnly
from .common_words import RANKED_MAX
from .expression import Expression
from .postgres_common_words import begun, counted, unranked

# Divides a rank by 1 + the logarithm of the text's length: of two pages that hold the same words
# as often, the shorter one is rather about them (PostgreSQL's manual, 12.3.3).
_BY_LENGTH = 1

# `title_text` is the title by which it is found by its beginning. The last two columns are for a
# search by likeness, which we do in the vocabulary.
_WRITE = f"""
INSERT INTO {IndexEntry._meta.db_table}
    (content_type_id, object_id, title, autocomplete, body, title_text, title_norm, body_text)
VALUES (%s, %s, to_tsvector('cms_words', %s), to_tsvector('simple', %s),
    to_tsvector('cms_words', %s), %s, 1.0, '')
ON CONFLICT (content_type_id, object_id) DO UPDATE
SET title = EXCLUDED.title, autocomplete = EXCLUDED.autocomplete, body = EXCLUDED.body,
    title_text = EXCLUDED.title_text
"""  # noqa: S608


class Expressions:
    """A query compiler that knows our expressions."""

    def build_tsquery_content(self, query: Any, config: Any = None, invert: bool = False) -> Any:
        if isinstance(query, Expression):
            return SearchQuery(query.tsquery(), search_type="raw", config=config, invert=invert)
        return super().build_tsquery_content(query, config, invert)  # type: ignore[misc]


class WordsCompiler(AnyFilter, Expressions, PostgresSearchQueryCompiler):
    """Whole words; one in the title counts most."""

    def search(
        self,
        config: Any,
        start: Any,
        stop: Any,
        score_field: str | None = None,
        backend: Any = None,
    ) -> Any:
        if not isinstance(self.query, Expression) or self.fields:
            return super().search(config, start, stop, score_field, backend)
        rank = self._build_rank_expression(self.get_index_vectors(None), config)
        found = self.queryset.filter(pk__in=self._keys(config))
        return self._apply_ordering_and_scoring(found, rank, start, stop, score_field)

    def _build_rank_expression(self, vectors: Any, config: Any) -> Any:
        if not isinstance(self.query, Expression):
            return super()._build_rank_expression(vectors, config)
        query, shorter_first = _raw(self.query.tsquery()), Value(_BY_LENGTH)
        ranks = [SearchRank(v, query, normalization=shorter_first) * boost for v, boost in vectors]
        return sum(ranks[1:], ranks[0])

    def _keys(self, config: Any) -> Any:
        """Primary keys of what matches, by the index of the bodies alone: two columns put together
        are in no index, and every page would be read."""
        types = get_descendants_content_types_pks(self.queryset.model)
        found = IndexEntry.objects.filter(
            content_type__in=types, body=self.build_tsquery(self.query, config=config)
        )
        return found.annotate(key=Cast("object_id", BigIntegerField())).values("key")

    def _apply_ordering_and_scoring(
        self, queryset: Any, rank: Any, start: Any, stop: Any, score_field: str | None = None
    ) -> Any:
        if not self.is_of_pages:
            return super()._apply_ordering_and_scoring(queryset, rank, start, stop, score_field)
        date = Subquery(ListEntry.objects.filter(page=OuterRef("pk")).values("date"))
        worth = Round(rank, 3)
        ordered = queryset.order_by(
            _tier(self.query), worth.desc(), date.desc(nulls_last=True), "-pk"
        )
        if score_field is not None:
            ordered = ordered.annotate(**{score_field: rank})
        return ordered[start:stop]

    @property
    def is_of_pages(self) -> bool:
        """Whether pages are searched for by an expression of ours, best first."""
        pages = isinstance(self.query, Expression) and issubclass(self.queryset.model, Page)
        return bool(pages and self.order_by_relevance)

    def get_index_vectors(self, search_query: Any) -> list[tuple[Any, float]]:
        return [(F("index_entries__title"), 20.0), (F("index_entries__body"), 1.0)]


def _tier(query: Expression) -> Case:
    """Which pages stand before others, however well these match."""
    titles = [SearchVector(Value(name), config="cms_words") for name in query.names]
    tiers = [Q(index_entries__title__in=titles)]
    if query.is_strict:
        tiers.append(Q(index_entries__title=_raw(query.tsquery())))
    if query.has_synonyms:
        tiers.append(Q(index_entries__body=_raw(query.own_tsquery())))
    return Case(*(When(q, then=place) for place, q in enumerate(tiers)), default=len(tiers))


def _raw(query: str) -> SearchQuery:
    return SearchQuery(query, search_type="raw", config="cms_words")


class Results(PostgresSearchResults):
    """Results that are not ranked where they are very many."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # What is cut out of the results knows how many they are in all.
        self._whole: Results = self
        self._kinds: Counter[int] | None = None

    def _clone(self) -> "Results":
        clone = super()._clone()
        clone._whole = self._whole
        return clone

    def keys(self) -> list[Any]:
        """Primary keys of what is found, in order."""
        unranked = self._unranked()
        if unranked is not None:
            return unranked
        return list(self.get_queryset().values_list("pk", flat=True))

    def _unranked(self) -> list[int] | None:
        """The same of what is too much to be ranked; None of all else."""
        compiler = self.query_compiler
        if self._is_strict and self._whole.count() > RANKED_MAX:
            return unranked(compiler.query, compiler.queryset, self.start, self.stop)
        if isinstance(compiler, PrefixCompiler) and compiler.is_completing and self.stop:
            words = compiler.query.query_string.split()
            return begun(words, compiler.queryset, self.start, self.stop)
        return None

    def _do_search(self) -> list[Any]:
        keys = None if self._score_field else self._unranked()
        if keys is None:
            return super()._do_search()
        found = self.query_compiler.queryset.in_bulk(keys)
        return [found[key] for key in keys if key in found]

    def _do_count(self) -> int:
        if self._is_strict and not self.start and self.stop is None:
            return self.kinds().total()
        return super()._do_count()

    @property
    def _is_strict(self) -> bool:
        compiler = self.query_compiler
        of_pages = isinstance(compiler, WordsCompiler) and compiler.is_of_pages
        return bool(of_pages and compiler.query.is_strict)

    def kinds(self) -> Counter[int]:
        """How many pages are found in all, by the id of their type."""
        if self._whole._kinds is None:
            compiler = self.query_compiler
            self._whole._kinds = counted(compiler.query, compiler.queryset)
        return self._whole._kinds


class PrefixCompiler(AnyFilter, PostgresAutocompleteQueryCompiler):
    """Words by their beginning."""

    @property
    def is_completing(self) -> bool:
        """Whether pages are searched for by the beginning of a word, best first."""
        text = isinstance(self.query, PlainText) and not self.fields
        return bool(text and issubclass(self.queryset.model, Page) and self.order_by_relevance)


class PlainIndex(PostgresIndex):
    """Writes words only, as PostgreSQL's own parser takes “-22” for a number and leaves the name of
    a host whole; keeps no norms of titles, which cost a walk through the index at every write."""

    def add_items(self, model: Any, objs: Iterable[Any]) -> None:
        if not model.get_search_fields():
            return
        type_id = get_content_type_pk(model)
        rows = [
            (
                type_id,
                str(item.pk),
                texts.indexed(texts.title(item)),
                texts.indexed("\n".join(texts.completed(item))),
                f"{texts.indexed(texts.title(item))} {texts.body(item)}",
                texts.title_key(texts.title(item)),
            )
            for item in objs
        ]
        with self.write_connection.cursor() as cursor:
            cursor.executemany(_WRITE, rows)

    def _refresh_title_norms(self, full: bool = False) -> None:
        pass


class PostgresBackend(WordsOnly, PostgresSearchBackend):
    """Whole words without their marks: PostgreSQL has no Polish dictionary, and its English one
    would cut Polish words."""

    query_compiler_class = WordsCompiler
    autocomplete_query_compiler_class = PrefixCompiler
    results_class = Results
    index_class = PlainIndex

    def __init__(self, params: dict[str, Any]) -> None:
        super().__init__({"SEARCH_CONFIG": "cms_words", **params})
