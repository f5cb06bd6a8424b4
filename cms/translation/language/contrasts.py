"""Finds in a text which side of a contrast it says: private or public, few or many."""

from functools import lru_cache
from typing import NamedTuple

from .contrast_words import TABLE
from .contrasts_of_parties import TABLE as PARTIES
from .tokens import Text


class Said(NamedTuple):
    """One side of a contrast, as a text says it from one token to another."""

    contrast: int
    side: int
    start: int
    end: int


_NEITHER = 2
_SHORTEST = 3
_GAP = 2
Phrase = tuple[int, int, list[str]]


def _read(table: str) -> frozenset[int]:
    """Keeps the phrases of each language, single words as such and others by how their first words
    begin, the longest first; returns which contrasts deny by themselves."""
    denying = set()
    for contrast, lines in enumerate(table.strip().split("\n\n")):
        for line in lines.replace("\n   ", " ").splitlines():
            if line.startswith("! "):
                denying.add(contrast)
            code, _, said = line.removeprefix("! ").partition(" ")
            one, _, rest = said.partition(" <> ")
            other, _, neither = rest.partition(" ~ ")
            for side, phrases in enumerate((one, other, neither)):
                for phrase in filter(None, phrases.split(", ")):
                    words = phrase.replace("-", " ").split()
                    whole = len(words) == 1 and "*" not in phrase
                    key = phrase if whole else words[0].rstrip("*")[:_SHORTEST]
                    known = (_WORDS if whole else _PHRASES)[code]
                    known.setdefault(key, []).append((contrast, side, words))
    for of in _PHRASES.values():
        for phrases_begun in of.values():
            phrases_begun.sort(key=lambda entry: (-len(entry[2]), -len(entry[2][0])))
    return frozenset(denying)


_WORDS: dict[str, dict[str, list[Phrase]]] = {"pl": {}, "en": {}}
_PHRASES: dict[str, dict[str, list[Phrase]]] = {"pl": {}, "en": {}}
DENYING = _read(TABLE + PARTIES)


@lru_cache(maxsize=8)
def contrasted(text: Text, code: str) -> dict[int, list[Said]]:
    """The sides that a text says, by contrast; those of the last texts are kept."""
    found: dict[int, list[Said]] = {}
    past: dict[int, tuple[int, int]] = {}
    begun, whole = _PHRASES[code], _WORDS[code]
    for place, token in enumerate(text.tokens):
        low = token.low
        for contrast, side, words in (*begun.get(low[:_SHORTEST], ()), *whole.get(low, ())):
            start, stop = past.get(contrast, (0, 0))
            if start < place < stop:
                continue
            end = _end_of(text, place, words)
            # Of two phrases that begin together the longer one, unless both are the same.
            if start == place < stop != end:
                continue
            # “May 2026” says nothing of what somebody may do.
            if end and not (token.text == "May" and code == "en"):
                past[contrast] = place, end
                if side != _NEITHER:
                    found.setdefault(contrast, []).append(Said(contrast, side, place, end))
    return found


def _end_of(text: Text, place: int, words: list[str]) -> int:
    """The token after a phrase that begins at a token; 0 where it does not."""
    gap = 0
    for number, word in enumerate(words):
        if word == "_":
            gap = _GAP
            continue
        if number and text[place].text == "-":
            place += 1
        while not (text[place].is_figure if word == "#" else _is(text[place].low, word)):
            if not gap or not text[place].is_word:
                return 0
            gap -= 1
            place += 1
        gap = 0
        place += 1
    return place


def _is(low: str, word: str) -> bool:
    return low.startswith(word[:-1]) if word[-1] == "*" else low == word
