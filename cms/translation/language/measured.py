"""A number in figures as it is written, with its scale and its unit: 5 mln zł, PLN 5 million."""

import re
from dataclasses import dataclass, replace
from fractions import Fraction

from .codes import NAMES_BEFORE
from .measures import CLOSE, CURRENCIES, LONGEST, SCALES, SYMBOLS, WORDS, Unit
from .numerals import part_after
from .quantities import Reading
from .tokens import Text, listed

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
_LONGEST_NUMBER = 40
_NTH = listed("st nd rd th")
_ZLOTY = ("zł", "zl")
SIGNS = {"€": "EUR", "$": "USD", "£": "GBP"}
_WAYS_OF_YEARS = listed("rok roku rokiem roków r")
_BEFORE_A_SIGN = listed("od do from to between and i a ( poniżej powyżej below above")
_NEAR_DEGREES = 6
_SHORTENED = listed("dol proc pkt. proc pkt proc p.p mies godz min sek zł")


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


def measured(text: Text, place: int, code: str) -> Measured | None:
    """The number that begins at a token, or at a currency, sign or letters before it."""
    start, currency = place, ""
    token = text[place]
    if token.text.upper() in CURRENCIES or token.text in SIGNS:
        currency = SIGNS.get(token.text, token.text.upper())
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
    hyphen = text[place].text == "-" or (text[place].text in "–—" and _is_signed(text, place))
    alone = hyphen and not text[place].glued
    return alone and text[place + 1].is_figure and text[place + 1].glued


def _is_signed(text: Text, place: int) -> bool:
    """Whether a dash before a number is its sign: after “od” or “from”, or before degrees."""
    before = text[place - 1]
    soon = [text[place + step].low for step in range(2, _NEAR_DEGREES)]
    degrees = any(word == "°" or word.startswith(("stop", "degree")) for word in soon)
    return not before.is_figure and (before.low in _BEFORE_A_SIGN or degrees)


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
