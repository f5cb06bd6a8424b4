"""Words near to what was typed, among those that lead to a public text."""

from collections.abc import Iterable

from django.db.models.functions import Length
from rapidfuzz.distance import OSA

from .abbreviations import is_abbreviation
from .reading import Typed, in_texts

# From so many letters on, two edits are a slip; below, two make another word.
_LONG = 8
# Below, one edit at the end makes another word, too.
_MIDDLING = 5
# Any word is near to one of two letters, and to an abbreviation of three.
_SHORTEST, _SHORTEST_ABBREVIATION = 3, 4


def nearest(typed: Typed, language: str | None) -> str | None:
    """The nearest word of public texts, written with its marks: a letter changed, left out, added,
    or two exchanged; None where all are too far. Of equally near ones, the one with the same
    beginning, then the one on the most pages.
    """
    plain = typed.plain
    if not _may_be_a_slip(typed):
        return None
    edits = 2 if len(plain) >= _LONG else 1
    rows = (
        in_texts(language)
        .alias(length=Length("form"))
        .filter(length__gte=len(plain) - edits, length__lte=len(plain) + edits)
    )
    best: tuple[int, int, int, str] | None = None
    for word, form, pages in _distinct(rows.values_list("word", "form", "pages")):
        far = OSA.distance(plain, form, score_cutoff=edits)
        if far <= edits and _begins_alike(plain, form):
            candidate = (far, -_common(plain, form), -pages, word)
            best = candidate if best is None else min(best, candidate)
    return best[-1] if best else None


def _may_be_a_slip(typed: Typed) -> bool:
    """Whether a word can be mistyped: another number is another number."""
    shortest = _SHORTEST_ABBREVIATION if is_abbreviation(typed.written) else _SHORTEST
    return len(typed.plain) >= shortest and any(sign.isalpha() for sign in typed.plain)


def _begins_alike(plain: str, form: str) -> bool:
    """Whether two words begin alike, or with letters exchanged, as slips do; short ones end alike,
    too."""
    return form[0] in plain[:2] and (len(plain) >= _MIDDLING or form[-1] == plain[-1])


def _distinct(rows: Iterable[tuple[str, str, int]]) -> Iterable[tuple[str, str, int]]:
    return dict.fromkeys(rows)


def _common(one: str, other: str) -> int:
    """How many letters two words have in common at their beginning."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), 99)
