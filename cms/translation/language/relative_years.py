"""Years that a text says by another one: 2025 and a year earlier is 2024 as well."""

import re
from dataclasses import replace
from fractions import Fraction

from .bounds import is_year
from .quantities import NUMBER, Quantity, Reading, Weight

_A_YEAR = 12
# A year earlier and a year later; these need not be said.
_NEXT = {
    "pl": re.compile(
        r"\b(?:(?P<before>rok (?:wcześniej|temu|przed)"
        r"|(?:poprzedni|ubiegł|miniony|zeszł)\w* rok\w*|rok\w* poprzedni\w*|rok do roku|r/r)"
        r"|rok (?:później|po)|(?:następn|kolejn)\w* rok\w*|rok\w* następn\w*)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:(?P<before>(?:a|one|the) year (?:earlier|before|previously)"
        r"|(?:previous|preceding|prior) year|year (?:on|over) year|year-on-year|year-over-year)"
        r"|(?:a|one) year later|the year after|(?:following|next) year)\b",
        re.IGNORECASE,
    ),
}
# Several years, which the text counts.
_FAR = {
    "pl": re.compile(
        r"(?P<many>(?<![\w-])[\w-]++ lata?) (?:(?P<before>wcześniej|temu)|później)\b", re.IGNORECASE
    ),
    "en": re.compile(
        r"(?P<many>(?<![\w-])[\w-]++ years) (?:(?P<before>earlier|before)|later|after)\b",
        re.IGNORECASE,
    ),
}


def with_relative_years(text: str, found: list[Quantity], code: str) -> list[Quantity]:
    """The quantities, with what is said by the years among them and by how far another is from
    these."""
    years = {
        int(reading[1])
        for quantity in found
        for reading in quantity.readings
        if reading[0] == "" and isinstance(reading[1], Fraction) and is_year(reading[1])
    }
    if not years:
        return found
    away = {said["many"]: -1 if said["before"] else 1 for said in _FAR[code].finditer(text)}
    if away:
        found = [_far(quantity, away.get(quantity.text, 0), years) for quantity in found]
    following = {-1 if said["before"] else 1: said[0] for said in _NEXT[code].finditer(text)}
    return found + [
        Quantity(NUMBER, (("", Fraction(year + by)),), words, Weight.TACIT)
        for by, words in following.items()
        for year in sorted(years)
    ]


def _far(quantity: Quantity, way: int, years: set[int]) -> Quantity:
    """A number of years from others, which may be said as the year that it leads to."""
    months = [of[1] for of in quantity.readings if of[0] == "month"]
    if not way or not months or not isinstance(months[0], Fraction):
        return quantity
    said: tuple[Reading, ...] = tuple(
        ("", Fraction(year) + way * months[0] / _A_YEAR) for year in sorted(years)
    )
    return replace(quantity, bare=(*quantity.bare, *said))
