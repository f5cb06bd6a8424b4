"""Days and months in words: 5–7 listopada, 5 XI, 28 lutego – 3 marca, November 5, 2026."""

from dataclasses import replace
from fractions import Fraction

from .calendar import (
    MONTHS,
    ROMAN_MONTHS,
    SHORT_MONTHS,
    is_surely_a_month,
)
from .numeral_words import ORDINALS
from .numerals import spoken
from .numeric_dates import day_of_month, numeric
from .quantities import DATE, Quantity, Read, Reading, Weight, until
from .tokens import TO, Text, listed

_JOINED = listed("– — - , & do to i and oraz or lub albo a through until")
_AND = listed("i oraz and &")
_NTH = listed("st nd rd th")
_LINKS = ("/", ".", "-", ",")
_GO = listed("go ego tego szego")


def dates(text: Text, place: int, code: str) -> Read | None:
    """What begins with a day: one or several of a month, with the year where figures have it."""
    days: list[tuple[int, int, int]] = []
    end = place
    while True:
        whole = numeric(text, end, code)
        if whole is not None and (days or len(whole.found) > 1):
            month = next((r[2] for q in whole.found for r in q.readings if len(r) == 3), None)
            if isinstance(month, int):
                found = [*_days(text, days, month), *whole.found]
                return Read(_ranged(text, found, days), whole.end)
            return None
        day = _day_at(text, end, code)
        if day is None:
            return None
        days.append((day[0], end, day[1]))
        end = day[1]
        of_month = _month_after(text, end, code)
        if of_month is not None:
            number, past = of_month
            last = text.said(days[-1][1], past)
            found = _days(text, days[:-1], number)
            found.append(Quantity(DATE, (day_of_month(days[-1][0], number),), last))
            return Read(_ranged(text, found, days[:-1]), past)
        if not (text[end].low in _JOINED or _is_of_a_night(text, end)) or len(days) > 8:
            return None
        end += 1


def _days(text: Text, days: list[tuple[int, int, int]], month: int) -> list[Quantity]:
    """Days before the one that has the month; they may be other numbers."""
    return [
        Quantity(DATE, (day_of_month(day, month), ("", Fraction(day))), text.said(start, end))
        for day, start, end in days
    ]


def _ranged(
    text: Text, found: list[Quantity], before: list[tuple[int, int, int]]
) -> list[Quantity]:
    """Days with what the token after each of those before the last makes of it and the next one:
    a range or, of two, a pair."""
    for place, (_day_of_month, _start, joint) in enumerate(before):
        if text[joint].low in TO:
            found[place] = until(found[place], found[place + 1])
        elif len(before) == 1 and text[joint].low in _AND:
            found[place] = _and(found[place], found[place + 1])
    return found


def _and(day: Quantity, other: Quantity) -> Quantity:
    return replace(day, also=other.readings, last=other.text)


def _day_at(text: Text, place: int, code: str) -> tuple[int, int] | None:
    """A day in figures or as an ordinal, and the token after it."""
    token = text[place]
    if token.is_figure:
        if len(token.text) > 2 or (token.glued and (text[place - 1].is_word)):
            return None
        if token.glued and text[place - 1].text in ":/" and not _is_of_a_night(text, place - 1):
            return None
        number, end = int(token.text), place + 1
        if text[end].glued and text[end].low in _NTH:
            end += 1
        elif text[end].text == "-" and text[end + 1].low in _GO:
            end += 2
    elif token.low in ORDINALS[code]:
        said = spoken(text, place, code)
        if said is None or not said.ordinal:
            return None
        number, end = int(said.value), said.end
    elif code == "en" and (said := spoken(text, place, code)) and said.ordinal:
        number, end = int(said.value), said.end
    else:
        return None
    return (number, end) if 1 <= number <= 31 else None


def _is_of_a_night(text: Text, place: int) -> bool:
    """Whether a stroke joins two days: the night of 10/11 March."""
    first, last = text[place - 1], text[place + 1]
    if text[place].text != "/" or not (first.is_figure and last.is_figure and last.glued):
        return False
    return len(last.text) < 3 and int(last.text) == int(first.text) + 1


def _month_after(text: Text, place: int, code: str) -> tuple[int, int] | None:
    """The month that stands after a day, and the token after it."""
    if (text[place].text == "." and text[place].glued) or (
        code == "en" and text[place].low == "of"
    ):
        place += 1
    word = text[place]
    # A street may be called so in English, too: “3 Maja Street”.
    if number := MONTHS[code].get(word.low) or MONTHS["pl"].get(word.low):
        if code == "en" and not word.is_capital:
            return None
        return number, place + 1
    if number := SHORT_MONTHS[code].get(word.low):
        if code == "en" and not word.is_capital:
            return None
        dot = text[place + 1].text == "." and text[place + 1].glued
        return number, place + 1 + dot
    if code == "pl" and (number := ROMAN_MONTHS.get(word.text)) and not word.glued:
        after = text[place + 1]
        # “sala 5, II piętro” is no day.
        if not (after.is_word and after.text.islower() and len(after.text) > 3):
            return number, place + 1
    return None


def month_first(text: Text, place: int, code: str) -> Read | None:
    """November 5–7, and a month without a day."""
    word = text[place]
    number = MONTHS[code].get(word.low)
    short = SHORT_MONTHS[code].get(word.low)
    if number is None and short is None:
        return None
    end = place + 1
    if number is None and text[end].text == "." and text[end].glued:
        end += 1
    if code == "en" and word.is_capital and (found := _days_after(text, end, number or short or 0)):
        return Read(found[0], found[1])
    if number is None:
        in_year = text[end].is_figure and len(text[end].text) == 4
        if code == "pl" or not in_year or not word.is_capital:
            return None
        return Read([Quantity(DATE, (day_of_month(0, short or 0),), word.text)], end)
    if code == "en" and not word.is_capital:
        return None
    sure = is_surely_a_month(text, place, code)
    return Read(
        [
            Quantity(
                DATE, (day_of_month(0, number),), word.text, Weight.FIRM if sure else Weight.TACIT
            )
        ],
        end,
    )


def month_and_year(text: Text, place: int, code: str) -> Read | None:
    """XI 2025 and 11/2025, which may as well be a number of something in that year."""
    token, year = text[place], text[place + 1]
    if code == "pl" and token.text in ROMAN_MONTHS and not token.glued:
        if not (year.is_figure and len(year.text) == 4) or text[place - 1].is_figure:
            return None
        number, end, weight = ROMAN_MONTHS[token.text], place + 1, Weight.SAID
    elif token.is_figure and len(token.text) < 3 and year.text in ("/", ".") and year.glued:
        year, after = text[place + 2], text[place + 3]
        longer = after.glued and after.text in _LINKS and text[place + 4].is_figure
        if not (year.is_figure and year.glued and len(year.text) == 4) or longer:
            return None
        number, end, weight = int(token.text), place + 2, Weight.FIRM
    else:
        return None
    if not 1 <= number <= 12 or not 1900 <= int(year.text) < 2100:
        return None
    readings: tuple[Reading, ...] = (day_of_month(0, number), ("", Fraction(number)))
    return Read([Quantity(DATE, readings, token.text, weight)], end)


def _days_after(text: Text, place: int, month: int) -> tuple[list[Quantity], int] | None:
    if text[place].low == "the":
        place += 1
    found: list[Quantity] = []
    end = place
    while True:
        day = _day_at(text, end, "en")
        after = text[day[1]] if day else text[end]
        clock = after.text == ":" or after.low in ("am", "pm", "a", "p") or (
            after.text in ".," and text[day[1] + 1 if day else end].glued
            and text[day[1] + 1 if day else end].is_figure
        )  # fmt: skip
        if day is None or clock or (found and _month_after(text, day[1], "en")):
            return (found, end - 1) if found else None
        readings: tuple[Reading, ...] = (day_of_month(day[0], month),)
        if found:
            readings = (*readings, ("", Fraction(day[0])))
        found.append(Quantity(DATE, readings, text.said(end, day[1])))
        if len(found) > 1 and text[end - 1].low in TO:
            found[-2] = until(found[-2], found[-1])
        pair = len(found) == 2 and text[end - 1].low in _AND and text[day[1]].low not in _JOINED
        if pair:
            found[0] = _and(found[0], found[1])
        end = day[1]
        if text[end].low not in _JOINED:
            return found, end
        end += 1
