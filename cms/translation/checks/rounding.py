"""What two texts say of one thing more and less exactly: 1987 people are almost 2,000, and 24, 25
and 26 December are the days from 24 to 26 December."""

from fractions import Fraction

from cms.translation.language.quantities import OFTEN, Quantity, Reading, Rough

# A rounding is no further from the number than this part of it; “over 20” may be 23.
_FURTHEST, _FURTHEST_ABOVE = Fraction(1, 10), Fraction(1, 5)
# Nobody leaves more in a sentence that he means to be the same.
_MOST = 20
_NOT_ROUNDED = (OFTEN, "vague", "over", "weekday", "code", "letter", "decade")
# The first of a reading, all of what says where in its row something is, and what that row is.
_Place = tuple[str, int, tuple[object, ...]]


def without_rounded(unsaid: list[Quantity], others: list[Quantity]) -> list[Quantity]:
    """Without those that are a right rounding of one of the others, or that one of them rounds."""
    if not (unsaid and others) or not any(q.rough for q in (*unsaid, *others)):
        return unsaid
    return [q for q in unsaid if not any(_rounds(q, other) for other in others[:_MOST])]


def _rounds(one: Quantity, other: Quantity) -> bool:
    """Whether one of two is said to be about what the other says, and is."""
    if one.rough is Rough.NOT:
        one, other = other, one
    if other.rough is not Rough.NOT or one.rough in (Rough.NOT, Rough.YEAR):
        return False
    return any(
        _is_right(rounded, exact, _step_of(one, rounded), one.rough)
        for dimension, rounded in _values(one)
        for of, exact in _values(other)
        if of == dimension
    )


def _values(quantity: Quantity) -> list[tuple[object, Fraction]]:
    return [
        (reading[0], reading[1])
        for reading in quantity.readings
        if len(reading) == 2 and isinstance(reading[1], Fraction) and reading[0] not in _NOT_ROUNDED
    ]


def _is_right(rounded: Fraction, exact: Fraction, step: Fraction, rough: Rough) -> bool:
    more = exact - rounded
    near, rightly = abs(more) <= _FURTHEST * abs(rounded), abs(more) <= step / 2
    if rough is Rough.ABOVE:
        return 0 < more < step and (near or (rightly and more <= _FURTHEST_ABOVE * abs(rounded)))
    return near and rightly and (rough is Rough.ABOUT or more < 0)


def _step_of(quantity: Quantity, value: Fraction) -> Fraction:
    """What a value is rounded to in the unit that the text says: 20 years to tens of years."""
    said = quantity.bare[0][1] if quantity.bare else None
    if isinstance(said, Fraction) and said and value:
        return abs(_step(said) * value / said)
    return _step(value)


def _step(number: Fraction) -> Fraction:
    """What a number is rounded to: 2,000 to thousands, 4.2 to tenths."""
    if not number:
        return Fraction(0)
    step = Fraction(1)
    while number % (step * 10) == 0:
        step *= 10
    while number % step and step > Fraction(1, 10**6):
        step /= 10
    return step


def without_listed(
    unsaid: list[Quantity], own: list[Quantity], others: list[Quantity]
) -> list[Quantity]:
    """Without those that stand in a row of which the other text says the first and the last."""
    if not unsaid or not any(other.then for other in others):
        return unsaid
    spans = [span for other in others if other.then for span in _spans(other)][:_MOST]
    said = (
        {place for q in own for reading in q.readings if (place := _place(reading))}
        if spans
        else set()
    )
    rows = [
        span
        for span in spans
        if all((span[0], n, span[3]) in said for n in range(span[1], span[2]))
    ]
    return [q for q in unsaid if not any(_is_in(place, rows) for place in map(_place, q.readings))]


def _is_in(place: _Place | None, rows: list[tuple[str, int, int, tuple[object, ...]]]) -> bool:
    if place is None:
        return False
    return any(
        place[0] == kind and place[2] == rest and first < place[1] < last
        for kind, first, last, rest in rows
    )


def _spans(quantity: Quantity) -> list[tuple[str, int, int, tuple[object, ...]]]:
    """From where to where a range goes, by whole days, months or numbers."""
    ends = [(_place(first), _place(last)) for first in quantity.readings for last in quantity.then]
    return [
        (first[0], first[1], last[1], first[2])
        for first, last in ends
        if first and last and first[::2] == last[::2] and 1 < last[1] - first[1] <= _MOST
    ]


def _place(reading: Reading) -> _Place | None:
    """Where in a row something stands: a day of a month, a month, a number."""
    kind, number = reading[0], reading[1]
    if kind == "date" and len(reading) == 3:
        month = reading[2]
        if number == 0 and isinstance(month, int):
            return "month", month, ()
        return ("date", number, (month,)) if isinstance(number, int) else None
    if kind == "" and isinstance(number, Fraction) and number.denominator == 1:
        return "", int(number), ()
    return None
