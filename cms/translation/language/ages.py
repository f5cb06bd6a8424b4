"""People who are called by what age they have: seniors are as well over-60s."""

from fractions import Fraction

from .quantities import NUMBER, Quantity, Read, Weight
from .tokens import Text, listed

_SENIORS = listed("seniorzy seniorów seniorom seniorami seniorach seniors")
# From which age on one is called so.
_AGES = (60, 65, 55, 50)
_READINGS = tuple(("", Fraction(age)) for age in _AGES)
_IN_YEARS = tuple(("month", Fraction(12 * age)) for age in _AGES)


def seniors(text: Text, place: int, code: str) -> Read | None:
    """Seniors, whose age counts only where the other text says one."""
    word = text[place]
    if word.low not in _SENIORS:
        return None
    people = Quantity(NUMBER, _READINGS, word.text, Weight.TACIT, bare=_IN_YEARS)
    return Read([people], place + 1)
