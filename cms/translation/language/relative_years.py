"""Years that a text says by another one: 2025 and a year earlier is 2024 as well."""

import re
from fractions import Fraction

from .bounds import is_year
from .quantities import NUMBER, Quantity, Weight

_COUNTS = {"dwa": 2, "two": 2, "trzy": 3, "three": 3, "2": 2, "3": 3}
_NUMBERS = "|".join(_COUNTS)
_SAID = {
    "pl": re.compile(
        rf"\b(?:(?P<before>rok (?:wcześniej|temu|przed)"
        r"|(?:poprzedni|ubiegł|miniony|zeszł)\w* rok\w*|rok\w* poprzedni\w*|rok do roku|r/r)"
        rf"|(?P<many_before>{_NUMBERS}) lata (?:wcześniej|temu)"
        r"|(?P<after>rok (?:później|po)|(?:następn|kolejn)\w* rok\w*|rok\w* następn\w*)"
        rf"|(?P<many_after>{_NUMBERS}) lata później)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:(?P<before>(?:a|one|the) year (?:earlier|before|previously)"
        r"|(?:previous|preceding|prior) year|year (?:on|over) year|year-on-year|year-over-year)"
        rf"|(?P<many_before>{_NUMBERS}) years (?:earlier|before)"
        r"|(?P<after>(?:a|one) year later|the year after|(?:following|next) year)"
        rf"|(?P<many_after>{_NUMBERS}) years later)\b",
        re.IGNORECASE,
    ),
}


def relative_years(text: str, found: list[Quantity], code: str) -> list[Quantity]:
    """What is said by the years that were found and, in words, by how far another is from them; it
    need not be said."""
    years = {
        int(reading[1])
        for quantity in found
        for reading in quantity.readings
        if reading[0] == "" and isinstance(reading[1], Fraction) and is_year(reading[1])
    }
    if not years:
        return []
    said = [(_away(away), away[0]) for away in _SAID[code].finditer(text)]
    away = dict(said)
    return [
        Quantity(NUMBER, (("", Fraction(year + by)),), words, Weight.TACIT)
        for by, words in away.items()
        for year in sorted(years)
    ]


def _away(said: re.Match[str]) -> int:
    if many := said["many_before"]:
        return -_COUNTS[many.lower()]
    if many := said["many_after"]:
        return _COUNTS[many.lower()]
    return -1 if said["before"] else 1
