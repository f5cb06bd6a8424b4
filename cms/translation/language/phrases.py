"""Finds in a text what a closed vocabulary has names for, in any case and in both languages."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from .tokens import Text, listed

_SHORTEST = 4
# What may stand between the words of a name.
_SKIPPED = listed("„ ” “ \" « » ' - – — / ( the a b c v vi next program programme programu")
_MOST_SKIPPED = 4


def one_of(named: Mapping[str, str], not_before: str = r"[\w-]") -> re.Pattern[str]:
    """Matches, as whole words, what one of several regular expressions does, in a group of its
    name. `not_before` is what may not follow."""
    said = "|".join(f"(?P<{name}>{one})" for name, one in named.items())
    return re.compile(rf"(?<![\w-])(?:{said})(?!{not_before})", re.IGNORECASE)


class Called(NamedTuple):
    """What a text names, of which sort it is, how the text says it, and from which token to which
    other one."""

    sort: str
    name: str
    said: str
    start: int
    end: int


class Vocabulary:
    """Names as phrases: a word with a capital stands as it is (NCBR), another one with four letters
    or more for all that begin so (ministerst), a shorter one for itself."""

    def __init__(self, phrases: Iterable[tuple[str, str, str]]) -> None:
        """`phrases` are the sort of a thing, what it is called here, and a phrase for it."""
        self._exact: dict[str, list[tuple[list[str], str, str]]] = {}
        self._begun: dict[str, list[tuple[list[str], str, str]]] = {}
        for sort, name, phrase in phrases:
            words = phrase.split()
            whole = not words[0].islower()
            known = self._exact if whole else self._begun
            first = words[0] if whole else words[0][:_SHORTEST]
            known.setdefault(first, []).append((words, sort, name))
        for known in (self._exact, self._begun):
            for of in known.values():
                of.sort(key=lambda entry: (-len(entry[0]), -len("".join(entry[0]))))

    def named(self, text: Text) -> Iterator[Called]:
        """What a text names, the longest phrase first; words all of capitals are no short name in a
        text that is written so."""
        end = 0
        for place, token in enumerate(text.tokens):
            if place < end:
                continue
            known = [] if text.in_capitals else self._exact.get(token.owner, [])
            known = known or self._begun.get(token.low[:_SHORTEST], [])
            for words, sort, name in known:
                if (past := _end_of(text, place, words)) > place:
                    yield Called(sort, name, text.said(place, past), place, past)
                    end = past
                    break


def _end_of(text: Text, place: int, words: list[str]) -> int:
    """The token after the words of a phrase that begins at a token; 0 where it does not."""
    at = place
    for number, word in enumerate(words):
        skipped = 0
        while number and not _is(text, at, word):
            if text[at].low not in _SKIPPED or skipped == _MOST_SKIPPED:
                return 0
            at, skipped = at + 1, skipped + 1
        if not _is(text, at, word):
            return 0
        at += 1
    return at


def _is(text: Text, place: int, word: str) -> bool:
    if not word.islower():
        return text[place].owner == word
    low = text[place].low
    return low.startswith(word) if len(word) >= _SHORTEST else low == word
