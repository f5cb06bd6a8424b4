"""The first and the last day of a month, a quarter or a year, in words: do końca roku, z końcem
I kwartału, the last day of February, from the beginning of May.

A year that is named stays a number of its own.
"""

import re

from .calendar import LAST_DAYS, MONTHS
from .quantities import DATE, Quantity, Read, Reading, Weight
from .tokens import Text, listed
from .year_parts import part_of_a_year

_LAST = {
    "pl": "ostatniego dnia|ostatnim dniu|ostatnim dniem|ostatni dzień|do końca|z końcem|na koniec"
    "|z upływem|wraz z końcem",
    "en": "the last day of|last day of|the end of|end of|the close of",
}
_FIRST = {
    "pl": "pierwszego dnia|pierwszym dniu|pierwszym dniem|pierwszy dzień|od początku|z początkiem"
    "|wraz z początkiem",
    "en": "the first day of|first day of|from the beginning of|since the beginning of"
    "|from the start of|since the start of|at the beginning of|at the start of",
}
_PHRASES = {
    code: sorted(
        [(phrase.split(), last) for of, last in ((_LAST, True), (_FIRST, False))
         for phrase in of[code].split("|")],
        key=lambda entry: -len(entry[0]),
    )
    for code in ("pl", "en")
}  # fmt: skip
_BEGIN = {code: frozenset(words[0] for words, _last in said) for code, said in _PHRASES.items()}
# Late in a month is no certain day.
_VAGUE = listed("towards toward near around")
_OF = {"pl": listed("miesiąca"), "en": listed("the this each every of month")}
_YEARS = {"pl": listed("roku"), "en": listed("year")}
_CALENDAR = re.compile(r"calendar|kalendarzow\w+|bieżąc\w+|tego|danego|każdego|current")


def end_of_a_period(text: Text, place: int, code: str) -> Read | None:
    """The day on which a month, a quarter, a half of the year or a year begins or ends."""
    if text[place].low not in _BEGIN[code] or text[place - 1].low in _VAGUE:
        return None
    for words, last in _PHRASES[code]:
        if all(text[place + n].low == word for n, word in enumerate(words)):
            return _of_a_period(text, place, place + len(words), code, last)
    return None


def _of_a_period(text: Text, start: int, place: int, code: str, last: bool) -> Read | None:
    while _CALENDAR.fullmatch(text[place].low) or text[place].low in _OF[code]:
        place += 1
    word = text[place]
    if part := part_of_a_year(text, place, code):
        readings = [r for q in part.found for r in q.readings if r[0] == "months"]
        months = [int(of or 0) for of in readings[0][1:]]
        return _read(text, start, part.end, months[1] if last else months[0], last, *part.found)
    if word.low in MONTHS[code] and (code == "pl" or word.is_capital):
        month = MONTHS[code][word.low]
        of_month = Quantity(DATE, (("date", 0, month),), word.text)
        return _read(text, start, place + 1, month, last, of_month)
    end = place
    if word.low in _YEARS[code]:
        end += 1
        end += bool(_CALENDAR.fullmatch(text[end].low))
    elif not (word.is_figure and len(word.text) == 4 and word.text[:2] in ("19", "20")):
        return None
    return _read(text, start, end, 12 if last else 1, last)


def _read(text: Text, start: int, end: int, month: int, last: bool, *parts: Quantity) -> Read:
    """`parts` are what is said where the other text says no such day."""
    days = LAST_DAYS[month] if last else (1,)
    readings: tuple[Reading, ...] = tuple(("date", day, month) for day in days)
    said = text.said(start, end)
    tacit = (Quantity(DATE, readings, said, Weight.TACIT),)
    return Read([Quantity(DATE, readings, said, parts=parts or tacit)], end)
