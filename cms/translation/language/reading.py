"""Reads a text from its beginning to its end; at each token the more particular rule first."""

from collections.abc import Callable

from . import clock, codes, dates, decades, figures, multiples, short_dates, vague, weekdays, words
from .bounds import BETWEEN, bounded, is_shortened
from .quantities import Quantity, Read, until
from .tokens import TO, Text

_RULES: tuple[Callable[[Text, int, str], Read | None], ...] = (
    codes.agreement,
    clock.clock,
    clock.worded,
    codes.lettered,
    codes.letter,
    decades.decade,
    dates.dates,
    short_dates.short_date,
    dates.month_first,
    weekdays.weekday,
    codes.grouped,
    dates.month_and_year,
    figures.ratio,
    figures.years,
    vague.more_than_ten,
    figures.numbers,
    words.a_unit_and_a_half,
    vague.some_time,
    multiples.passing,
    multiples.one_in_several,
    vague.lone_scale,
    words.numeral,
    words.compound,
    words.roman,
    words.lone,
)


def quantities(text: str, language_code: str) -> list[Quantity]:
    """Everything counted or dated in a text without markup, of a language."""
    read, place, open_at = Text(text), 0, -1
    found: list[Quantity] = []
    while place < len(read):
        for rule in _RULES:
            understood = rule(read, place, language_code)
            if understood is not None:
                if understood.found:
                    first = bounded(understood.found[0], read, place, language_code)
                    if place == open_at and first.kind == found[-1].kind:
                        found[-1] = until(found[-1], first)
                    found += [first, *understood.found[1:]]
                place = max(understood.end, place + 1)
                open_at = _after_to(read, place) if understood.found else -1
                break
        else:
            place += 1
    return found


def _after_to(text: Text, place: int) -> int:
    """Where the other end of a range begins, if a quantity ends before a token that says “to”."""
    if text[place].low not in TO:
        return -1
    place += 1
    while text[place].low in BETWEEN or is_shortened(text, place):
        place += 1
    return place
