"""Days with their month in figures: 28.02.2026, 2026-02-28, 12.XI.2024."""

import re
from fractions import Fraction

from .calendar import ROMAN_MONTHS
from .quantities import DATE, NUMBER, Quantity, Read, Reading
from .tokens import Text

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?!\d)")
_FULL = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\w]|[.,]\d)")
_ROMAN = re.compile(r"(\d{1,2})([./-])([IVX]{1,4})(?:\2(\d{4})|\.?)(?![\w])")
_SHORT = re.compile(r"(\d{1,2})\.(\d{1,2})(?![\w]|[.,]\d)")


def numeric(text: Text, place: int, code: str) -> Read | None:
    """A day with its month in figures, and its year."""
    token = text[place]
    if not token.is_figure or (token.glued and text[place - 1].text in (".", "/", ":", ",")):
        return None
    if token.glued and text[place - 1].is_word:
        return None
    at = token.start
    if found := _ISO.match(text.text, at):
        return _full(text, place, found, int(found[3]), int(found[2]), found[1])
    if found := _FULL.match(text.text, at):
        if found[2] == "-" and len(found[4]) == 2:
            return None
        day, month = int(found[1]), int(found[3])
        if code == "en" and month > 12:
            day, month = month, day
        year = found[4] if len(found[4]) == 4 else f"20{found[4]}"
        return _full(text, place, found, day, month, year)
    if code == "pl" and (found := _ROMAN.match(text.text, at)):
        return _of_roman_month(text, place, found)
    if code == "pl" and (found := _SHORT.match(text.text, at)):
        day, month = int(found[1]), int(found[2])
        if 1 <= day <= 31 and 1 <= month <= 12:
            readings: list[Reading] = [day_of_month(day, month), ("code", found[0])]
            if len(found[2]) == 2 and day < 24:
                readings.append(("time", day, month))
            end = text.after(found.end(), place)
            return Read([Quantity(DATE, tuple(readings), found[0])], end)
    return None


def _of_roman_month(text: Text, place: int, found: re.Match[str]) -> Read | None:
    """12.XI.2024 and, without a year, 12.XI; “3/I” is the number of something."""
    day, month = int(found[1]), ROMAN_MONTHS.get(found[3], 0)
    if found[4]:
        return _full(text, place, found, day, month, found[4])
    if found[2] != "." or not (1 <= day <= 31 and month):
        return None
    return Read(
        [Quantity(DATE, (day_of_month(day, month),), found[0])], text.after(found.end(), place)
    )


def _full(
    text: Text, place: int, found: re.Match[str], day: int, month: int, year: str
) -> Read | None:
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    date = Quantity(DATE, (day_of_month(day, month),), found[0])
    of_year = Quantity(NUMBER, (("", Fraction(int(year))),), year)
    return Read([date, of_year], text.after(found.end(), place))


def day_of_month(number: int, month: int) -> Reading:
    """The reading of a day, 0 for a month without one."""
    return ("date", number, month)
