"""Numbers in figures with their units, also several that share one: 1 234,5, 5 do 10 mln zł."""

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from .dates import dates, month_and_year
from .measured import Measured, measured
from .measures import BOUND, CROWN, CROWNS, CURRENCIES, Unit
from .quantities import AMOUNT, NUMBER, PERCENT, Quantity, Read, Reading, Weight, until
from .tokens import TO, Text, listed

_SEPARATORS = listed("– — - do to a i oraz and or lub")
_OF = listed("z of out")
_AND = listed("i and oraz")
# Dimensions of which several units are said together: 1 h 30 min.
_TOGETHER = frozenset((*CURRENCIES, "min", "month", "m", "g", "ft"))


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
