"""Words near to what was typed, among those that lead to a public text."""

from collections.abc import Iterable

from django.db.models.functions import Length
from rapidfuzz.distance import OSA

from .abbreviations import is_abbreviation
from .models import WordForm
from .typed import Typed
from .word_forms import in_texts

# From so many letters on, two edits are a slip; below, two make another word, and one at an end
# does so, too.
_LONG = 5
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
    rows = WordForm.objects.alias(length=Length("form")).filter(
        length__gte=len(plain) - edits, length__lte=len(plain) + edits
    )
    if language is not None:
        rows = rows.filter(language=language)
    best: tuple[int, int, int, str] | None = None
    for word, form, pages in _distinct(rows.values_list("word", "form", "pages")):
        far = OSA.distance(plain, form, score_cutoff=edits)
        if far <= edits and _is_near(plain, form, far, pages):
            candidate = (far, -_common(plain, form), -pages, word)
            best = candidate if best is None else min(best, candidate)
    if best is None:
        return None
    return best[-1] if best[2] else _standing(best[-1], language)


def _may_be_a_slip(typed: Typed) -> bool:
    """Whether a word can be mistyped: another number is another number."""
    shortest = _SHORTEST_ABBREVIATION if is_abbreviation(typed.written) else _SHORTEST
    return len(typed.plain) >= shortest and any(sign.isalpha() for sign in typed.plain)


def _is_near(plain: str, form: str, far: int, pages: int) -> bool:
    """Whether so many edits are a slip. With two, or in a short word, both begin alike or with
    letters exchanged, and texts hold the word: a form that only rules make of one may be none."""
    is_sure = pages > 0 and (form[0] == plain[0] or form[:2] == plain[1::-1])
    if len(plain) < _LONG:
        return is_sure and form[-1] == plain[-1]
    return far < 2 or is_sure


def _standing(word: str, language: str | None) -> str | None:
    """The form of a word that stands on the most pages."""
    rows = WordForm.objects.filter(word=word)
    if language is not None:
        rows = rows.filter(language=language)
    standing = in_texts(language).filter(lemma__in=rows.values("lemma"))
    return standing.order_by("-pages", "word").values_list("word", flat=True).first()


def _distinct(rows: Iterable[tuple[str, str, int]]) -> Iterable[tuple[str, str, int]]:
    return dict.fromkeys(rows)


def _common(one: str, other: str) -> int:
    """How many letters two words have in common at their beginning."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), 99)
