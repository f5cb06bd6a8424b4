"""Whether a translation counts and dates as its source does."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction

from django.utils.translation import gettext as _

from cms.translation.language.quantities import (
    AMOUNT,
    DATE,
    NUMBER,
    PERCENT,
    TIME,
    WEEKDAY,
    Quantity,
    Reading,
    Weight,
)
from cms.translation.language.reading import quantities

from .direction import turned_round
from .finding import Severity

_ORDER = (AMOUNT, PERCENT, DATE, TIME, NUMBER, WEEKDAY)
_ONE: Reading = ("", Fraction(1))
_BY_WEIGHT = sorted(
    ((one, other) for one in Weight for other in Weight), key=lambda pair: (sum(pair), max(pair))
)


def counted(
    before: str, after: str, source_code: str, target_code: str
) -> Iterator[tuple[str, Severity, str]]:
    """What differs, as code, severity and sentence; both texts without markup."""
    old, new = quantities(before, source_code), quantities(after, target_code)
    matched: list[tuple[Quantity, Quantity]] = []
    lacking, added = differing(old, new, matched)
    firm = [q for q in lacking if not q.weight], [q for q in added if not q.weight]
    if any(firm):
        yield instead(*firm)
    elif words := _instead(lacking, added):
        yield "number_in_words", Severity.GRAVE, _sentence(*map(_texts, words))
    elif turned := turned_round(before, after, source_code, target_code, (old, new), matched):
        yield "number", Severity.GRAVE, _sentence(*map(list, zip(*turned, strict=True)))


def instead(lacking: list[Quantity], added: list[Quantity]) -> tuple[str, Severity, str]:
    """The finding that one text says the first and the other the second."""
    code = min((quantity.kind for quantity in (*lacking, *added)), key=_ORDER.index)
    # A single “1” is often said in other words: “a person” for “1 osoba”.
    one = all(_ONE in (*quantity.readings, *quantity.bare) for quantity in (*lacking, *added))
    severity = Severity.NOTICE if one else Severity.GRAVE
    return code, severity, _sentence(_texts(lacking), _texts(added))


def _texts(side: list[Quantity]) -> list[str]:
    return [quantity.text for quantity in side]


def _sentence(lacking: list[str], added: list[str]) -> str:
    old, new = (", ".join(dict.fromkeys(side)) for side in (lacking, added))
    if lacking and added:
        sentence = _("The original says %(old)s, the translation %(new)s. Check which is right.")
    elif lacking:
        sentence = _("The original says %(old)s, the translation does not. Add it.")
    else:
        sentence = _("The translation says %(new)s, the original does not. Take it out.")
    return sentence % {"old": old, "new": new}


def _instead(
    lacking: list[Quantity], added: list[Quantity]
) -> tuple[list[Quantity], list[Quantity]] | None:
    """What words say, and what they say instead: what is only left out may be said otherwise."""
    for days in (True, False):
        one, other = (
            [q for q in side if q.weight < Weight.TACIT and (q.kind == WEEKDAY) == days]
            for side in (lacking, added)
        )
        sure = any(q.weight == Weight.SAID for q in (*one, *other))
        in_order = any(q.ordinal for q in one) and any(q.ordinal for q in other)
        if one and other and (sure or in_order):
            return one, other
    return _of_another_size(lacking, added)


def _of_another_size(
    lacking: list[Quantity], added: list[Quantity]
) -> tuple[list[Quantity], list[Quantity]] | None:
    """Two that are not exact and of which one is at least ten times the other: kilkanaście and
    several hundred."""
    for one in lacking:
        for other in added:
            sizes = sorted((_size(one), _size(other)))
            if sizes[0] and sizes[1] >= 10 * sizes[0]:
                return [one], [other]
    return None


def _size(quantity: Quantity) -> Fraction:
    """About how many, of what is not exact; 0 for all else."""
    said = [reading[1] for reading in quantity.readings if reading[0] == "vague"]
    return said[0] if said and isinstance(said[0], Fraction) else Fraction(0)


def differing(
    source: list[Quantity],
    target: list[Quantity],
    matched: list[tuple[Quantity, Quantity]],
) -> tuple[list[Quantity], list[Quantity]]:
    """What one says and the other does not; what both say goes into `matched`. Those that are sure
    are matched before the others, and whole readings before such as leave the unit out."""
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
                        matched.append((quantity, added[same]))
                        del lacking[place], added[same]
    return _unsaid(lacking.values(), target), _unsaid(added.values(), source)


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
    """Whether both are called by letters and a number, and by different ones: C1 is not B1."""
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
