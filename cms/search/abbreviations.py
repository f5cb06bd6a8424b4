"""Names by their first letters: ERDF for “European Regional Development Fund”.

A name is a short line, such as a title or a term, or words in capitals that follow each other. The
index holds its first letters with a mark, so that no word of a language is taken for them.
"""

import re
from collections.abc import Iterator

from .stop_words import STOP_WORDS
from .words import WORD, folded

_SHORTEST, _LONGEST = 2, 7
# Words of a line that is a name as a whole.
_LINE_MAX = 7
_BETWEEN = re.compile(r",? |[\xa0-]")
_SMALL = frozenset().union(*STOP_WORDS.values())
_MARK = "0"


def as_abbreviation(plain: str) -> str | None:
    """How the index holds a typed word as the first letters of a name; None for what is none."""
    if _SHORTEST <= len(plain) <= _LONGEST and plain.isalpha():
        return plain + _MARK
    return None


def is_abbreviation(written: str) -> bool:
    """Whether a word is written as the first letters of a name are: ERDF, KIGEiT, IoT."""
    return len(written) <= _LONGEST and sum(sign.isupper() for sign in written) > 1


def abbreviated(text: str) -> Iterator[tuple[int, int, str]]:
    """Where a text writes a name, from where to where, and its first letters as the index holds
    them."""
    start = 0
    for line in text.split("\n"):
        found = {place for run in _runs(line) for place in _beginnings(run)}
        yield from sorted((start + first, start + end, short) for first, end, short in found)
        start += len(line) + 1


def _runs(line: str) -> Iterator[list[re.Match[str]]]:
    """Words that follow each other: all of a short line, and those in capitals with the small
    words between them."""
    stretch: list[re.Match[str]] = []
    stretches = [stretch]
    for match in WORD.finditer(line):
        if stretch and not _BETWEEN.fullmatch(line[stretch[-1].end() : match.start()]):
            stretch = []
            stretches.append(stretch)
        stretch.append(match)
    if sum(map(len, stretches)) <= _LINE_MAX:
        yield from stretches
    for stretch in stretches:
        run: list[re.Match[str]] = []
        for match in stretch:
            if match[0][0].isupper() or (run and _is_small(match)):
                run.append(match)
            else:
                yield run
                run = []
        yield run


def _beginnings(run: list[re.Match[str]]) -> Iterator[tuple[int, int, str]]:
    """A name's first letters, with small words and without, and those of its first three words and
    more: “Regional Operational Programme” of what has a longer name."""
    stop = len(run)
    while stop and _is_small(run[stop - 1]):
        stop -= 1
    said: list[re.Match[str]] = []
    length = 0
    for end, word in enumerate(run[:stop], 1):
        if _is_small(word):
            continue
        said.append(word)
        length += len(_said_by(word))
        if length > _LONGEST:
            return
        if end < 2 or (end < stop and len(said) < 3):
            continue
        # Each word gives a letter at least.
        variants = [run[:end]] if end <= _LONGEST else []
        # Of three words one small one is not left out: two letters are of few names.
        variants += [said] if len(said) > 2 else []
        for letters in {_letters(variant) for variant in variants}:
            if short := as_abbreviation(letters):
                yield run[0].start(), word.end(), short


def _letters(words: list[re.Match[str]]) -> str:
    return folded("".join(map(_said_by, words)))


def _said_by(match: re.Match[str]) -> str:
    """The first letter of a word; one in capitals is an abbreviation already."""
    return match[0] if match[0].isupper() else match[0][0]


def _is_small(match: re.Match[str]) -> bool:
    return match[0].islower() and folded(match[0]) in _SMALL
