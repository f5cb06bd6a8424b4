"""Whether a translation counts and dates as its source does."""

from collections.abc import Iterator
from decimal import Decimal

from django.utils.translation import gettext as _

from .finding import Severity
from .quantities import AMOUNT, DATE, NUMBER, PERCENT, TIME, Quantity, quantities

_ORDER = (AMOUNT, PERCENT, DATE, TIME, NUMBER)


def counted(
    before: str, after: str, source_code: str, target_code: str
) -> Iterator[tuple[str, Severity, str]]:
    """What differs, as code, severity and sentence; both texts without markup."""
    lacking, added = _differing(quantities(before, source_code), quantities(after, target_code))
    figures = [q for q in lacking if not q.spoken], [q for q in added if not q.spoken]
    if any(figures):
        code = min((q.kind for side in figures for q in side), key=_ORDER.index)
        # A single “1” is often said in other words: “a person” for “1 osoba”.
        one = all(q.values == (Decimal(1),) for side in figures for q in side)
        yield code, Severity.NOTICE if one else Severity.GRAVE, _sentence(*figures)
    elif words := _both(lacking, added):
        yield "number_in_words", Severity.NOTICE, _sentence(*words)


def _sentence(lacking: list[Quantity], added: list[Quantity]) -> str:
    old, new = (", ".join(dict.fromkeys(q.text for q in side)) for side in (lacking, added))
    if lacking and added:
        sentence = _("The original says %(old)s, the translation %(new)s. Check which is right.")
    elif lacking:
        sentence = _("The original says %(old)s, the translation does not. Add it.")
    else:
        sentence = _("The translation says %(new)s, the original does not. Take it out.")
    return sentence % {"old": old, "new": new}


def _both(
    lacking: list[Quantity], added: list[Quantity]
) -> tuple[list[Quantity], list[Quantity]] | None:
    """Numbers in words that differ; “one” and ordinals say too many other things."""
    sides = tuple(
        [q for q in side if q.kind == NUMBER and q.values[0] > 2 and q.text[0].islower()]
        for side in (lacking, added)
    )
    return (sides[0], sides[1]) if all(sides) else None


def _differing(
    source: list[Quantity], target: list[Quantity]
) -> tuple[list[Quantity], list[Quantity]]:
    """What one says and the other does not; figures are matched before words."""
    lacking, added = list(source), list(target)
    for spoken in ((False, False), (False, True), (True, False), (True, True)):
        for one in [q for q in lacking if q.spoken == spoken[0]]:
            same = next((q for q in added if q.spoken == spoken[1] and _same(one, q)), None)
            if same is not None:
                lacking.remove(one)
                added.remove(same)
    return _apart(lacking, added, target), _apart(added, lacking, source)


def _same(one: Quantity, other: Quantity) -> bool:
    if one.kind == other.kind:
        return not set(one.values).isdisjoint(other.values)
    if {one.kind, other.kind} == {TIME, NUMBER}:
        time, number = (one, other) if one.kind == TIME else (other, one)
        hour, minute = time.values[0]
        return Decimal(f"{hour}.{minute:02}") in number.values
    return False


def _apart(lacking: list[Quantity], added: list[Quantity], said: list[Quantity]) -> list[Quantity]:
    """Without the dates whose day and month the other text says apart from each other."""
    left = []
    for quantity in lacking:
        if quantity.kind == DATE:
            day, month = quantity.values[0]
            number = next((q for q in added if Decimal(day) in q.values), None)
            if number and any(q.kind == DATE and q.values[0][1] == month for q in said):
                added.remove(number)
                continue
        left.append(quantity)
    return left
