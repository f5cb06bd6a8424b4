"""How long something is paid in instalments: 36 monthly ones take three years."""

import re
from dataclasses import replace
from fractions import Fraction

from .quantities import NUMBER, Quantity

_MONTHS = {
    "miesięczn": 1, "kwartaln": 3, "półroczn": 6, "roczn": 12,
    "monthly": 1, "quarterly": 3, "half-yearly": 6, "annual": 12, "yearly": 12,
}  # fmt: skip
_HOW_OFTEN = "|".join(sorted(_MONTHS, key=len, reverse=True))
_SAID = {
    "pl": re.compile(
        rf"(?:(?<!\w)(?:rat|płatnoś)\w* (?:[^\W\d]+ ){{0,2}}?(?P<often>{_HOW_OFTEN})\w*"
        rf"|(?<!\w)(?P<first>{_HOW_OFTEN})\w* (?:[^\W\d]+ ){{0,2}}?(?:rat|płatnoś)\w*)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        rf"(?<!\w)(?P<often>{_HOW_OFTEN}) (?:[^\W\d]+ ){{0,2}}?(?:instal\w+|payments?|repayments?)",
        re.IGNORECASE,
    ),
}
# “36 equal, fixed monthly instalments”.
_NEAR = 40


def with_their_time(text: str, found: list[Quantity], code: str) -> list[Quantity]:
    """The quantities, of which the number of instalments may be said as the time that they take."""
    if not found or not (said := _SAID[code].search(text)):
        return found
    often = said["often"] or said["first"]
    months = _MONTHS[often.lower()]
    near = text[max(said.start() - _NEAR, 0) : said.start()]
    return [
        replace(q, bare=(*q.bare, ("month", number * months)))
        if near and q.text in near and (number := _number(q))
        else q
        for q in found
    ]


def _number(quantity: Quantity) -> Fraction:
    """How many, of what has no unit; 0 for all else."""
    if quantity.kind != NUMBER or quantity.ordinal:
        return Fraction(0)
    numbers = [of[1] for of in quantity.readings if of[0] == ""]
    return numbers[0] if numbers and isinstance(numbers[0], Fraction) else Fraction(0)
