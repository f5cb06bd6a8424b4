"""Which of two texts' quantities agree, and which only one of them says."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from fractions import Fraction

from cms.translation.language.quantities import Quantity, Reading, Weight

from .differences import without_differences
from .rounding import without_listed, without_rounded

_BY_WEIGHT = sorted(
    ((one, other) for one in Weight for other in Weight), key=lambda pair: (sum(pair), max(pair))
)


def differing(
    source: list[Quantity],
    target: list[Quantity],
    matched: list[tuple[Quantity, Quantity]],
) -> tuple[list[Quantity], list[Quantity]]:
    """What one says and the other does not; what both say goes into `matched`.

    A whole that finds no other like it is compared by its parts, unless the two say how often, and
    say it differently (twice a week, twice a month), or each says another half or quarter.
    """
    places = _matched(source, target)
    lacking, added = _left(source, places), _left(target, places.values())
    if any(quantity.parts for quantity in (*lacking.values(), *added.values())):
        rated = _say_other_rates(lacking.values(), added.values())
        halves = _halves(lacking.values()) & _halves(added.values())
        source, target = (
            _apart(source, lacking, rated, halves),
            _apart(target, added, rated, halves),
        )
        places = _matched(source, target)
        lacking, added = _left(source, places), _left(target, places.values())
    matched += [(source[one], target[other]) for one, other in places.items()]
    if not lacking and not added:
        return [], []
    left, right = _unsaid(lacking.values(), target), _unsaid(added.values(), source)
    if left and right:
        left, right = without_differences(left, right)
    return without_rounded(without_listed(left, source, target), right), without_rounded(
        without_listed(right, target, source), left
    )


def _left(side: list[Quantity], matched: Collection[int]) -> dict[int, Quantity]:
    """What is not matched, by its place."""
    places = set(matched)
    return {place: quantity for place, quantity in enumerate(side) if place not in places}


def _say_other_rates(lacking: Iterable[Quantity], added: Iterable[Quantity]) -> bool:
    """Whether both say how often; of a word such as “roczny” alone it is not sure."""
    rates = [[q for q in side if q.is_rate] for side in (lacking, added)]
    return all(rates) and any(q.parts for side in rates for q in side)


def _halves(side: Iterable[Quantity]) -> set[Reading]:
    """The sorts of halves and quarters that one side says."""
    return {sort for quantity in side if (sort := quantity.half_or_quarter)}


def _apart(
    side: list[Quantity], among: dict[int, Quantity], rated: bool, halves: set[Reading]
) -> list[Quantity]:
    """The same with those among the given ones taken apart that have parts; `rated` keeps those
    that say how often, `halves` are the sorts of halves and quarters to keep."""
    found: list[Quantity] = []
    for place, quantity in enumerate(side):
        whole = place not in among or (rated and quantity.is_rate)
        whole = whole or quantity.half_or_quarter in halves
        found += [quantity] if whole else _parts(quantity)
    return found


def _parts(quantity: Quantity) -> list[Quantity]:
    """The parts of a quantity, the first with its bound; itself where it has none."""
    if not quantity.parts:
        return [quantity]
    first = replace(quantity.parts[0], bound=quantity.bound, bounded_text=quantity.bounded_text)
    return [first, *quantity.parts[1:]]


def _matched(source: list[Quantity], target: list[Quantity]) -> dict[int, int]:
    """Which of the target agrees with which of the source, by their places. Those that are sure are
    matched before the others, and whole readings before such as leave the unit out."""
    pairs: dict[int, int] = {}
    lacking, added = dict(enumerate(source)), dict(enumerate(target))
    for ours, theirs in ((_whole, _whole), (_whole, _bare), (_bare, _whole)):
        for weight, other_weight in _BY_WEIGHT:
            by_reading: dict[Reading, list[int]] = defaultdict(list)
            # The last stands first in each list, so that taking one out is cheap.
            for place, quantity in reversed(added.items()):
                if quantity.weight == other_weight:
                    for reading in theirs(quantity):
                        by_reading[reading].append(place)
            for place, quantity in list(lacking.items()):
                if quantity.weight == weight:
                    same = _first(quantity, ours, by_reading, added)
                    if same is not None:
                        pairs[place] = same
                        del lacking[place], added[same]
    return pairs


def _whole(quantity: Quantity) -> tuple[Reading, ...]:
    return quantity.readings


def _bare(quantity: Quantity) -> tuple[Reading, ...]:
    return quantity.bare


def _first(
    quantity: Quantity,
    ours: Callable[[Quantity], tuple[Reading, ...]],
    by_reading: dict[Reading, list[int]],
    added: dict[int, Quantity],
) -> int | None:
    for reading in ours(quantity):
        places = by_reading.get(reading, [])
        while places and places[-1] not in added:
            places.pop()
        if places and not _called_otherwise(quantity, added[places[-1]]):
            return places.pop()
    return None


def _called_otherwise(one: Quantity, other: Quantity) -> bool:
    """Whether both are called by letters and a number, and by different ones (C1 is not B1), or are
    parts of different wholes: two of five are not four of ten."""
    if one.parts and other.parts and one.is_share and other.is_share:
        return [part.readings for part in one.parts] != [part.readings for part in other.parts]
    names, others = _names(one), _names(other)
    return bool(names and others) and names.isdisjoint(others)


def _names(quantity: Quantity) -> frozenset[Reading]:
    """Readings such as “c1”, which begin with a letter."""
    return frozenset(
        reading
        for reading in quantity.readings
        if reading[0] == "code" and str(reading[1])[:1].isalpha()
    )


def _unsaid(lacking: Iterable[Quantity], said: list[Quantity]) -> list[Quantity]:
    """Without months and years that the other text says, once for several days."""
    everything = {reading for quantity in said for reading in quantity.readings}
    months = {reading[2] for reading in everything if reading[0] == "date"}
    return [
        quantity
        for quantity in lacking
        if not any(
            (reading[0] == "date" and reading[1] == 0 and reading[2] in months)
            or (reading in everything and _is_year(reading))
            for reading in quantity.readings
        )
    ]


def _is_year(reading: Reading) -> bool:
    return reading[0] == "" and isinstance(reading[1], Fraction) and 1900 <= reading[1] < 2100
