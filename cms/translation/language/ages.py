"""People who are called by what age they have: seniors are as well over-60s, minors under 18."""

from fractions import Fraction

from .quantities import NUMBER, Quantity, Read, Weight
from .tokens import Text, listed

_SENIORS = listed("seniorzy seniorów seniorom seniorami seniorach seniors")
_OF_AGE = ("niepełnoletn", "pełnoletn", "małoletn", "nieletn", "underage")
_MINORS = listed("minor minors adult adults")
# From which age on one is called so.
_AGES_OF_SENIORS: tuple[int, ...] = (60, 65, 55, 50)
_AGE_OF_MAJORITY: tuple[int, ...] = (18,)


def called_by_age(text: Text, place: int, code: str) -> Read | None:
    """Seniors and minors, whose age counts only where the other text says one."""
    word = text[place]
    if word.low in _SENIORS:
        ages = _AGES_OF_SENIORS
    elif word.low.startswith(_OF_AGE) or word.low in _MINORS:
        ages = _AGE_OF_MAJORITY
    else:
        return None
    readings = tuple(("", Fraction(age)) for age in ages)
    in_years = tuple(("month", Fraction(12 * age)) for age in ages)
    people = Quantity(NUMBER, readings, word.text, Weight.TACIT, bare=in_years)
    return Read([people], place + 1)
