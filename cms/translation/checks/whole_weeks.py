"""Weekdays that one text names and the other leaves to the rest of the week: what is closed on
Mondays, and open on all other days, is open from Tuesday to Sunday."""

import re

from cms.translation.language.quantities import WEEKDAY, Quantity

_WEEK, _WEEKEND = frozenset(range(1, 8)), frozenset((6, 7))
_OTHER_DAYS = re.compile(
    r"\b(?:pozostał|inn)\w+ dni\b|\b(?:oprócz|prócz|poza|z wyjątkiem|with the exception of)\b"
    r"|\b(?:other|remaining) days\b|\b(?:except|apart from|other than)\b"
    r"|\bthe rest of the week\b",
    re.IGNORECASE,
)
_WEEKENDS = re.compile(r"\bweekend", re.IGNORECASE)
_Side = list[Quantity]


def without_weekdays(
    lacking: _Side, added: _Side, texts: tuple[str, str], said: tuple[_Side, _Side]
) -> tuple[_Side, _Side]:
    """Both without weekdays, if those of the two texts make up a week of which one of them leaves
    some as the other days."""
    days = [_days(*of) for of in zip(said, texts, strict=True)]
    named = any(q.kind == WEEKDAY for q in (*lacking, *added))
    whole = named and all(days) and days[0] | days[1] == _WEEK and days[0] != days[1]
    if not whole or not any(map(_OTHER_DAYS.search, texts)):
        return lacking, added
    return _others(lacking), _others(added)


def _others(side: _Side) -> _Side:
    return [quantity for quantity in side if quantity.kind != WEEKDAY]


def _days(side: _Side, text: str) -> set[int]:
    """The days that a text names, with all from one to another."""
    found = set(_WEEKEND) if _WEEKENDS.search(text) else set()
    for quantity in (q for q in side if q.kind == WEEKDAY):
        first = _number(quantity.readings[0][1])
        last = _number(quantity.then[0][1]) if quantity.then else first
        found |= set(range(first, last + 1)) or {first}
    return found


def _number(day: object) -> int:
    return day if isinstance(day, int) else 0
