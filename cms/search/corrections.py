"""Words near to what was typed, among those that lead to a public text."""

from collections.abc import Iterable

from django.db.models.functions import Length
from rapidfuzz.distance import OSA

from .models import WordForm
from .reading import Typed

# From so many letters on, two edits are a slip; below, two make another word.
_LONG = 5
# Any word is near to one of two letters, and to an abbreviation of three.
_SHORTEST, _SHORTEST_IN_CAPITALS = 3, 4


def nearest(typed: Typed, language: str | None) -> str | None:
    """The nearest word, written with its marks: a letter changed, left out, added, or two
    exchanged; None where all are too far. Of equally near ones, the one with the same beginning,
    then the one on the most pages.
    """
    plain = typed.plain
    # Another number is another number.
    shortest = _SHORTEST_IN_CAPITALS if typed.written.isupper() else _SHORTEST
    if len(plain) < shortest or not any(sign.isalpha() for sign in plain):
        return None
    edits = 2 if len(plain) >= _LONG else 1
    rows = WordForm.objects.alias(length=Length("form")).filter(
        length__gte=len(plain) - edits, length__lte=len(plain) + edits
    )
    if language is not None:
        rows = rows.filter(language=language)
    best: tuple[int, int, int, str] | None = None
    for word, form, pages in _distinct(rows.values_list("word", "form", "pages")):
        far = OSA.distance(plain, form, score_cutoff=edits)
        if far <= edits:
            candidate = (far, -_common(plain, form), -pages, word)
            best = candidate if best is None else min(best, candidate)
    return best[-1] if best else None


def _distinct(rows: Iterable[tuple[str, str, int]]) -> Iterable[tuple[str, str, int]]:
    return dict.fromkeys(rows)


def _common(one: str, other: str) -> int:
    """How many letters two words have in common at their beginning."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), 99)
