"""What a page shows of other content: asked for by name, answered in bulk, per language.

A block or a page property puts a `QueryReference` where the answer belongs; the plugin that knows
the answer declares a `Query` of that name in its `api` module, under `queries`.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.utils import translation
from wagtail.models import Locale

from cms.plugins.registry import contributions

from .references import QueryReference

# A locale's id with the query's name and arguments as text: equal questions are asked once.
Question = tuple[int, str]


@dataclass(frozen=True)
class Query:
    """A named question to a plugin's content.

    `load` takes the language to answer in and the different arguments that are asked with, and
    returns an answer for each, in order: JSON-able data that may hold references, or None for
    “nothing to show”. It runs once for each language, under that language; its
    number of queries must not depend on the number of arguments. It reads public content only.
    `of` names the page types that an answer depends on, or finds them out when called, for
    whoever keeps answers.
    """

    name: str
    load: Callable[[Locale, Sequence[Mapping[str, Any]]], Sequence[Any]]
    of: tuple[str, ...] | Callable[[], tuple[str, ...]] = ()


@cache
def queries() -> dict[str, Query]:
    """Every query that installed plugins declare, by name."""
    declared: list[Query] = contributions("api", "queries")
    return {query.name: query for query in declared}


def question(locale_id: int, reference: QueryReference) -> Question:
    return locale_id, json.dumps(reference, sort_keys=True, default=str)


def answers(asked: Iterable[tuple[int, QueryReference]]) -> dict[Question, Any]:
    """The answer to each reference, asked in the language of its page."""
    groups: dict[tuple[int, str], dict[Question, Mapping[str, Any]]] = {}
    for locale_id, reference in asked:
        arguments = {name: value for name, value in reference.items() if name != "query"}
        group = groups.setdefault((locale_id, reference["query"]), {})
        group[question(locale_id, reference)] = arguments
    if not groups:
        return {}
    locales = Locale.objects.in_bulk({locale_id for locale_id, _ in groups})
    found: dict[Question, Any] = {}
    for (locale_id, name), group in groups.items():
        locale = locales[locale_id]
        with translation.override(locale.language_code):
            loaded = queries()[name].load(locale, list(group.values()))
        found.update(zip(group, loaded, strict=True))
    return found
