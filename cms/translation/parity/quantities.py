"""Numbers, amounts, percentages, dates and times in a text, whichever way its language writes
them: 1 234,5 and 1,234.5, 5 mln zł and PLN 5 million, 27.11.2007 and November 27, 2007."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, NamedTuple

from . import calendar
from .numerals import ORDINALS, ROMAN, SPOKEN, roman_number, spoken_number

NUMBER, AMOUNT, PERCENT, DATE, TIME = "number", "amount", "percent", "date", "time"


@dataclass(frozen=True)
class Quantity:
    """Something counted or dated: any of its values, and how the text says it.

    `spoken` is what words or Roman numerals say: it may stand for a figure, and need not.
    """

    kind: str
    values: tuple[Any, ...]
    text: str
    spoken: bool = False


_SCALES = (
    (re.compile(r"tys|thousand|k$", re.IGNORECASE), 10**3),
    (re.compile(r"mln|mili[oó]n|million|m$|mn", re.IGNORECASE), 10**6),
    (re.compile(r"mld|miliard|billion|bn", re.IGNORECASE), 10**9),
    (re.compile(r"bln|bilion|trillion|tn", re.IGNORECASE), 10**12),
)
_SCALE = {
    "pl": r"(?:tys(?:\.|i\w+)?|mln|milion\w*|mld|miliard\w*|bln|bilion\w*)(?!\w)",
    "en": r"(?:thousand|million|billion|trillion|bn|mn|tn)s?(?!\w)",
}
_CURRENCIES = (
    (re.compile(r"z[łl]|pln", re.IGNORECASE), "PLN"),
    (re.compile(r"eur|€", re.IGNORECASE), "EUR"),
    (re.compile(r"(?:us)?\$|usd|dol", re.IGNORECASE), "USD"),
    (re.compile(r"gbp|£|funt|pound", re.IGNORECASE), "GBP"),
    (re.compile(r"chf|frank|swiss", re.IGNORECASE), "CHF"),
)
_CURRENCY = (
    r"(?:(?:zł\w*|z[łl]ot\w+|PLN|EUR|euros?|USD|dolar\w*|dollars?|GBP|funt\w*|pounds?|CHF)(?!\w)"
    r"|€|US\$|\$|£)"
)
_CURRENCY_BEFORE = r"(?:(?<!\w)(?:PLN|EUR|USD|GBP|CHF)|€|US\$|\$|£)"
_PERCENT = r"(?:%|(?:proc(?:\.|ent\w*)|per\s?cent|percent)(?!\w))"
_POINTS = r"(?:(?:pkt\.?|punkt\w*)\s+proc(?:\.|ent\w*)|p\.\s?p\.|percentage\s+points?)"
_FIGURES = {
    "pl": r"\d{1,3}(?: \d{3})+(?!\d)(?:,\d+)?|\d{1,3}(?:\.\d{3}){2,}(?!\d)(?:,\d+)?"
    r"|\d+(?:[.,]\d+)*",
    "en": r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d{1,3}(?: \d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)*",
}
_NUMBER = {
    code: re.compile(
        rf"(?:(?P<before>{_CURRENCY_BEFORE})\s*)?(?<![^\W_])"
        rf"(?:(?P<figures>{_FIGURES[code]})|(?P<spoken>{SPOKEN[code].pattern})(?!\w))"
        rf"(?P<decade>s(?!\w))?(?:st|nd|rd|th)?"
        rf"(?P<close>(?(before)[mk](?!\w)|(?!)))?"
        rf"(?:[\s-]*(?P<scale>{_SCALE[code]}))?"
        rf"(?:[\s-]*(?:(?P<points>{_POINTS})|(?P<percent>{_PERCENT})|(?P<after>{_CURRENCY})))?",
        re.IGNORECASE,
    )
    for code in ("pl", "en")
}
# A scale without a number: “milion złotych”, “a million”.
_LONE_SCALE = {
    code: re.compile(rf"(?<!\w)(?P<scale>{scale})(?:\s*(?P<after>{_CURRENCY}))?", re.IGNORECASE)
    for code, scale in _SCALE.items()
}
_RANGE = re.compile(r"\s*(?:–|-|,?\s(?:do|to|a|and|i|oraz|or|lub)\s)\s*")
_PHONE = re.compile(
    r"(?<![\w.,])(?:\+\d{1,3}[ -]?)?(?:\(\d{1,4}\)[ -]?)?\d{2,4}(?:[ -]\d{2,4}){2,5}(?!\w)"
)
_GROUPED = re.compile(r"\d{1,3}(?: \d{3})+")
_HALVES_OF_DAY = {
    "pl": re.compile(r"(?<!\w)(?:w (?P<noon>południe)|o północy)(?!\w)", re.IGNORECASE),
    "en": re.compile(r"(?<!\w)(?:(?P<noon>noon)|midnight)(?!\w)", re.IGNORECASE),
}


class _Reader:
    """Takes what it understands out of a text, the more particular before the more general."""

    def __init__(self, text: str, language_code: str) -> None:
        self.text, self.code = text, language_code
        self.found: list[Quantity] = []

    def read(self) -> list[Quantity]:
        self._take(_PHONE, self._phone)
        self._take(calendar.ISO_DATE, lambda m: self._date(m, int(m[3]), int(m[2]), int(m[1])))
        self._take(calendar.NUMERIC_DATE, self._numeric_date)
        self._take(calendar.ROMAN_DATE, self._days_of_a_month)
        for pattern in calendar.DAY_AND_MONTH[self.code]:
            self._take(pattern, self._days_of_a_month)
        self._take(calendar.MONTH[self.code], self._month)
        times = calendar.POLISH_TIMES if self.code == "pl" else calendar.ENGLISH_TIMES
        self._take(times, self._times)
        self._take(calendar.TIME, lambda m: self._time(m.group(), m[0]))
        self._take(_HALVES_OF_DAY[self.code], self._half_of_day)
        self._numbers()
        self._take(_LONE_SCALE[self.code], self._lone_scale)
        self._take(ROMAN, lambda m: self._add(NUMBER, [roman_number(m[0])], m[0], spoken=True))
        self._take(
            ORDINALS[self.code],
            lambda m: self._add(NUMBER, [spoken_number(m[0], self.code)], m[0], spoken=True),
        )
        return self.found

    def _take(self, pattern: re.Pattern[str], handle: Callable[[re.Match[str]], bool]) -> None:
        self.text = pattern.sub(lambda m: " ¦ " if handle(m) else m[0], self.text)

    def _add(self, kind: str, values: list[Any], text: str, spoken: bool = False) -> bool:
        self.found.append(Quantity(kind, tuple(values), text.strip(), spoken))
        return True

    def _phone(self, match: re.Match[str]) -> bool:
        digits = re.sub(r"\D", "", match[0])
        international = match[0].startswith("+")
        if not international and (len(digits) != 9 or _GROUPED.fullmatch(match[0])):
            return False
        return self._add(NUMBER, [f"tel. {digits[-9:]}"], match[0])

    def _date(self, match: re.Match[str], day: int, month: int, year: int) -> bool:
        if not (1 <= day <= 31 and 1 <= month <= 12):
            return False
        self._add(DATE, [(day, month)], match[0])
        return self._add(NUMBER, [Decimal(year)], str(year))

    def _numeric_date(self, match: re.Match[str]) -> bool:
        first, second, year = (int(part) for part in match.groups())
        if self.code == "en" and second > 12:
            first, second = second, first
        return self._date(match, first, second, year)

    def _days_of_a_month(self, match: re.Match[str]) -> bool:
        month = calendar.month_number(match["month"], self.code)
        days = calendar.days_of(match["days"])
        if not all(1 <= day <= 31 for day in days):
            return False
        for day in days:
            self._add(DATE, [(day, month)], match[0])
        return True

    def _month(self, match: re.Match[str]) -> bool:
        month = calendar.month_number(match["month"], self.code)
        spoken = not calendar.is_month(match, self.code)
        return self._add(DATE, [(0, month)], match[0], spoken)

    def _times(self, match: re.Match[str]) -> bool:
        if self.code == "en" and not (match["half_from"] or match["half_to"]):
            return False
        half_to = match["half_to"] if self.code == "en" else ""
        half_from = (match["half_from"] if self.code == "en" else "") or half_to or ""
        self._time(match["from"], match[0], half_from)
        if match["to"]:
            self._time(match["to"], match[0], half_to or "")
        return True

    def _time(self, clock: str, text: str, half: str = "") -> bool:
        return self._add(TIME, [calendar.time_of(clock, half)], text)

    def _half_of_day(self, match: re.Match[str]) -> bool:
        return self._add(TIME, [(12 if match["noon"] else 0, 0)], match[0], spoken=True)

    def _numbers(self) -> None:
        """Reads from the end: in “5–10%” or “120–150 tys. zł” the first number takes the unit of
        the second, in “PLN 5–10 million” the second the first one's currency."""
        matches = list(_NUMBER[self.code].finditer(self.text))
        units = [_unit(match) for match in matches]
        for place in range(len(matches) - 2, -1, -1):
            one, other = matches[place], matches[place + 1]
            if _RANGE.fullmatch(self.text, one.end(), other.start()):
                units[place], units[place + 1] = _shared(units[place], units[place + 1])
        for match, unit in zip(matches, units, strict=True):
            self.found.append(_quantity(match, unit, self.code))
        self.text = _NUMBER[self.code].sub(" ¦ ", self.text)

    def _lone_scale(self, match: re.Match[str]) -> bool:
        scale, currency = Decimal(_scale(match["scale"])), _currency(match["after"] or "")
        if currency:
            return self._add(AMOUNT, [(scale, currency)], match[0], spoken=True)
        return self._add(NUMBER, [scale], match[0], spoken=True)


def quantities(text: str, language_code: str) -> list[Quantity]:
    """Everything counted or dated in a text without markup, of a language."""
    text = re.sub(r"[\u00a0\u202f\u2009]", " ", text)
    return _Reader(text, language_code).read()


def _scale(text: str) -> int:
    return next((value for pattern, value in _SCALES if pattern.match(text)), 1)


def _currency(text: str) -> str:
    return next((name for pattern, name in _CURRENCIES if pattern.match(text)), "")


class _Unit(NamedTuple):
    """The factor of a number, its unit, and whether that is a currency before it."""

    factor: int
    name: str
    before: bool = False


def _unit(match: re.Match[str]) -> _Unit:
    factor = _scale(match["scale"] or match["close"] or "")
    if match["points"]:
        return _Unit(factor, "pp")
    if match["percent"]:
        return _Unit(factor, "%")
    name = _currency(match["before"] or match["after"] or "")
    return _Unit(factor, name, before=bool(match["before"]))


def _shared(one: _Unit, other: _Unit) -> tuple[_Unit, _Unit]:
    """The units of two numbers that are the ends of a range."""
    if one == _Unit(1, "") and not other.before:
        return other, other
    if one.before and not other.name:
        factor = one.factor if one.factor > 1 else other.factor
        return one._replace(factor=factor), other._replace(name=one.name)
    return one, other


def _quantity(match: re.Match[str], unit: _Unit, code: str) -> Quantity:
    factor, name = unit.factor, unit.name
    spoken = match["spoken"] is not None
    values: list[Any]
    if spoken:
        values = [Decimal(spoken_number(match["spoken"], code))]
    else:
        values = _values(match["figures"], code)
        if match["decade"] and isinstance(values[0], Decimal) and values[0] > 100:
            values.append(values[0] % 100)
    values = [value * factor if isinstance(value, Decimal) else value for value in values]
    kind = {"": NUMBER, "%": PERCENT, "pp": PERCENT}.get(name, AMOUNT)
    if name:
        values = [(value, name) for value in values]
    return Quantity(kind, tuple(values), match[0].strip(" -"), spoken)


def _values(figures: str, code: str) -> list[Any]:
    """What figures may mean: a Polish 1.234 is read as both."""
    if figures[0] == "0" and len(figures) > 1 and figures.isdigit():
        return [figures]
    thousands, point = (" ", ",") if code == "pl" else (" ,", ".")
    bare = figures
    for mark in thousands:
        bare = bare.replace(mark, "")
    if code == "pl" and re.fullmatch(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?", bare):
        bare = bare.replace(".", "")
    if re.fullmatch(rf"\d+(?:[{point}.]\d+)?", bare):
        values: list[Any] = [Decimal(bare.replace(",", "."))]
        if code == "pl" and re.fullmatch(r"\d{1,3}\.\d{3}", figures):
            values.append(Decimal(figures.replace(".", "")))
        return values
    return [figures.replace(",", ".")]
