"""Numbers in figures with their units: 1 234,5 and 1,234.5, 5 mln zł and PLN 5 million."""

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise

from .codes import NAMES_BEFORE
from .dates import dates, month_and_year
from .measures import BOUND, CLOSE, CROWN, CROWNS, CURRENCIES, LONGEST, SCALES, SYMBOLS, WORDS, Unit
from .numerals import part_after
from .quantities import AMOUNT, NUMBER, PERCENT, Quantity, Read, Reading, Weight, until
from .tokens import TO, Text, listed

_NUMBER = {
    "pl": re.compile(
        r"(?P<whole>\d{1,3}(?: \d{3})+(?!\d)|\d{1,3}(?:\.\d{3}){2,}(?!\d)"
        r"|\d{1,3}(?:\.\d{3})+(?=,\d)|\d+)(?:,(?P<part>\d+))?"
    ),
    "en": re.compile(
        r"(?P<whole>\d{1,3}(?:,\d{3})+(?!\d)|\d{1,3}(?: \d{3})+(?!\d)|\d+)"
        r"(?:\.(?P<part>\d+)(?!\.\d))?"
    ),
}
# What figures say that are no number: a version, a paragraph, a name with a number.
_DOTTED = re.compile(r"\d+(?:[.,]\d+)+")
_POLISH_THOUSANDS = re.compile(r"\d{1,3}\.\d{3}(?!\d)")
_RATIO = re.compile(r"(\d{1,2})/(\d{1,3})(?![\d/.])")
_ALL_DAY = re.compile(r"24/7(?!\d)")
_SHORT_YEAR = re.compile(r"[–/-](\d\d)(?![\d.:]|,\d)")
_LONGEST_NUMBER = 40
_NTH = listed("st nd rd th")
_SEPARATORS = listed("– — - do to a i oraz and or lub")
_OF = listed("z of out")
_AND = listed("i and oraz")
# Dimensions of which several units are said together: 1 h 30 min.
_TOGETHER = frozenset((*CURRENCIES, "min", "month", "m", "g", "ft"))
_ZLOTY = ("zł", "zl")
_SIGNS = {"€": "EUR", "$": "USD", "£": "GBP"}
_WAYS_OF_YEARS = listed("rok roku rokiem roków r")
_DAY_AND_MONTH = re.compile(r"(\d{1,2})\.(\d{2}|\d)(?!\d|\.\d)")


@dataclass(frozen=True)
class Measured:
    """A number as written: what its figures may mean, and with what unit."""

    values: tuple[Fraction, ...]
    start: int
    end: int
    scale: int = 1
    unit: Unit | None = None
    before: bool = False
    others: tuple[Reading, ...] = ()


def numbers(text: Text, place: int, code: str) -> Read | None:
    """A number, or the two ends of a range, which may share a unit."""
    one = _summed(text, place, code)
    if one is None:
        return None
    found = [one]
    while joint := _joint(text, one):
        if _starts_a_date(text, one.end + joint, code):
            break
        following = _summed(text, one.end + joint, code)
        if following is None or (text[one.end].low in _OF and following.scale == 1):
            break
        found.append(following)
        one = following
    quantities = []
    for number, other in zip(found, [*found[1:], None], strict=True):
        quantities.append(_quantity(text, number, other))
    for place_of, (before, after) in enumerate(pairwise(found), start=1):
        if before.before and not after.unit:
            shared = replace(after, unit=before.unit)
            quantities[place_of] = _quantity(text, shared, None)
    if len(found) == 2 and text[found[0].end].low in TO:
        quantities[0] = until(quantities[0], quantities[1])
    return Read([*quantities, *_lettered(text, found)], found[-1].end)


def _joint(text: Text, number: Measured) -> int:
    """How many tokens stand between a number and another one that may have its unit; 0 where it is
    followed by none. So does “na” in “z 3 na 5 mln” and “out of” in “PLN 3 million out of 5
    million”; the “A” of “12 A3” belongs to the second."""
    token, following = text[number.end], text[number.end + 1]
    if token.low == "na" and text[number.start - 1].low in ("z", "ze"):
        return following.is_figure
    if token.low in _OF:
        if number.unit and not number.before:
            return 0
        joint = 2 if token.low == "out" and following.low == "of" else int(token.low != "out")
        return joint and joint + (text[number.end + joint].low == "the")
    return int(token.low in _SEPARATORS and not (token.is_word and following.glued))


def _lettered(text: Text, found: list[Measured]) -> list[Quantity]:
    """Numbers with a letter of their own: 4a, 7B, 5G."""
    names = []
    for number in found:
        letters = text[number.end]
        if letters.is_word and letters.glued and len(letters.text) < 3 and number.unit is None:
            said = text.said(number.end - 1, number.end + 1)
            names.append(Quantity(NUMBER, (("code", said.casefold()),), said, Weight.SAID))
    return names


def _summed(text: Text, place: int, code: str) -> Measured | None:
    """A number with the smaller one that belongs to it: 3 mln 200 tys. zł, 1 h and 30 min."""
    one = measured(text, place, code)
    if one is None:
        return one
    following = one.end + (text[one.end].low in _AND and one.unit is not None)
    if not text[following].is_figure or text[following].glued:
        return one
    if not (one.scale > 1 or (one.unit and one.unit.dimension in _TOGETHER)):
        return one
    more = measured(text, following, code)
    if more is None or len(one.values) != 1 or len(more.values) != 1:
        return one
    if 1 < more.scale < one.scale and one.unit in (None, more.unit):
        scale, unit = more.scale, more.unit
        value = one.values[0] * one.scale / scale + more.values[0]
    elif one.unit and more.unit and one.unit.dimension == more.unit.dimension:
        if more.unit.factor >= one.unit.factor:
            return one
        scale, unit = one.scale, one.unit
        value = one.values[0] + more.values[0] * more.unit.factor / unit.factor / scale
    else:
        return one
    return Measured((value,), one.start, more.end, scale, unit)


def _starts_a_date(text: Text, place: int, code: str) -> bool:
    return text[place].is_figure and any(
        rule(text, place, code) is not None for rule in (dates, month_and_year)
    )


def measured(text: Text, place: int, code: str) -> Measured | None:
    """The number that begins at a token, or at a currency, sign or letters before it."""
    start, currency = place, ""
    token = text[place]
    if token.text.upper() in CURRENCIES or token.text in _SIGNS:
        currency = _SIGNS.get(token.text, token.text.upper())
        place += 1
    elif token.low in _ZLOTY and text[place + 1].is_figure:
        currency, place = "PLN", place + 1
    elif token.text == "US" and text[place + 1].text == "$":
        currency, place = "USD", place + 2
    negative = _is_negative(text, place)
    place += negative
    first = text[place]
    if not first.is_figure:
        if first.text == "." and text[place + 1].is_figure and text[place + 1].glued:
            return _decimal(text, place, start, code)
        return None
    in_a_word = first.glued and text[place - 1].is_word and not currency
    if in_a_word and text[place - 1].low not in NAMES_BEFORE:
        return Measured((), start, place + 1)
    values, others, end = _figures(text, place, code)
    more, end = part_after(text, end, code)
    if more:
        values, others = tuple(value + more for value in values), ()
    if negative:
        values = tuple(-value for value in values)
    number = Measured(values, start, end, others=others, before=bool(currency))
    if currency:
        number = replace(number, unit=Unit(currency, Fraction(1)))
    return with_unit(text, number, code)


def _is_negative(text: Text, place: int) -> bool:
    """A minus, or a hyphen that stands for one: neither a range nor a list's."""
    if text[place].text == "−" or text[place].low == "minus":
        return text[place + 1].is_figure
    hyphen = text[place].text == "-" and not text[place].glued
    return hyphen and text[place + 1].is_figure and text[place + 1].glued


def _decimal(text: Text, place: int, start: int, code: str) -> Measured:
    """“.5” is 0.5."""
    value = Fraction("0." + text[place + 1].text)
    return with_unit(text, Measured((value,), start, place + 2), code)


def _figures(
    text: Text, place: int, code: str
) -> tuple[tuple[Fraction, ...], tuple[Reading, ...], int]:
    at = text[place].start
    found = _NUMBER[code].match(text.text, at)
    assert found is not None  # noqa: S101
    dotted = _DOTTED.match(text.text, at)
    end = found.end()
    if end - at > _LONGEST_NUMBER:
        return (), (("code", found[0]),), text.after(end, place)
    whole = re.sub(r"\D", "", found["whole"])
    # Of a whole number it is quicker so.
    value = Fraction(f"{whole}.{found['part']}") if found["part"] else Fraction(int(whole))
    values: tuple[Fraction, ...] = (value,)
    others: tuple[Reading, ...] = ()
    if whole.startswith("0") and len(whole) > 1 and not found["part"]:
        # KRS 0000123456; a day or an hour is read as what it is.
        values, others = (), (("code", whole),)
        if len(whole) == 2:
            others = (*others, ("", Fraction(whole)))
    elif len(whole) >= 9 and not found["part"]:
        others = (("code", whole),)
    if dotted is not None and dotted.end() > end:
        end, written = dotted.end(), dotted[0].replace(",", ".")
        if code == "pl" and _POLISH_THOUSANDS.fullmatch(dotted[0]):
            values, others = (Fraction(written), Fraction(written.replace(".", ""))), ()
        else:
            values, others = (), (("code", written),)
    elif found["part"] and code == "en":
        others = (("code", f"{whole}.{found['part']}"),)
    elif found["part"]:
        others = (("code", f"{whole}.{found['part']}"),) if found["part"].endswith("0") else ()
    return values, others, text.after(end, place)


def with_unit(text: Text, number: Measured, code: str) -> Measured:
    """The same with its scale and unit, where such follow."""
    end = number.end
    if text[end].glued and text[end].low in _NTH:
        return replace(number, end=end + 1)
    if code == "pl" and text[end].text == "," and text[end + 1].text == "-" and text[end + 1].glued:
        end += 2  # 100,- zł
    written_dot = not number.values and len(number.others) == 1
    hyphen = text[end].text == "-" and text[end].glued and text[end + 1].glued
    scaled = _scale(text, end + hyphen, bool(number.before))
    if scaled:
        factor, end = scaled
        number = replace(number, scale=factor, end=end)
        hyphen = text[end].text == "-" and text[end].glued
    if number.unit is None:
        if unit := unit_at(text, end + hyphen):
            number = replace(number, unit=unit[0], end=unit[1])
    elif (unit := unit_at(text, end)) and unit[0].dimension in CURRENCIES:
        number = replace(number, end=unit[1])
    if written_dot and (scaled or number.unit):
        kind, said = number.others[0][:2]
        if kind == "code" and re.fullmatch(r"\d+\.\d+", str(said)):
            number = replace(number, values=(Fraction(str(said)),))
    if _is_a_year(text, number):
        number = replace(number, unit=None)
    if number.unit and number.unit.dimension in CURRENCIES and number.scale == 1:
        # “1.500 zł” is no złoty and a half: money has two decimals.
        number = replace(number, values=number.values[-1:])
    return number


def _is_a_year(text: Text, number: Measured) -> bool:
    """“2026 roku” is a year; “2000 lat” is not."""
    value = number.values[0] if number.values else Fraction(0)
    return (
        number.unit is not None
        and text[number.end - 1].low in _WAYS_OF_YEARS
        and value.denominator == 1
        and 1000 <= value < 3000
    )


def _scale(text: Text, place: int, currency_before: bool) -> tuple[int, int] | None:
    word = text[place]
    if word.low in SCALES:
        past = text[place + 1].text == "." and text[place + 1].glued and word.low == "tys"
        return SCALES[word.low], place + 1 + past
    if word.low in CLOSE and (currency_before or (word.glued and word.low == "k")):
        return CLOSE[word.low], place + 1
    return None


def unit_at(text: Text, place: int) -> tuple[Unit, int] | None:
    """The unit that is said from a token on, the longest, and the token after it."""
    for end in range(min(place + LONGEST, len(text)), place, -1):
        said = text.said(place, end)
        unit = SYMBOLS.get(said) or WORDS.get(said.casefold())
        if unit and not (text[end].glued and (text[end].is_word or text[end].is_figure)):
            letter = len(said) == 1 and said.isupper() and not text[place].glued
            if letter and text[end].is_capital:
                continue  # “5 W Warszawie”
            short = text[end].text == "." and text[end].glued and said.casefold() in _SHORTENED
            return unit, end + short
    return None


_SHORTENED = listed("dol proc pkt. proc pkt proc p.p mies godz min sek zł")


def reading(values: tuple[Fraction, ...], unit: Unit | None) -> tuple[Reading, ...]:
    """The readings of values: their dimension and what they are in its base unit; without a unit
    the values themselves, of no dimension."""
    if unit is None:
        return tuple(("", value) for value in values)
    if unit.dimension == CROWN:
        return tuple((of, value) for value in values for of in (CROWN, *CROWNS))
    return tuple((unit.dimension, value * unit.factor) for value in values)


def bare(values: tuple[Fraction, ...], unit: Unit | None) -> tuple[Reading, ...]:
    """The readings without the unit, where that may be left out."""
    if unit is None or unit.dimension in BOUND:
        return ()
    return tuple(("", value) for value in values)


def kind_of(unit: Unit | None) -> str:
    """Which kind of figure has a unit: `NUMBER`, `PERCENT` or `AMOUNT`."""
    if unit is None or unit.dimension not in BOUND:
        return NUMBER
    return PERCENT if unit.dimension in ("%", "pp") else AMOUNT


def _quantity(text: Text, number: Measured, other: Measured | None) -> Quantity:
    values = tuple(value * number.scale for value in number.values)
    unit = number.unit
    readings = (*reading(values, unit), *(() if unit else number.others))
    if other is not None and other.unit and (unit is None or number.scale < other.scale):
        # In “od 5 do 10 mln zł” the first number has the unit of the second one.
        # “od 100 tys. do 1 mln zł” has two scales.
        scale = number.scale if number.scale > 1 else other.scale
        shared = tuple(value * scale for value in number.values)
        readings = (*reading(shared, unit or other.unit), *readings)
        unit = unit or other.unit
    elif other is not None and other.scale > number.scale and (unit is None or number.before):
        readings = (*reading(tuple(v * other.scale for v in number.values), unit), *readings)
    if unit and unit.dimension == "%":
        readings = (*readings, *(("ratio", value * unit.factor / 100) for value in values))
    weight = Weight.FIRM if readings else Weight.TACIT
    said = text.said(number.start, number.end)
    return Quantity(kind_of(unit), readings, said, weight, bare(values, unit))


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
