"""What a text says in numbers that follow from its others: the sum of what it counts, where a rise
began whose length and end are said, the rest or the half of a whole, a day that is said twice."""

import re
from collections.abc import Iterator
from fractions import Fraction

from cms.translation.language.quantities import (
    DATE,
    PERCENT,
    TIME,
    WEEKDAY,
    Quantity,
    Reading,
)

from .differences import is_length

# Nobody adds more of them up in a sentence, or leaves more unsaid.
_MOST, _MOST_UNSAID = 6, 20
_WHOLE = Fraction(100)
_REST = {
    "pl": re.compile(r"\b(?:reszt|pozostał|resztę)\w*", re.IGNORECASE),
    "en": re.compile(r"\b(?:the (?:rest|remainder|others?|balance)|remaining)\b", re.IGNORECASE),
}
_HALF = {
    "pl": re.compile(r"\bpołow[aęyąi]\b", re.IGNORECASE),
    "en": re.compile(r"\bhalf\b", re.IGNORECASE),
}


def without_derived(
    unsaid: list[Quantity], own: list[Quantity], other: str, code: str
) -> list[Quantity]:
    """What another text of a language leaves unsaid of a text's own quantities, without what need
    not be said."""
    if not unsaid or len(unsaid) > _MOST_UNSAID:
        return unsaid
    kept = [q for q in own if q not in unsaid]
    return [
        q
        for q in unsaid
        if not (
            _is_sum(q, own, kept)
            or _is_of_a_range(q, kept)
            or _is_rest(q, kept, other, code)
            or _is_half(q, kept, other, code)
            or _is_said_twice(q, kept)
        )
    ]


def _is_sum(quantity: Quantity, own: list[Quantity], kept: list[Quantity]) -> bool:
    """Whether it adds up those that stand right behind it, or right before it."""
    # What has been taken apart is none of its text's own.
    if quantity not in own:
        return False
    place = own.index(quantity)
    return any(
        value == total
        for parts in (own[place + 1 :], own[:place][::-1])
        for dimension, total in _sums(parts[:_MOST], kept)
        for of, value in _values(quantity)
        if of == dimension
    )


def _sums(parts: list[Quantity], kept: list[Quantity]) -> Iterator[tuple[str, Fraction]]:
    """What the first two of some add up to, the first three and so on, in each of their units."""
    totals: dict[str, Fraction] = {}
    for number, part in enumerate(parts):
        values = dict(_values(part)) if part in kept else {}
        if not number:
            totals = values
            continue
        totals = {of: total + values[of] for of, total in totals.items() if of in values}
        yield from totals.items()


def _is_of_a_range(quantity: Quantity, kept: list[Quantity]) -> bool:
    """Whether it begins a range whose length the text says as well, or is such a length."""
    return any(_is_its_length(*pair) for q in kept for pair in ((q, quantity), (quantity, q)))


def _is_its_length(length: Quantity, start: Quantity) -> bool:
    # From 0 to 5 the end is no length.
    return set(length.readings).isdisjoint(start.then) and is_length(length, start)


def _is_rest(quantity: Quantity, kept: list[Quantity], other: str, code: str) -> bool:
    """Whether it is what its others leave of a hundred per cent, and the other text's rest."""
    if quantity.kind != PERCENT or not _REST[code].search(other):
        return False
    said = [value for q in kept for of, value in _values(q) if of == "%"]
    return any(value + sum(said) == _WHOLE for of, value in _values(quantity) if of == "%")


def _is_half(quantity: Quantity, kept: list[Quantity], other: str, code: str) -> bool:
    """Whether it is one half of another that its text says, and the other text's half."""
    if quantity.kind == PERCENT or not _HALF[code].search(other):
        return False
    wholes = {(of, value) for q in kept for of, value in _values(q)}
    return any((of, 2 * value) in wholes for of, value in _values(quantity))


def _is_said_twice(quantity: Quantity, kept: list[Quantity]) -> bool:
    """Whether it is a day that the text says in another way as well: 07.09.1988, 7 September."""
    days = {of for of in quantity.readings if of[0] == "date" and of[1]}
    return any(days & set(q.readings) and q.text != quantity.text for q in kept)


def _values(quantity: Quantity) -> list[tuple[str, Fraction]]:
    """What may be added up; neither days nor times, nor what is numbered."""
    if quantity.kind in (DATE, TIME, WEEKDAY) or quantity.ordinal:
        return []
    readings: tuple[Reading, ...] = (*quantity.readings, *quantity.bare)
    return [(str(of[0]), of[1]) for of in readings if len(of) == 2 and isinstance(of[1], Fraction)]
