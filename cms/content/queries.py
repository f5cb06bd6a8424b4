"""What a page shows of other content: asked for by name, answered in bulk, per language.

A block or a page property puts a `QueryReference` where the answer belongs; the plugin that knows
the answer contributes a `Query` of that name.
"""

import datetime
import json
from collections.abc import Callable, Iterable, Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from functools import cache

from django.utils import translation
from wagtail.models import Locale, get_page_models

from cms.plugins.contract import Claim, Contribution
from cms.plugins.registry import contributions, named_in_errors
from cms.types import Json

from .dates import noticing_today
from .references import QueryReference

# A locale's id with the query's name and arguments as text: equal questions are asked once.
Question = tuple[int, str]
# Today's date as often as an answer asked for it, see `dates.today`.
Day = Sequence[datetime.date]


@dataclass(frozen=True)
class Query(Contribution):
    """A named question to a plugin's content.

    `load` takes the language to answer in and the different arguments that are asked with, and
    returns an answer for each, in order: JSON-able data that may hold references, or None for
    “nothing to show”. It runs once for each language, under that language; its
    number of queries must not depend on the number of arguments. It reads public content only.
    `of` names the page types that an answer depends on, or finds them out when called: what is
    kept of a page that shows the answer is made anew when one of theirs changes. Where it names
    none, that is any page. An answer that depends on the day asks `dates.today` for it.
    """

    name: str
    load: Callable[[Locale, Sequence[Mapping[str, Json]]], Sequence[Json]]
    of: tuple[str, ...] | Callable[[], tuple[str, ...]] = ()

    def claims(self) -> Iterable[Claim]:
        return [Claim("query", self.name)]

    def page_types(self) -> Iterable[str]:
        # What is found out when called is not known before all contributions are.
        return () if callable(self.of) else self.of


@cache
def queries() -> dict[str, Query]:
    """Every query that installed plugins contribute, by name."""
    return {query.name: query for query in contributions(Query)}


def question(locale_id: int, reference: QueryReference) -> Question:
    """What a reference asks, equal for equal ones."""
    return locale_id, json.dumps(reference, sort_keys=True, default=str)


def types_of(query: Query) -> tuple[str, ...]:
    """The page types that a query's answers depend on; every one where it does not say."""
    named = query.of() if callable(query.of) else query.of
    return named or tuple(model._meta.label for model in get_page_models())


def answers(
    asked: Iterable[tuple[int, QueryReference]],
    days: MutableMapping[tuple[int, str], Day] | None = None,
) -> dict[Question, Json]:
    """The answer to each reference, asked in the language of its page. `days` is told which
    queries, by locale id and name, asked what day it is."""
    groups: dict[tuple[int, str], dict[Question, Mapping[str, Json]]] = {}
    for locale_id, reference in asked:
        arguments = {name: value for name, value in reference.items() if name != "query"}
        group = groups.setdefault((locale_id, reference["query"]), {})
        group[question(locale_id, reference)] = arguments
    if not groups:
        return {}
    locales = Locale.objects.in_bulk({locale_id for locale_id, _ in groups})
    found: dict[Question, Json] = {}
    for (locale_id, name), group in groups.items():
        locale = locales[locale_id]
        query = queries()[name]
        with (
            translation.override(locale.language_code),
            noticing_today() as noticed,
            named_in_errors(query),
        ):
            loaded = query.load(locale, list(group.values()))
        if days is not None and noticed:
            days[locale_id, name] = noticed
        found.update(zip(group, loaded, strict=True))
    return found
