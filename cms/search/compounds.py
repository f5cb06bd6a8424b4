"""Words that are written together, apart or with a hyphen, and numbers in groups.

What a text joins by a hyphen is known as one word too (“e-zdrowie” as “ezdrowie”), as are the
groups of a number (“525-10-10-123”, “62.01.Z”, “+48 22 123 45 67”).
"""

import re
from collections.abc import Iterator

from cms.text import normal

from .words import WORD, folded

_HYPHENS = "-\u2010\u2011\u2012\u2013"
# Between the groups of a number; a country code in front may be left out by who looks for it.
_IN_NUMBERS = re.compile(r"[ \xa0]|[./]|\) ?| ?\(|[-\u2010-\u2013]")
# With so many digits a number is one of a company or a telephone.
_NUMBER = re.compile(
    r"(?<![^\W_])(?:[^\W\d_]{2}[ \xa0-]?)?\+?"
    rf"(?P<groups>\(?\d+(?:(?:{_IN_NUMBERS.pattern})\d+)*)(?![^\W_])"
)
_DIGITS_MIN = 9
_PARTS_MAX, _LENGTH_MAX = 8, 40


def with_whole_numbers(text: str) -> str:
    """What was typed with each long number in one, without the code of its country: its groups are
    no words. Years that follow each other are no number."""
    return _NUMBER.sub(_whole, normal(text))


def _whole(match: re.Match[str]) -> str:
    groups = re.findall(r"\d+", match["groups"])
    is_one = sum(map(len, groups)) >= _DIGITS_MIN and {len(group) for group in groups} != {4}
    return "".join(groups) if is_one else match[0]


def joined(text: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Where a text joins words, from where to where, with their parts as they are written."""
    run: list[re.Match[str]] = []
    for match in WORD.finditer(text):
        if run and not _joins(run[-1][0], text[run[-1].end() : match.start()], match[0]):
            yield from _parts(text, run)
            run = []
        run.append(match)
    yield from _parts(text, run)


def compound(parts: tuple[str, ...]) -> str:
    """The parts written together, as the index knows them."""
    return "".join(folded(part) for part in parts)


def _parts(text: str, run: list[re.Match[str]]) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    for first in _beginnings(text, run):
        parts = tuple(match[0] for match in run[first:])
        if 1 < len(parts) <= _PARTS_MAX and sum(map(len, parts)) <= _LENGTH_MAX:
            yield run[first].start(), run[-1].end(), parts


def _beginnings(text: str, run: list[re.Match[str]]) -> list[int]:
    if run and run[0].start() and text[run[0].start() - 1] == "+":
        return [0, 1]
    return [0]


def _joins(left: str, between: str, right: str) -> bool:
    if between in _HYPHENS and len(between) == 1:
        return True
    if left[-1].isdigit() and right[0].isdigit():
        return _IN_NUMBERS.fullmatch(between) is not None
    # A code: 62.01.Z
    return between == "." and left[-1].isdigit() and len(right) == 1
