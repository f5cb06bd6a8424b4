"""The people that a text names, and whether a translation leaves some of a list of them out."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from cms.translation.language.calendar import MONTHS
from cms.translation.language.gazetteer import FIRST_NAMES, FOREIGN_NAMES
from cms.translation.language.inflection import keys, keys_in
from cms.translation.language.plain import without_accents
from cms.translation.language.tokens import Text, tokenised

from .finding import Severity
from .listed_names import lost, told
from .towns import Name

# Of an inflected foreign name.
_ENDING = re.compile(r"'(?:a|owi|owie|ów|em|ie|go|ego|mu|emu|m|ym|y|ę|ą|i)\Z")
# Alexander the Great and Aleksander Wielki begin alike.
_BEGINNING = 3


class Mention(NamedTuple):
    """Somebody where a text names them, from one token to another."""

    name: Name
    start: int
    end: int
    said: str


def people(text: Text, code: str) -> dict[Name, str]:
    """First name and surname, of those whose first name is a common one."""
    return {mention.name: mention.said for mention in mentions(text, code)}


def people_left_out(
    before: str, after: str, source: str, target: str
) -> Iterator[tuple[str, Severity, str]]:
    """People of whom one text lists several and the other names only some; both without markup."""
    old, new = tokenised(before), tokenised(after)
    there, here = mentions(old, source), mentions(new, target)
    if there and here:
        yield from told("person", _lost(old, there, new, here), _lost(new, here, old, there))


def _lost(
    text: Text, mentions: Sequence[Mention], other: Text, others: Sequence[Mention]
) -> list[str]:
    """Those of a list whom another text leaves out although it names some of that list."""

    def is_hinted(mention: Mention) -> bool:
        words = {_begins(text[at].owner) for at in range(mention.start, mention.end)}
        return not words.isdisjoint(_beginnings(other, others))

    return lost(
        text,
        mentions,
        lambda mention: any(_may_be(mention.name, one.name) for one in others),
        is_hinted,
    )


def _beginnings(text: Text, mentions: Sequence[Mention]) -> set[str]:
    """How the words of a text begin that name nobody in full: of somebody there may be only the
    first name (Anna and Jan Kowalski), or only the surname."""
    named = {at for mention in mentions for at in range(mention.start, mention.end)}
    return {
        _begins(token.text)
        for at, token in enumerate(text.tokens)
        if token.is_word and at not in named
    }


def _begins(word: str) -> str:
    return without_accents(word.casefold())[:_BEGINNING]


def _may_be(name: Name, other: Name) -> bool:
    """Whether both may name one person: Karol Darwin is Charles."""
    is_foreign = name[0] <= FOREIGN_NAMES or other[0] <= FOREIGN_NAMES
    return same(name[-1:], other[-1:]) if is_foreign else same(name, other)


def same(name: Name, other: Name) -> bool:
    """Whether two names may be those of one person, place or thing."""
    return len(name) == len(other) and not any(map(frozenset.isdisjoint, name, other))


@lru_cache(maxsize=1)
def _first_names() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for name in FIRST_NAMES | FOREIGN_NAMES:
        for key in keys(name, "pl"):
            found.setdefault(key, set()).add(name)
    return found


def _word_keys(word: str) -> frozenset[str]:
    """Keys of a name in either language: English takes the Polish nominative."""
    word = _ENDING.sub("", word)  # Moore'a
    month = MONTHS["pl"].get(word.casefold())
    known = keys_in(word, False, "pl")
    return known | {f"month {month}"} if month else known


@lru_cache(maxsize=8)
def mentions(text: Text, code: str) -> tuple[Mention, ...]:
    """Those whom a text names, where it does; those of the last texts are kept."""
    found: dict[Name, Mention] = {}
    for place, word in enumerate(text.tokens):
        surname = text[place + 1]
        if not (word.is_capital and surname.is_word and surname.is_capital):
            continue
        if len(word.text) < 3 or len(surname.text) < 3 or surname.text.isupper():
            continue
        if code == "pl":
            known = _first_names()
            firsts = frozenset(name for key in keys(word.text, code) for name in known.get(key, ()))
        else:
            firsts = (FIRST_NAMES | FOREIGN_NAMES) & {word.text}
        # “John Paul II” is Jan Paweł in Polish.
        if firsts and not (firsts <= FOREIGN_NAMES and surname.text in FOREIGN_NAMES):
            name = firsts, _word_keys(surname.owner)
            said = text.said(place, place + 2).removesuffix("'s")
            found.setdefault(name, Mention(name, place, place + 2, said))
    return tuple(found.values())
