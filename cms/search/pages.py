"""Searching pages: one search for HTML lists, the directory and the API."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any

from django.conf import settings
from django.db.models import Case, Count, When

from cms.content.sites import chosen_site
from cms.content.visibility import public

from .abbreviations import is_abbreviation
from .backend import site_backend
from .corrections import nearest
from .expression import NOTHING, Expression, Sought, Tree, all_of, any_of, sought
from .reading import Reading
from .stop_words import is_small_anywhere
from .texts import indexed
from .typed import Typed, typed_words
from .words import folded, spelled

# How many pages of another language are followed to their versions.
_FOREIGN_MAX = 50
# Of so many typed words, the rarest ones, as many as possible are looked for where no page has all.
_OF_MANY = 6
# So many unknown words are compared with those of texts, each with thousands.
_CORRECTED_MAX = 5
# Where so few pages are found, words nearby are offered.
_FEW = 2


@dataclass(frozen=True)
class Found:
    """What was found, and how what was typed was understood.

    `results` counts, slices and iterates as a queryset does. `query` is what the index was asked;
    None where it was asked in another language. `shown_for` is the text that was searched for in
    place of the typed one, `offered` one that may find more, `understood_in` the other language
    whose words were typed; `only_some` says that no page holds all of the words, `says_nothing`
    that the text has no word that counts.
    """

    results: Any
    query: Expression | None = None
    sought: Sought = NOTHING
    shown_for: str = ""
    offered: str = ""
    understood_in: str = ""
    only_some: bool = False
    says_nothing: bool = False

    @property
    def without_results(self) -> bool:
        """Whether no public page has what was typed, whatever is shown in its place."""
        if self.says_nothing or self.understood_in:
            return False
        return bool(self.shown_for) or not self.results.count()

    def among(self, pages: Any) -> Any:
        """The results that are in a queryset, in their order."""
        if self.query is None:
            return self.results.filter(pk__in=pages.order_by().values("pk"))
        return site_backend().search(self.query, pages)

    def kinds(self, pages: Any) -> dict[int, int]:
        """How many of the results are of each type, by its id; `pages` are those searched."""
        if hasattr(self.results, "kinds"):
            return dict(self.results.kinds())
        rows = self.matching(pages).values_list("content_type_id")
        return dict(rows.annotate(Count("pk")))

    def matching(self, pages: Any) -> Any:
        """The same as a queryset without an order, for counting."""
        if self.query is None:
            return self.among(pages).order_by()
        unordered = site_backend().search(self.query, pages.order_by(), order_by_relevance=False)
        return unordered.get_queryset().order_by()


def search(pages: Any, text: str, **options: Any) -> Any:
    """The results of `find`."""
    return find(pages, text, **options).results


def find(
    pages: Any,
    text: str,
    *,
    language: str | None = None,
    operator: str = "and",
    by_relevance: bool = True,
    exactly: bool = False,
    by_kind: bool = False,
) -> Found:
    """The pages of a queryset that hold all words of a text (or any, with the operator `or`), each
    in any of its forms.

    Best first, or in the queryset's own order. The queryset says what may be found: give it public
    pages, and their `language` where they are of one. Where nothing is found, the words are tried
    in other languages, whose pages' versions are shown, then words near to unknown ones, then pages
    that hold most of them; with `exactly`, only what was typed. `by_kind` tells that the number of
    each kind is asked for later, so that they are counted once.
    """
    asked = _Asked(pages, operator, by_relevance, by_kind)
    typed = typed_words(text, language)
    reading = Reading(typed, language, exactly)
    if not reading.groups:
        return Found(pages.none(), says_nothing=True)
    found = asked.found(reading)
    count = found.results.count()
    if exactly or count > _FEW:
        return found
    if not count and all(is_small_anywhere(word.plain) for word in typed):
        return Found(pages.none(), says_nothing=True)
    if not count and language and (foreign := _foreign(asked, text, language)):
        return foreign
    doubtful = reading.unknown if count else [*reading.unknown, *reading.taken_apart]
    corrected = _corrected(text, doubtful, language)
    if corrected and chosen_site() is not None:
        # Words are known of all sites together: told is only what this one has.
        there = asked.found(Reading(typed_words(corrected, language), language))
        corrected = corrected if there.results.count() else ""
    if count:
        return replace(found, offered=corrected)
    certain: list[Tree] = []
    if corrected:
        better = Reading(typed_words(corrected, language), language)
        if better.groups:
            held = replace(asked.found(better), shown_for=corrected)
            if held.results.count():
                return held
            # Of one word, what was typed and stands in texts says more than a guess.
            certain, reading = reading.groups_by_rarity()[:_OF_MANY], better
            # A word that stands in no text was not searched for.
            known = [word.written for word in better.typed if word not in better.unknown]
            corrected = " ".join(known)
    rarest = reading.groups_by_rarity()[:_OF_MANY] if operator == "and" else []
    most = len(rarest) - (len(rarest) == len(reading.groups))
    for number in range(most, 0, -1):
        some_words = certain if number == 1 and certain else rarest
        groups = [any_of([all_of(some) for some in combinations(some_words, number)])]
        if number == 1 and certain:
            corrected = ""
        held = replace(asked.found(reading, groups), shown_for=corrected, only_some=True)
        if held.results.count():
            return held
    return found


@dataclass(frozen=True)
class _Asked:
    pages: Any
    operator: str
    by_relevance: bool
    by_kind: bool = False

    def found(self, reading: Reading, groups: Sequence[Tree] | None = None) -> Found:
        # Of several words, a page rarely holds each without a synonym and is about them.
        own = reading.own_groups[0] if groups is None and len(reading.own_groups) == 1 else None
        groups = reading.groups if groups is None else groups
        tree = all_of(groups) if self.operator == "and" else any_of(groups)
        names, is_strict = _names(reading.typed), self.operator == "and"
        query = Expression(tree, names, own=own, is_strict=is_strict)
        results = site_backend().search(query, self.pages, order_by_relevance=self.by_relevance)
        if self.by_kind and hasattr(results, "kinds"):
            results.kinds()
        return Found(results, query, sought(tree))


def _foreign(asked: _Asked, text: str, language: str) -> Found | None:
    """Versions of the pages that hold all of the words in another language."""
    for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES:
        reading = Reading(typed_words(text, code), code)
        unknown = [word for word in reading.unknown if not is_abbreviation(word.written)]
        if code == language or not reading.groups or unknown:
            continue
        others = public(asked.pages.model._default_manager.filter(locale__language_code=code))
        found = _Asked(others, asked.operator, True).found(reading)
        keys = [page.translation_key for page in found.results[:_FOREIGN_MAX]]
        versions = asked.pages.filter(translation_key__in=keys)
        if keys and versions.exists():
            if asked.by_relevance:
                best = [When(translation_key=key, then=place) for place, key in enumerate(keys)]
                versions = versions.order_by(Case(*best), "pk")
            return Found(versions, sought=found.sought, understood_in=code)
    return None


def _names(typed: Sequence[Typed]) -> set[str]:
    """Titles that are just what was typed."""
    said = [word for word in typed if not word.is_stop_word]
    return {indexed(" ".join(word.written for word in words)) for words in (typed, said)}


def _corrected(text: str, unknown: Sequence[Typed], language: str | None) -> str:
    """The text with known words for unknown ones; nothing where none is near."""
    tried = unknown[:_CORRECTED_MAX]
    known = {word.plain: near for word in tried if (near := nearest(word, language))}
    if not known:
        return ""
    return " ".join(known.get(folded(word), word) for word in spelled(text))
