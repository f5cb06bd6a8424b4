"""A change that one text says by where it began and the other by how large it was: from 41% to 46%
is by five percentage points, to 46%."""

from fractions import Fraction

from cms.translation.language.quantities import RATIO, Quantity, Reading


def without_differences(
    lacking: list[Quantity], added: list[Quantity]
) -> tuple[list[Quantity], list[Quantity]]:
    """Both without the beginning of a range that only one of them says, and its length that only
    the other does."""
    for one, other in ((lacking, added), (added, lacking)):
        for start in [quantity for quantity in one if quantity.then]:
            length = next((q for q in other if is_length(q, start)), None)
            if length is not None:
                one.remove(start)
                other.remove(length)
    return lacking, added


def is_length(quantity: Quantity, start: Quantity) -> bool:
    """Whether a quantity says how far a range goes that another one begins."""
    lengths = {
        (dimension, abs(last - first))
        for dimension, first in _values(start.readings)
        for of, last in _values(start.then)
        if of == dimension
    }
    # Of percentages the difference is no percentage.
    allowed = {("pp" if of == "%" else of, length) for of, length in lengths if length}
    return any((of, abs(value)) in allowed for of, value in _values(quantity.readings))


def _values(readings: tuple[Reading, ...]) -> list[tuple[str, Fraction]]:
    return [
        (str(reading[0]), reading[1])
        for reading in readings
        if len(reading) == 2 and isinstance(reading[1], Fraction) and reading[0] != RATIO
    ]
