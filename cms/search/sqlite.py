"""Search on SQLite with one match per search, and one write per batch of the index.

Symptom: a word that stands on 5,000 pages takes half a minute to search for.
Cause: the stock backend ranks by a correlated subquery, which runs the whole match anew for every
page found.
Version: django-modelsearch 1.3.2 (Wagtail 8.0). Goes when
`test_the_stock_backend_still_matches_once_per_page` fails.
"""

from collections import OrderedDict
from collections.abc import Iterable
from typing import Any

from django.db.models import BigIntegerField, Exists, FloatField, Func, OuterRef, QuerySet
from django.db.models.functions import Cast
from modelsearch.backends.database.sqlite.query import MatchExpression, normalize
from modelsearch.backends.database.sqlite.sqlite import (
    IndexEntry,
    ObjectIndexer,
    SQLiteAutocompleteQueryCompiler,
    SQLiteFTSIndexEntry,
    SQLiteIndex,
    SQLiteSearchBackend,
    SQLiteSearchQueryCompiler,
    SQLiteSearchResults,
)
from modelsearch.index import SearchField
from modelsearch.query import MatchAll, Not
from modelsearch.utils import get_content_type_pk, get_descendants_content_types_pks

from .backend import AnyFilter, WordsOnly
from .words import folded

# SQLite takes a limited number of parameters in one statement.
_FETCHED_AT_ONCE = 500
_WRITTEN_AT_ONCE = 100


class Rank(Func):
    """How well a row of the index matches, best first; a word in the title counts most."""

    output_field = FloatField()

    def as_sql(self, *args: Any, **kwargs: Any) -> Any:
        # The columns of the index, in its order: autocomplete, body, title.
        return f"bm25({SQLiteFTSIndexEntry._meta.db_table}, 1.0, 1.0, 20.0)", []


class OneMatch(AnyFilter):
    """A query compiler that can rank with one statement, driven by the match."""

    def ranked(self: Any, config: Any) -> QuerySet[Any] | None:
        """Primary keys and ranks of what is found, best first; None where nothing is ranked."""
        query = normalize(self.query)
        if not self.order_by_relevance or isinstance(query, (MatchAll, Not)):
            return None
        match = MatchExpression(
            self.fields or self.FTS_TABLE_FIELDS, self.build_search_query(query, config=config)
        )
        types = get_descendants_content_types_pks(self.queryset.model)
        found = SQLiteFTSIndexEntry.objects.filter(match, index_entry__content_type__in=types)
        found = found.annotate(
            key=Cast("index_entry__object_id", BigIntegerField()), rank_of_row=Rank()
        )
        found = found.filter(Exists(self.queryset.filter(pk=OuterRef("key"))))
        return found.order_by("rank_of_row", "-key").values_list("key", "rank_of_row")


class WordsCompiler(OneMatch, SQLiteSearchQueryCompiler):
    """Whole words."""


class BeginningsCompiler(OneMatch, SQLiteAutocompleteQueryCompiler):
    """Words by their beginning."""


class OneMatchResults(SQLiteSearchResults):
    """Results that are ranked in the index first and fetched by primary key then."""

    def _ranked(self) -> QuerySet[Any] | None:
        compiler = self.query_compiler
        ranked = compiler.ranked(compiler.get_config(self.backend))
        return None if ranked is None else ranked[self.start : self.stop]

    def _do_search(self) -> list[Any]:
        ranked = self._ranked()
        if ranked is None:
            return super()._do_search()
        scores = dict(ranked)
        keys = list(scores)
        found: dict[Any, Any] = {}
        for start in range(0, len(keys), _FETCHED_AT_ONCE):
            some = keys[start : start + _FETCHED_AT_ONCE]
            found.update({o.pk: o for o in self.query_compiler.queryset.filter(pk__in=some)})
        objects = [found[key] for key in keys if key in found]
        if self._score_field:
            for item in objects:
                setattr(item, self._score_field, scores[item.pk])
        return objects

    def _do_count(self) -> int:
        ranked = self._ranked()
        return super()._do_count() if ranked is None else ranked.count()

    def facet(self, field_name: str) -> "OrderedDict[Any, int]":
        compiler = self.query_compiler
        # The counts need no rank, and with it they would run the match for every page.
        ordered, compiler.order_by_relevance = compiler.order_by_relevance, False
        try:
            return super().facet(field_name)
        finally:
            compiler.order_by_relevance = ordered


class BoostedTexts(ObjectIndexer):
    """What is indexed of an object: a field with a boost of 2 counts as if it were said twice."""

    def prepare_value(self, value: Any) -> str:
        return folded(super().prepare_value(value))

    def prepare_field(self, obj: Any, field: Any) -> Iterable[tuple[Any, str]]:
        for found, text in super().prepare_field(obj, field):
            times = round(found.boost or 1) if isinstance(found, SearchField) else 1
            # The title stands in a column of its own, with a weight of its own.
            yield found, " ".join([text] * (1 if found.field_name == "title" else times))


class OneWriteIndex(SQLiteIndex):
    """Writes a batch with one statement, and keeps no norms of titles: our rank needs none."""

    def add_items(self, model: Any, objs: Iterable[Any]) -> None:
        if not model.get_search_fields():
            return
        type_id = get_content_type_pk(model)
        texts = [BoostedTexts(item, self.backend) for item in objs]
        IndexEntry.objects.bulk_create(
            [
                IndexEntry(
                    content_type_id=type_id,
                    object_id=text.id,
                    title=text.title,
                    body=text.body,
                    autocomplete=text.autocomplete,
                )
                for text in texts
            ],
            batch_size=_WRITTEN_AT_ONCE,
            update_conflicts=True,
            unique_fields=["content_type", "object_id"],
            update_fields=["title", "body", "autocomplete"],
        )

    def _refresh_title_norms(self, full: bool = False) -> None:
        pass


class SQLiteBackend(WordsOnly, SQLiteSearchBackend):
    """The stock backend with our ranking."""

    query_compiler_class = WordsCompiler
    autocomplete_query_compiler_class = BeginningsCompiler
    results_class = OneMatchResults
    index_class = OneWriteIndex
