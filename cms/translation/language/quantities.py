"""Numbers, amounts, dates and times in a text, whichever way its language writes them.

A text is read once from its beginning: at each token the rules are tried from the more particular
to the more general, and what a rule understands is not read again. What may mean several things
(5.11 is a day, a time, a version) has several readings.
"""

from dataclasses import dataclass, replace
from enum import IntEnum
from fractions import Fraction
from typing import NamedTuple, TypeAlias

NUMBER, AMOUNT, PERCENT, DATE, TIME, WEEKDAY = (
    "number", "amount", "percent", "date", "time", "weekday"
)  # fmt: skip
# Dimensions: a part of a whole, how many times in a year, the first and last month of a half or
# a quarter, and which of two halves it is.
RATIO, OFTEN, MONTHS_OF_A_YEAR, HALF = "ratio", "often", "months", "half"

# A dimension or another sort of thing, with what it is: ("month", 18), ("date", 5, 11).
Reading: TypeAlias = tuple[str | int | Fraction | None, ...]


class Weight(IntEnum):
    """What it means where one text says something and the other does not."""

    FIRM = 0  # a fault: figures, months, numbers in words from three on
    SAID = 1  # a fault where the other says something else instead: ordinals, fractions
    WEAK = 2  # the same, but one and two, first and second say too many other things
    TACIT = 3  # nothing: “both” may stand for 2


class Bound(IntEnum):
    """Whether something is the least or the most: more than 5, since May; up to 5, until May."""

    NONE = 0
    FROM = 1
    TO = -1


class Rough(IntEnum):
    """Where the exact number may lie: “about 5”, “almost 5”, “over 5”."""

    NOT = 0
    ABOUT = 1
    BELOW = 2
    ABOVE = 3
    # “In 1987” is no number that somebody rounds.
    YEAR = 4


@dataclass(frozen=True)
class Quantity:
    """Something counted or dated; it agrees with what shares one of its readings.

    `bare` are its readings where the other text leaves the unit out, `then` those of the other end,
    `last`, where it begins a range, `also` those of the second of two days; `bounded_text` is its
    text with the words of its bound, `rough` what a number beside it may be that it is a rounding
    of.
    `parts` are what its words say one by one, for where the other text says no such whole.
    """

    kind: str
    readings: tuple[Reading, ...]
    text: str
    weight: Weight = Weight.FIRM
    bare: tuple[Reading, ...] = ()
    ordinal: bool = False
    bound: Bound = Bound.NONE
    bounded_text: str = ""
    then: tuple[Reading, ...] = ()
    also: tuple[Reading, ...] = ()
    last: str = ""
    rough: Rough = Rough.NOT
    parts: tuple["Quantity", ...] = ()

    @property
    def is_rate(self) -> bool:
        """Whether it says how often something happens."""
        return any(reading[0] == OFTEN for reading in self.readings)

    @property
    def half_or_quarter(self) -> Reading:
        """What sort of half or quarter it is, whichever of them; empty for all else."""
        for name, *which in self.readings:
            if name == HALF:
                return (HALF,)
            if name == MONTHS_OF_A_YEAR:
                first, last = (int(month or 0) for month in which)
                return (MONTHS_OF_A_YEAR, last - first)
        return ()

    @property
    def is_share(self) -> bool:
        """Whether it says a part of a whole."""
        return any(reading[0] == RATIO for reading in self.readings)


def until(quantity: Quantity, last: Quantity) -> Quantity:
    """The quantity as the beginning of a range that another ends."""
    return replace(quantity, then=(*last.readings, *last.bare), last=last.text)


def share(part: Fraction) -> tuple[Reading, ...]:
    """The readings of a part of a whole; a third is 33.3% and 33%."""
    exact = part * 100
    percents = dict.fromkeys((exact, Fraction(round(exact * 10), 10), Fraction(round(exact))))
    return (RATIO, part), *(("%", percent) for percent in percents)


class Read(NamedTuple):
    """What a rule understood, and the first token that it left."""

    found: list[Quantity]
    end: int
