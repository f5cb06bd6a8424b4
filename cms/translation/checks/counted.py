"""Whether a translation counts and dates as its source does."""

from collections.abc import Iterator
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

from .derived import without_derived
from .direction import turned_round
from .finding import Severity
from .matching import differing
from .whole_weeks import without_weekdays

_ORDER = (AMOUNT, PERCENT, DATE, TIME, NUMBER, WEEKDAY)
# What is written with a full stop anywhere in a sentence.
_WITH_A_STOP = ("tys.", "proc.", "dol.", "mies.", "godz.", "sek.", "min.")
_ONE: Reading = ("", Fraction(1))


def counted(
    before: str, after: str, source_code: str, target_code: str
) -> Iterator[tuple[str, Severity, str]]:
    """What differs, as code, severity and sentence; both texts without markup."""
    old, new = quantities(before, source_code), quantities(after, target_code)
    matched: list[tuple[Quantity, Quantity]] = []
    lacking, added = differing(old, new, matched)
    lacking, added = (
        without_derived(lacking, old, after, target_code),
        without_derived(added, new, before, source_code),
    )
    lacking, added = without_weekdays(lacking, added, (before, after), (old, new))
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
    old, new = (", ".join(dict.fromkeys(map(_quoted, side))) for side in (lacking, added))
    if lacking and added:
        sentence = _("The original says %(old)s, the translation %(new)s. Check which is right.")
    elif lacking:
        sentence = _("The original says %(old)s, the translation does not. Add it.")
    else:
        sentence = _("The translation says %(new)s, the original does not. Take it out.")
    return (sentence % {"old": old, "new": new}).replace("..", ".")


def _quoted(text: str) -> str:
    """What a text says, without the full stop of its sentence; one of an abbreviation stays."""
    return text if text.endswith(_WITH_A_STOP) else text.rstrip(".,;:")


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
