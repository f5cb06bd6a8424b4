"""Whether what comes from somewhere in a text goes there in its translation: bought from the city,
sold to the city; from one street to another; from one language into another.

A single place is told only beside verbs of buying, sending and moving.
"""

from collections.abc import Iterator
from typing import NamedTuple

from django.utils.translation import gettext as _

from cms.translation.language.inflection import keys_in
from cms.translation.language.names_of_languages import LANGUAGES
from cms.translation.language.nouns import noun
from cms.translation.language.tokens import Text, listed, tokenised

from .finding import Severity

# What is said in a language is translated from it.
_FROM, _TO, _IN = "from", "to", "in"
_LEADS = {
    "pl": dict.fromkeys(("z", "ze", "od", "spod"), _FROM)
    | dict.fromkeys(("do", "na", "ku"), _TO)
    | dict.fromkeys(("w", "po"), _IN),
    "en": {"from": _FROM, "to": _TO, "into": _TO, "onto": _TO, "in": _IN},
}
# Between the preposition and the place.
_BEFORE_A_PLACE = listed(
    "ul . ulicy ulicę alei al miasta miastu gminy spółki firmy język języka języku"
    " the our its their city of town municipality street"
)
_MOST_BEFORE = 4
_BY_LANGUAGE = {
    stem: name for name, polish in LANGUAGES.items() for stem in (*polish.split("|"), name.lower())
}
_LANGUAGE_STEMS = tuple(_BY_LANGUAGE)
_MOVES = {
    "pl": ("kupi", "kupu", "naby", "zakupi", "sprzed", "zby", "przesył", "przesł", "wysył", "wysł",
           "przekaz", "odbier", "odebr", "otrzym", "dosta", "przenos", "przenie", "przeprowadz",
           "pobier", "pobra", "import", "eksport", "pożycz", "wynaj", "dzierżaw", "kursu"),
    "en": ("buy", "bought", "purchas", "acquir", "sell", "sold", "send", "sent", "receiv", "get",
           "got", "transfer", "deliver", "mov", "relocat", "import", "export", "lend", "lent",
           "borrow", "rent", "leas", "transmit"),
}  # fmt: skip


class _End(NamedTuple):
    """From or to what a text leads: its keys in both languages, and how the text says it."""

    keys: frozenset[str]
    is_from: bool
    said: str


def led_elsewhere(
    before: str, after: str, source: str, target: str
) -> Iterator[tuple[str, Severity, str]]:
    """What the source leads from and the translation to, or the other way round; both without
    markup."""
    old, new = tokenised(before), tokenised(after)
    there = _ends(old, source)
    here = _ends(new, target) if there else []
    turned = [
        (one, other)
        for one in there
        for other in here
        if one.is_from != other.is_from and not one.keys.isdisjoint(other.keys)
    ]
    if not turned or any(
        one.is_from == other.is_from and not one.keys.isdisjoint(other.keys)
        for one in there
        for other in here
    ):
        return
    both = {one.is_from for one, _other in turned} == {True, False}
    if both or (_moves(old, source) and _moves(new, target)):
        one, other = turned[0]
        sentence = _("The original says %(old)s, the translation %(new)s. Check which is right.")
        yield "place", Severity.GRAVE, sentence % {"old": one.said, "new": other.said}


# Nobody leads from and to more places in a text that is compared so.
_MOST = 8


def _ends(text: Text, code: str) -> list[_End]:
    found: list[_End] = []
    leads = _LEADS[code]
    for place, token in enumerate(text.tokens):
        way = leads.get(token.low)
        if way:
            at = place + 1
            while text[at].low in _BEFORE_A_PLACE and at - place <= _MOST_BEFORE:
                at += 1
            keys = _keys(text, at, code, only_language=way == _IN)
            if keys:
                end = _End(keys, way != _TO, text.said(place, at + 1))
                found.append(end)
    return found if len(found) <= _MOST else []


def _keys(text: Text, place: int, code: str, only_language: bool) -> frozenset[str]:
    word = text[place]
    if word.low.startswith(_LANGUAGE_STEMS):
        stem = next(stem for stem in _LANGUAGE_STEMS if word.low.startswith(stem))
        return frozenset((f"in {_BY_LANGUAGE[stem]}",))
    if only_language or not word.is_word:
        return frozenset()
    if name := noun(word.low):
        return frozenset((f"a {name}",))
    known = word.is_capital and len(word.text) > 2
    return keys_in(word.owner, False, "pl") if known else frozenset()


def _moves(text: Text, code: str) -> bool:
    return any(token.low.startswith(_MOVES[code]) for token in text.tokens)
