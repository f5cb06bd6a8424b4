"""Search on SQLite with one match per search, and one write per batch of the index.

Symptom: a word that stands on 5,000 pages takes half a minute to search for.
Cause: the stock backend ranks by a correlated subquery, which runs the whole match anew for every
page found.
Version: django-modelsearch 1.3.2 (Wagtail 8.0).
Proposal: join the index once and order by its `rank`.
Until: `test_the_stock_backend_still_matches_once_per_page` fails.
"""

from collections import Counter, OrderedDict
from collections.abc import Iterable, Iterator
from itertools import count
from typing import Any

from django.db.models import (
    BigIntegerField,
    Case,
    Exists,
    F,
    FloatField,
    Func,
    Min,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    TextField,
    Value,
    When,
)
from django.db.models.functions import Cast, Round
from modelsearch.backends.database.sqlite.query import (
    MatchExpression,
    SearchQueryExpression,
    normalize,
)
from modelsearch.backends.database.sqlite.sqlite import (
    IndexEntry,
    SQLiteAutocompleteQueryCompiler,
    SQLiteFTSIndexEntry,
    SQLiteIndex,
    SQLiteSearchBackend,
    SQLiteSearchQueryCompiler,
    SQLiteSearchResults,
)
from modelsearch.query import MatchAll, Not, PlainText
from modelsearch.utils import get_content_type_pk, get_descendants_content_types_pks
from wagtail.models import Page

from cms.content.models import ListEntry

from . import texts
from .backend import AnyFilter, WordsOnly
from .common_words import RANKED_MAX
from .expression import Expression
from .sqlite_common_words import begun, by_kind, number, unranked

# SQLite takes a limited number of parameters in one statement.
_FETCHED_AT_ONCE = 500
_WRITTEN_AT_ONCE = 100


class Written(Value):
    """A match that is written already."""

    output_field = TextField()

    def as_sql(self, *args: Any, **kwargs: Any) -> Any:
        return "%s", [self.value]


class Rank(Func):
    """How well a row of the index matches, best first; a word in the title counts most."""

    output_field = FloatField()

    def as_sql(self, *args: Any, **kwargs: Any) -> Any:
        # The columns of the index, in its order: autocomplete, body, title.
        return f"bm25({SQLiteFTSIndexEntry._meta.db_table}, 1.0, 1.0, 20.0)", []


def _tier(query: Expression) -> Case:
    """Which pages stand before others, however well these match."""
    tiers = [Q(index_entry__title__in=query.names)]
    if query.is_strict:
        tiers.append(_holding(["title"], query.fts5()))
    if query.has_synonyms:
        tiers.append(_holding(["title", "body"], query.own_fts5()))
    return Case(*(When(q, then=place) for place, q in enumerate(tiers)), default=len(tiers))


def _holding(columns: list[str], match: str) -> Q:
    """Rows of the index in which some columns match."""
    written = MatchExpression(columns, SearchQueryExpression(Written(match)))
    return Q(pk__in=SQLiteFTSIndexEntry.objects.filter(written).values("pk"))


class OneMatch(AnyFilter):
    """A query compiler that can rank with one statement, driven by the match."""

    def build_search_query_content(self: Any, query: Any, config: Any = None) -> Any:
        if isinstance(query, Expression):
            return SearchQueryExpression(Written(query.fts5()), config=config)
        return super().build_search_query_content(query, config=config)  # type: ignore[misc]

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
        order = [F("rank_of_row"), F("key").desc()]
        if self.is_of_pages:
            date = ListEntry.objects.filter(page=OuterRef("key")).values("date")
            worth = Round(F("rank_of_row"), 2)
            order = [_tier(query), worth, Subquery(date).desc(), F("key").desc()]
        return found.order_by(*order).values_list("key", "rank_of_row")

    @property
    def is_of_pages(self: Any) -> bool:
        """Whether pages are searched for by an expression of ours, best first."""
        pages = isinstance(self.query, Expression) and issubclass(self.queryset.model, Page)
        return bool(pages and self.order_by_relevance)

    @property
    def is_completing(self: Any) -> bool:
        """Whether pages are searched for by the beginning of a word, best first."""
        text = isinstance(self, PrefixCompiler) and isinstance(self.query, PlainText)
        return bool(text and issubclass(self.queryset.model, Page) and self.order_by_relevance)


class WordsCompiler(OneMatch, SQLiteSearchQueryCompiler):
    """Whole words."""


class PrefixCompiler(OneMatch, SQLiteAutocompleteQueryCompiler):
    """Words by their beginning."""


class OneMatchResults(SQLiteSearchResults):
    """Results that are ordered in the index first and fetched by primary key then."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # What is cut out of the results knows how many they are in all.
        self._whole: OneMatchResults = self
        self._kinds: Counter[int] | None = None

    def _clone(self) -> "OneMatchResults":
        clone = super()._clone()
        clone._whole = self._whole
        return clone

    def _keys_and_ranks(self) -> list[tuple[Any, float]] | None:
        """What is found, in order; None where there is no order of ours."""
        compiler = self.query_compiler
        if compiler.is_of_pages and compiler.query.is_strict and self._whole.count() > RANKED_MAX:
            keys = unranked(compiler.query, compiler.queryset, self.start, self.stop)
            return [(key, 0.0) for key in keys]
        if compiler.is_completing and self.stop is not None:
            words = compiler.query.query_string.split()
            found = begun(words, compiler.queryset, self.start, self.stop)
            return [(key, 0.0) for key in found]
        ranked = compiler.ranked(compiler.get_config(self.backend))
        return None if ranked is None else list(ranked[self.start : self.stop])

    def keys(self) -> list[Any]:
        """Primary keys of what is found, in order, where it is ordered here."""
        return [key for key, _rank in self._keys_and_ranks() or ()]

    def _do_search(self) -> list[Any]:
        ordered = self._keys_and_ranks()
        if ordered is None:
            return super()._do_search()
        scores = dict(ordered)
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
        compiler = self.query_compiler
        if compiler.is_of_pages and not self.start and self.stop is None:
            # Counted by kind already, they need not be counted again.
            if self._whole._kinds is not None:
                return self._whole._kinds.total()
            return number(compiler.query, compiler.queryset)
        ranked = compiler.ranked(compiler.get_config(self.backend))
        if ranked is None:
            return super()._do_count()
        return ranked[self.start : self.stop].count()

    def kinds(self) -> Counter[int]:
        """How many pages are found in all, by the id of their type."""
        if self._whole._kinds is None:
            compiler = self.query_compiler
            self._whole._kinds = by_kind(compiler.query, compiler.queryset)
        return self._whole._kinds

    def facet(self, field_name: str) -> "OrderedDict[Any, int]":
        compiler = self.query_compiler
        # The counts need no rank, and with it they would run the match for every page.
        ordered, compiler.order_by_relevance = compiler.order_by_relevance, False
        try:
            return super().facet(field_name)
        finally:
            compiler.order_by_relevance = ordered


class OneWriteIndex(SQLiteIndex):
    """Writes a batch with one statement, and keeps no norms of titles: our rank needs none.

    The row of a page has the page's own id, so that from a match to its page is one step. Other
    rows have negative ones.
    """

    def add_items(self, model: Any, objs: Iterable[Any]) -> None:
        if not model.get_search_fields():
            return
        items, type_id = list(objs), get_content_type_pk(model)
        of_pages = issubclass(model, Page)
        ids = (item.pk for item in items) if of_pages else _free_ids()
        IndexEntry.objects.bulk_create(
            [
                IndexEntry(
                    id=row_id,
                    content_type_id=type_id,
                    object_id=str(item.pk),
                    title=texts.indexed(texts.title(item)),
                    body=texts.body(item),
                    autocomplete=texts.indexed("\n".join(texts.completed(item))),
                )
                for row_id, item in zip(ids, items, strict=False)
            ],
            batch_size=_WRITTEN_AT_ONCE,
            update_conflicts=True,
            unique_fields=["id"] if of_pages else ["content_type", "object_id"],
            update_fields=[
                *(["content_type"] if of_pages else []),
                "title",
                "body",
                "autocomplete",
            ],
        )

    def _refresh_title_norms(self, full: bool = False) -> None:
        pass


def _free_ids() -> Iterator[int]:
    """Ids that no row has yet, of those that are no page's."""
    lowest = IndexEntry.objects.aggregate(lowest=Min("id"))["lowest"] or 0
    return count(min(lowest, 0) - 1, -1)


class SQLiteBackend(WordsOnly, SQLiteSearchBackend):
    """The stock backend with our ranking."""

    query_compiler_class = WordsCompiler
    autocomplete_query_compiler_class = PrefixCompiler
    results_class = OneMatchResults
    index_class = OneWriteIndex
