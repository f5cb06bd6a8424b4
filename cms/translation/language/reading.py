"""Reads a text from its beginning to its end; at each token the more particular rule first."""

from collections.abc import Callable

from . import clock, codes, dates, figures, multiples, short_dates, vague, words
from .bounds import bounded
from .quantities import Quantity, Read
from .tokens import Text

_RULES: tuple[Callable[[Text, int, str], Read | None], ...] = (
    codes.agreement,
    clock.clock,
    clock.worded,
    codes.lettered,
    dates.decade,
    dates.dates,
    short_dates.short_date,
    dates.month_first,
    dates.weekday,
    codes.grouped,
    dates.month_and_year,
    figures.ratio,
    figures.years,
    vague.more_than_ten,
    figures.numbers,
    words.a_unit_and_a_half,
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
    read, place = Text(text), 0
    found: list[Quantity] = []
    while place < len(read):
        for rule in _RULES:
            understood = rule(read, place, language_code)
            if understood is not None:
                if understood.found:
                    first = bounded(understood.found[0], read, place, language_code)
                    found += [first, *understood.found[1:]]
                place = max(understood.end, place + 1)
                break
        else:
            place += 1
    return found
