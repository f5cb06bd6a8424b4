"""Halves and quarters of a year, by name, by their months or by their first and last day: H1,
III kwartał, January to March, 1.04–30.06; and halves of what else has two, by their number."""

from dataclasses import replace
from fractions import Fraction

from .calendar import LAST_DAYS, MONTHS
from .dates import dates, month_first
from .numeral_words import CARDINALS, ORDINALS
from .quantities import DATE, HALF, MONTHS_OF_A_YEAR, NUMBER, Quantity, Read, Weight, until
from .roman import roman_number
from .tokens import Text, listed

_LETTERS = {"h": 6, "q": 3}
_NAMED = {
    "pl": (("półrocz", 6), ("kwarta", 3), ("połow", 6)),
    "en": (("half", 6), ("quarter", 3)),
}
_NAMES = {code: tuple(name for name, _months in named) for code, named in _NAMED.items()}
# Before a full stop.
_SHORT = {"półr": 6, "kwart": 3, "kw": 3, "poł": 6}
_SEVERAL = ("kwartały", "kwartałó", "kwartała", "quarters", "halves", "połowy")
_QUARTERS = 4
_SEVERAL_QUARTERS = ("kwarta", "quarters")
_BESIDE = listed("i oraz and & – - ,")
_HALVES = ("half", "poł")
_ORDER = {"pl": listed("."), "en": listed("st nd rd th")}
_OTHER = {"latter": 2, "later": 2, "other": 2, "former": 1, "opening": 1}
_TO = listed("– — - do to through until")
_FIRST_OF = {"pl": ("pierwsz", "początkow"), "en": ("first", "opening", "initial")}
_LAST_OF = {"pl": ("ostatni", "końcow"), "en": ("last", "final", "closing")}
_YEARS = listed("the roku tego bieżącego")
_FIRST = listed("1 01")
_BETWEEN = listed("between między pomiędzy")


def part_of_a_year(text: Text, place: int, code: str) -> Read | None:
    """The months of a half or a quarter of a year, the first and the last."""
    word, following = text[place], text[place + 1]
    if several := _several_quarters(text, place, code):
        return several
    if named := _numbered(text, place, code):
        number, months, end = named
        # “The first half of the match” is none of a year.
        if any(text[at].low.startswith(_HALVES) for at in range(place + 1, end)):
            if number in (1, 2) and not _is_of_a_year(text, end):
                part = Quantity(NUMBER, ((HALF, number),), text.said(place, end), Weight.SAID)
                return Read([part], end)
            if not _is_of_a_year(text, end):
                return None
    elif word.low in _LETTERS and following.is_figure and following.glued:
        number, months, end = int(following.text[:2]), _LETTERS[word.low], place + 2
    elif word.is_figure and following.text in ("H", "Q") and following.glued:
        if not (len(text[place + 2].text) == 4 and text[place + 2].is_figure):
            return None
        number, months, end = int(word.text[:2]), _LETTERS[following.low], place + 2
    elif word.is_figure:
        return _by_days(text, place, code) if word.text in _FIRST else None
    elif word.low in MONTHS[code]:
        if code == "en" and following.text in _FIRST and (found := _by_days(text, place, code)):
            return found
        return _by_months(text, place, code)
    else:
        return _first_months(text, place, code)
    if not 0 < number <= 12 // months:
        return None
    first = (number - 1) * months + 1
    read = _read(text, place, end, (first, first + months - 1))
    # „W 2. połowie roku” is late in the year.
    return _without_figure(read, number) if word.is_figure else read


def _without_figure(read: Read, number: int) -> Read:
    said = read.found[0].text
    order = Quantity(NUMBER, (("", Fraction(number)),), said, Weight.WEAK, ordinal=True)
    return Read([replace(read.found[0], parts=(order,))], read.end)


def _numbered(text: Text, place: int, code: str) -> tuple[int, int, int] | None:
    """Which half or quarter a text names, of how many months it is, and the token after it."""
    word, at = text[place], place + 1
    if word.is_figure:
        if len(word.text) > 1:
            return None
        number = int(word.text)
        in_order = text[at].low in _ORDER[code] and text[at].glued
        at += in_order
        if code == "en" and not in_order:
            return None
    else:
        number = ORDINALS[code].get(word.low, 0) or roman_number(word.text)
        number = number or (_OTHER.get(word.low, 0) if code == "en" else 0)
        in_order = True
    name = text[at]
    if not number or name.low.startswith(_SEVERAL):
        return None
    if name.text in _SHORT and text[at + 1].text == "." and code == "pl":
        return number, _SHORT[name.text], at + 2
    months = next((of for begun, of in _NAMED[code] if name.low.startswith(begun)), 0)
    # „1 kwartał” may be one quarter.
    if not months or not (in_order or number > 1 or _is_of_a_year(text, at + 1)):
        return None
    # „Połowa roku” would be half a year.
    return number, months, at + 1 + (text[at + 1].low == "roku")


def _several_quarters(text: Text, place: int, code: str) -> Read | None:
    """Quarters that follow each other: w I i II kwartale, Q3 and Q4, the first two quarters."""
    word, following = text[place].low, text[place + 1]
    first, last = word.startswith(_FIRST_OF[code]), word.startswith(_LAST_OF[code])
    number = CARDINALS[code].get(following.low, 0)
    number = int(following.text) if following.text in ("2", "3") else number
    if (first or last) and number in (2, 3):
        if not text[place + 2].low.startswith(_SEVERAL_QUARTERS):
            return None
        return _read(text, place, place + 3, (1, 3 * number) if first else (13 - 3 * number, 12))
    one = last_one = _quarter(text, place, code)
    while last_one and text[last_one[1]].low in _BESIDE:
        next_one = _quarter(text, last_one[1] + 1, code)
        if next_one is None or next_one[0] != last_one[0] + 1:
            break
        last_one = next_one
    if one is None or last_one is None or one == last_one:
        return None
    # The last one has the name at least.
    if word != "q" and not text[last_one[1] - 1].low.startswith(("kw", ".", "quarter")):
        return None
    return _read(text, place, last_one[1], (3 * one[0] - 2, 3 * last_one[0]))


def _quarter(text: Text, place: int, code: str) -> tuple[int, int] | None:
    """The number of a quarter of which the name may stand behind the next one, and the token after
    it."""
    word, following = text[place], text[place + 1]
    if word.low == "q" and following.is_figure and following.glued and len(following.text) == 1:
        return int(following.text), place + 2
    named = _numbered(text, place, code)
    if named and named[1] == _LETTERS["q"]:
        return named[0], named[2]
    number = ORDINALS[code].get(word.low, 0) or roman_number(word.text)
    return (number, place + 1) if 0 < number <= _QUARTERS else None


def _first_months(text: Text, place: int, code: str) -> Read | None:
    """The first or the last three, six or nine months, of a year if the other text says so."""
    word, following = text[place].low, text[place + 1]
    first, last = word.startswith(_FIRST_OF[code]), word.startswith(_LAST_OF[code])
    if not (first or last):
        return None
    number = CARDINALS[code].get(following.low, 0)
    number = int(following.text) if following.is_figure and len(following.text) == 1 else number
    if number not in (3, 6, 9) or not text[place + 2].low.startswith(("miesi", "months")):
        return None
    return _read(text, place, place + 3, (1, number) if first else (13 - number, 12))


def _by_months(text: Text, place: int, code: str) -> Read | None:
    joint = text[place + 1].low
    if joint not in _TO and not (joint in ("and", "a") and text[place - 1].low in _BETWEEN):
        return None
    first, last = MONTHS[code][text[place].low], MONTHS[code].get(text[place + 2].low, 0)
    length = last - first + 1
    if text[place - 1].is_figure or length not in (3, 6) or (first - 1) % length:
        return None
    ends = [Quantity(DATE, (("date", 0, MONTHS[code][text[at].low]),), text[at].text)
            for at in (place, place + 2)]  # fmt: skip
    whole = _read(text, place, place + 3, (first, last)).found[0]
    return Read([replace(whole, parts=(until(*ends), ends[1]))], place + 3)


def _by_days(text: Text, place: int, code: str) -> Read | None:
    """From the first day of a half or a quarter to its last: 1 April – 30 June 2026."""
    one = _one_day(text, place, code)
    if one is None:
        return None
    days, end = [*one.found], one.end
    if len(days) == 1:
        joint = text[end].low
        between = joint in ("and", "a") and text[place - 1].low in _BETWEEN
        other = _one_day(text, end + 1, code) if joint in _TO or between else None
        # With a year of its own each day stays one.
        if other is None or len(other.found) > 1:
            return None
        days, end = [*days, *other.found], other.end
    (first, last) = (day.readings[0] for day in days[:2])
    if len(first) != 3 or len(last) != 3 or first[1] != 1:
        return None
    months = int(first[2] or 0), int(last[2] or 0)
    length = months[1] - months[0] + 1
    if length not in (3, 6) or (months[0] - 1) % length or last[1] not in LAST_DAYS[months[1]]:
        return None
    whole = _read(text, place, end, months).found[0]
    return Read([replace(whole, parts=(until(days[0], days[1]), days[1]))], end)


def _one_day(text: Text, place: int, code: str) -> Read | None:
    """A day with its month."""
    read = dates(text, place, code) or month_first(text, place, code)
    return read if read and all(quantity.kind == DATE for quantity in read.found[:2]) else None


def _is_of_a_year(text: Text, place: int) -> bool:
    place += text[place].low == "of"
    place += text[place].low in _YEARS
    word = text[place]
    return word.low == "year" or text[place - 1].low == "roku" or (
        word.is_figure and len(word.text) == 4
    )  # fmt: skip


def _read(text: Text, start: int, end: int, months: tuple[int, int]) -> Read:
    return Read([Quantity(DATE, ((MONTHS_OF_A_YEAR, *months),), text.said(start, end))], end)
