"""What was translated before and resembles a text."""

from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Case, Q, Value, When
from django.db.models.functions import Length
from wagtail.models import Locale

from cms.translation.engine.localize import StringTranslation
from cms.translation.language.plain import plain

# Less alike than this is no help.
_ALIKE = 0.6
_OFFERED = 5
# How many texts are looked at for one that resembles.
_LOOKED_AT = 400
# A longer text is found only where it is the same: comparing takes the product of the lengths.
_LONGEST_COMPARED = 2000


@dataclass(frozen=True)
class Remembered:
    """A text that resembles, its translation, and how alike the two are: 100 for the same."""

    of: str
    text: str
    percent: int


def remembered(text: str, source: Locale, target: Locale, besides: int | None) -> list[Remembered]:
    """Translations of texts like this one elsewhere, the likest first. One query, bounded however
    much is remembered; `besides` is the row that translates the text itself."""
    words = plain(text)
    found: dict[tuple[str, str], Remembered] = {}
    for of, said in _candidates(words, source, target, besides):
        percent = _likeness(words, plain(of))
        if percent >= 100 * _ALIKE:
            found.setdefault((plain(of), plain(said)), Remembered(of, said, percent))
    return sorted(found.values(), key=lambda one: -one.percent)[:_OFFERED]


def _candidates(
    words: str, source: Locale, target: Locale, besides: int | None
) -> list[tuple[str, str]]:
    longest = sorted({w for w in words.split() if len(w) > 3}, key=lambda w: (-len(w), w))[:6]
    like = [Q(translation_of__data__contains=word) for word in longest]
    same: Any = Q(translation_of__data=words)
    first = Case(When(same, then=Value(0)), default=Value(1))
    rows = (
        StringTranslation.objects.filter(
            reduce(or_, like, same),
            locale=target,
            translation_of__locale=source,
            translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
            has_error=False,
            context__isnull=False,
        )
        .exclude(pk=besides)
        .exclude(context__path="slug")
        .annotate(length=Length("translation_of__data"))
        .filter(length__range=(len(words) // 2, 2 * len(words) + 20))
        .order_by(first, "-updated_at", "-pk")
    )
    return list(rows.values_list("translation_of__data", "data")[:_LOOKED_AT])


def _likeness(one: str, other: str) -> int:
    if one == other:
        return 100
    if len(one) > _LONGEST_COMPARED or len(other) > _LONGEST_COMPARED:
        return 0
    matcher = SequenceMatcher(None, one.split(), other.split(), autojunk=False)
    # Words that differ in their endings alone are alike as well.
    letters = SequenceMatcher(None, one, other, autojunk=False)
    if letters.quick_ratio() < _ALIKE:
        return 0
    return min(99, round(100 * max(matcher.ratio(), letters.ratio())))
