"""Whether numbers that both texts say stand the same way round: at least 5 is not up to 5, growth
from 3 to 5 is not from 5 to 3, Article 5(2)(3) is not Article 5(3)(2)."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from cms.translation.language.quantities import Bound, Quantity, Reading, Rough
from cms.translation.language.statutes import references
from cms.translation.language.tokens import Text, tokenised

from .polarity import turns_round
from .repeated import repeated
from .roles import swapped_roles
from .sums import swapped_sums
from .swapped import swapped_counts, swapped_years

Pair = tuple[str, str]

# What closes after a day is open until then.
_CLOSES = {
    "pl": ("zamkn", "zamyk", "zakończ", "kończ", "skończ", "upływ", "mija", "minie"),
    "en": ("clos", "end", "expir", "finish"),
}


def turned_round(
    before: str,
    after: str,
    source_code: str,
    target_code: str,
    said: tuple[list[Quantity], list[Quantity]],
    matched: list[tuple[Quantity, Quantity]],
) -> list[Pair]:
    """What the source says and the translation says the other way round. `said` are all quantities
    of the two texts, `matched` those that agree."""
    found = [
        *_ranges(*said),
        *_spans(*said),
        *_references(before, after, source_code, target_code),
        *swapped_counts(before, after, source_code, target_code),
        *swapped_years(*said),
        *repeated(before, after, source_code, target_code),
        *swapped_sums(before, after, source_code, target_code, said),
        *swapped_roles(before, after, source_code, target_code, said),
        *_roughly(matched),
    ]
    bounds = list(_bounds(matched, *said))
    if bounds and _says_as_much(before, after, source_code, target_code):
        found += bounds
    return found


def _ranges(old: list[Quantity], new: list[Quantity]) -> Iterator[Pair]:
    ranges = _ends(old) & _ends(new)
    theirs: dict[Reading, set[Quantity]] = defaultdict(set)
    for other in new:
        for reading in other.then:
            theirs[reading].add(other)
    for one in {quantity for quantity in old if quantity.then} if theirs else ():
        ours = _all(one)
        for other in {other for reading in ours for other in theirs.get(reading, ())}:
            there = _all(other)
            both = ranges and ranges & (_ends([one]) | _ends([other]))
            if _agree(one.then, there) and not _agree(ours, there) and not both:
                yield f"{one.text} → {one.last}", f"{other.text} → {other.last}"


def _spans(old: list[Quantity], new: list[Quantity]) -> Iterator[Pair]:
    """Two days in place of all from one to the other: 3 and 5 March are not 3–5 March."""
    pairs, ranges = _days(old), _days(new, ranges=True)
    yield from ((pairs[days], ranges[days]) for days in pairs if days in ranges)
    pairs, ranges = _days(new), _days(old, ranges=True)
    yield from ((ranges[days], pairs[days]) for days in pairs if days in ranges)


def _days(among: list[Quantity], ranges: bool = False) -> dict[tuple[Reading, Reading], str]:
    """The ends of the ranges, or the pairs of days, that have other days of the month between them,
    with how the text says them."""
    joint = " – " if ranges else ", "
    return {
        (first, last): f"{q.text}{joint}{q.last}"
        for q in among
        for last in (q.then if ranges else q.also)
        for first in q.readings
        if first[0] == last[0] == "date" and first[1] and first[2:] == last[2:]
        if isinstance(first[1], int) and isinstance(last[1], int) and last[1] - first[1] > 1
    }


def _ends(among: list[Quantity]) -> set[tuple[Reading, Reading]]:
    """Each reading of where a range begins, with each of where it ends."""
    return {(first, last) for q in among if q.then for first in _all(q) for last in q.then}


def _bounds(
    matched: list[tuple[Quantity, Quantity]], old: list[Quantity], new: list[Quantity]
) -> Iterator[Pair]:
    turned = [(one, other) for one, other in matched if one.bound * other.bound < 0]
    if not turned:
        return
    least, theirs = _least(old), _least(new)
    for one, other in turned:
        # Of two with the same number either may have been matched.
        if any(
            least[reading] != theirs[reading] for reading in _all(one) if reading in _all(other)
        ):
            yield one.bounded_text, other.bounded_text


def _roughly(matched: list[tuple[Quantity, Quantity]]) -> Iterator[Pair]:
    """Almost so many in place of more than so many."""
    for one, other in matched:
        if sorted((one.rough, other.rough)) == [Rough.BELOW, Rough.ABOVE]:
            yield _with_bound(one), _with_bound(other)


def _with_bound(quantity: Quantity) -> str:
    return quantity.bounded_text or quantity.text


def _least(among: list[Quantity]) -> Counter[Reading]:
    """How often a text says each reading as the least."""
    return Counter(reading for q in among if q.bound is Bound.FROM for reading in _all(q))


def _all(quantity: Quantity) -> tuple[Reading, ...]:
    return (*quantity.readings, *quantity.bare)


def _agree(one: tuple[Reading, ...], other: tuple[Reading, ...]) -> bool:
    return any(reading in other for reading in one)


def _says_as_much(before: str, after: str, source_code: str, target_code: str) -> bool:
    """Whether neither text may say with a denial what the other says without: nobody over 5 is
    up to 5, and what is closed after a day is open until then."""
    old, new = tokenised(before), tokenised(after)
    if turns_round(old, source_code) != turns_round(new, target_code):
        return False
    return _closes(old, source_code) == _closes(new, target_code)


def _closes(text: Text, code: str) -> bool:
    return any(token.low.startswith(_CLOSES[code]) for token in text.tokens)


def _references(before: str, after: str, source_code: str, target_code: str) -> Iterator[Pair]:
    """Those of as many parts and the same numbers, in another order or with other letters."""
    old = sorted(references(before, source_code))
    new = sorted(references(after, target_code))
    if old != new and sorted(map(_shape, old)) == sorted(map(_shape, new)):
        yield from (
            (" ".join(one), " ".join(other))
            for one, other in zip(old, new, strict=True)
            if one != other
        )


def _shape(reference: tuple[str, ...]) -> tuple[int, list[str]]:
    return len(reference), sorted(part for part in reference if part.isdigit())
