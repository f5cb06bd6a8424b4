"""Two figures that a stroke or a dash joins: 3/4, 24/7, 2026/27."""

import re
from dataclasses import replace
from fractions import Fraction

from .quantities import NUMBER, Quantity, Read, Reading, Weight
from .tokens import Text

_RATIO = re.compile(r"(\d{1,2})/(\d{1,3})(?![\d/.])")
_ALL_DAY = re.compile(r"24/7(?!\d)")
_SHORT_YEAR = re.compile(r"[–/-](\d\d)(?![\d.:]|,\d)")


def ratio(text: Text, place: int, code: str) -> Read | None:
    """3/4, which may as well be the number of a house; 24/7; 2026/27."""
    at = text[place].start
    if not text[place].is_figure or (text[place].glued and text[place - 1].text == "/"):
        return None
    if found := _ALL_DAY.match(text.text, at):
        readings = [
            (("min", Fraction(60 * 24)), ("", Fraction(24))),
            (("min", Fraction(60 * 24 * 7)), ("", Fraction(7))),
        ]
        hours, days = (Quantity(NUMBER, said, found[0]) for said in readings)
        return Read([hours, replace(days, weight=Weight.TACIT)], text.after(found.end(), place))
    found = _RATIO.match(text.text, at)
    if found is None or not 0 < int(found[1]) < int(found[2]) <= 100:
        return None
    value = Fraction(int(found[1]), int(found[2]))
    said: tuple[Reading, ...] = (("", value), ("ratio", value), ("code", found[0]))
    return Read([Quantity(NUMBER, said, found[0])], text.after(found.end(), place))


def years(text: Text, place: int, code: str) -> Read | None:
    """Two years of which the second is shortened: 2021–27, 2026/27."""
    first = text[place]
    if not (first.is_figure and len(first.text) == 4) or (first.glued and text[place - 1].is_word):
        return None
    found = _SHORT_YEAR.match(text.text, first.end)
    if found is None or int(found[1]) <= int(first.text[2:]):
        return None
    ends = Fraction(int(first.text[:2] + found[1]))
    quantities = [
        Quantity(NUMBER, (("", Fraction(int(first.text))),), first.text),
        Quantity(NUMBER, (("", ends), ("", Fraction(int(found[1])))), found[1]),
    ]
    return Read(quantities, text.after(found.end(), place))
