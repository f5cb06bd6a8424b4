"""Units that a number has from another one before it: 60% for the price and 25 for the time, 30
months, the first six of which."""

from dataclasses import replace
from fractions import Fraction

from .quantities import NUMBER, PERCENT, Quantity
from .tokens import Text, listed

# Smaller numbers are no sums without a currency.
_LEAST_SUM = 50
_LASTS = ("min", "month")
_THESE = listed("which these those them nich tych których czego")


def as_percent(numbers: list[Quantity], after: list[Quantity]) -> list[Quantity]:
    """Numbers that count nothing themselves, which may be percent, said but once before: 60% for
    the price, 25 for the time and 15 for the warranty."""
    if not any(quantity.kind == PERCENT for quantity in after):
        return numbers
    return [
        replace(q, bare=(*q.bare, ("%", q.readings[0][1])))
        if q.kind == NUMBER
        and q.readings
        and not q.readings[0][0]
        and _is_up_to_hundred(q.readings[0][1])
        else q
        for q in numbers
    ]


def as_money(numbers: list[Quantity], currency: str) -> list[Quantity]:
    """Numbers that count nothing themselves, which may be amounts of a currency that is said but
    once before: ten thousand zlotys, and five thousand for the others."""
    if not currency:
        return numbers
    return [
        replace(q, bare=(*q.bare, (currency, q.readings[0][1])))
        if q.kind == NUMBER and q.readings and not q.readings[0][0] and _is_large(q.readings[0][1])
        else q
        for q in numbers
    ]


def as_those(
    numbers: list[Quantity], after: list[Quantity], text: Text, end: int
) -> list[Quantity]:
    """A number that counts some of what the last one did, and so has its unit: 30 months, the first
    six of which."""
    if text[end].low not in ("of", "z") or text[end + 1].low not in _THESE:
        return numbers
    number = numbers[-1]
    last = next((q for q in reversed(after) if q.bare and q.readings[0][0] in _LASTS), None)
    if last is None or number.readings[:1] != number.readings:
        return numbers
    (dimension, value), (of, said) = last.readings[0][:2], last.bare[0][:2]
    unit, own = number.readings[0][:2]
    if unit or of or not said:
        return numbers
    if not (
        isinstance(value, Fraction) and isinstance(said, Fraction) and isinstance(own, Fraction)
    ):
        return numbers
    return [*numbers[:-1], replace(number, bare=(*number.bare, (dimension, own * value / said)))]


def currency_of(amount: Quantity) -> str:
    """The currency of an amount; nothing where it has none."""
    return str(amount.readings[0][0]) if amount.readings else ""


def _is_large(number: object) -> bool:
    return isinstance(number, Fraction) and number >= _LEAST_SUM


def _is_up_to_hundred(number: object) -> bool:
    return isinstance(number, Fraction) and 0 < number <= 100
