"""Whether so many things of such a size each stand the same way round: three modules of four hours
are not four three-hour modules."""

import re
from collections.abc import Iterator

from cms.translation.language.numeral_words import CARDINALS
from cms.translation.language.tokens import Text, tokenised

Pair = tuple[str, str]

# How the names of what a thing is measured in begin, in both languages.
_UNITS = {
    "godz": "hour", "hour": "hour", "minut": "minute", "min": "minute", "dni": "day",
    "dzie": "day", "day": "day", "tygod": "week", "week": "week", "miesi": "month",
    "month": "month", "osob": "person", "osób": "person", "person": "person", "people": "person",
    "stron": "page", "page": "page",
}  # fmt: skip
_UNIT = re.compile("|".join(sorted(_UNITS, key=len, reverse=True)))
# Polish makes one word of both: trzygodzinny.
_PREFIXES = {
    "jedno": 1, "dwu": 2, "trzy": 3, "cztero": 4, "pięcio": 5, "sześcio": 6, "siedmio": 7,
    "ośmio": 8, "dziewięcio": 9, "dziesięcio": 10,
}  # fmt: skip
_COMPOUND = re.compile(rf"({'|'.join(_PREFIXES)})((?:godzin|minut|dni|tygodni|miesięcz|osob)\w*)")
_NEAR = 4

_Repeated = tuple[int, int, str]


def repeated(before: str, after: str, source: str, target: str) -> Iterator[Pair]:
    """So many things of such a size, where the other text has the size for their number; both
    without markup."""
    there = dict(_repeated(tokenised(before), source))
    if len(there) != 1:
        return
    here = dict(_repeated(tokenised(after), target))
    if len(here) == 1:
        ((number, size, unit), old), ((other, length, of), new) = *there.items(), *here.items()
        if unit == of and number != size and (number, size) == (length, other):
            yield old, new


def _repeated(text: Text, code: str) -> Iterator[tuple[_Repeated, str]]:
    for place in range(len(text)):
        number = _number(text, place, code)
        if not number or _number(text, place - 1, code):
            continue
        size, unit, end = _size(text, place + 1, code)
        at = place + 1
        # “Modules of four hours”, „modułów po cztery godziny”.
        while not size and at <= place + _NEAR and text[at].is_word:
            at += 1
            if text[at].low in (("po",) if code == "pl" else ("of", "lasting")):
                size, unit, end = _size(text, at + 1, code)
                break
        if size:
            yield (number, size, unit), text.said(place, end)


def _size(text: Text, place: int, code: str) -> tuple[int, str, int]:
    """How large each thing is that a token begins to say, in what, and the token after it."""
    word = text[place]
    if code == "pl" and (compound := _COMPOUND.fullmatch(word.low)):
        unit = _UNIT.match(compound[2])
        return (_PREFIXES[compound[1]], _UNITS[unit[0]], place + 1) if unit else (0, "", place)
    number, at = _number(text, place, code), place + 1
    at += text[at].text == "-"
    unit = _UNIT.match(text[at].low)
    return (number, _UNITS[unit[0]], at + 1) if number and unit else (0, "", place)


def _number(text: Text, place: int, code: str) -> int:
    word = text[place]
    if word.is_figure:
        return int(word.text) if len(word.text) <= len("999") else 0
    return CARDINALS[code].get(word.low, 0)
