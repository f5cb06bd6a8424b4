"""Whether two things that a text tells apart are alike in the other: training on site and advice
online are not both online.

Told only where one text says both sides of a contrast and opposes them, and the other says one side
and that something is so as well.
"""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from cms.translation.language.contrasts import Said, contrasted
from cms.translation.language.tokens import Text, tokenised

from .finding import Severity

_OPPOSED = {
    "pl": re.compile(r"\b(?:natomiast|zaś|podczas gdy|z kolei|za to)\b|, (?:a|ale|lecz) "),
    "en": re.compile(r"\b(?:while|whereas|by contrast|in contrast|on the other hand)\b|, but "),
}
_ALIKE = {
    "pl": re.compile(r"\b(?:podobnie jak|tak samo|(?:oraz|i|a) także|również|zarówno)\b"),
    "en": re.compile(
        r"\bso (?:is|are|was|were|does|do|did|will|has|have)\b|\blikewise\b|, as (?:is|are)\b"
        r"|\bboth\b"
    ),
}
_BOTH_SIDES = frozenset((0, 1))


def alike(before: str, after: str, source: str, target: str) -> Iterator[tuple[str, Severity, str]]:
    """What one text says of two things and the other of just one of them; both without markup."""
    old, new = tokenised(before), tokenised(after)
    found = _levelled(old, source, new, target)
    if not found and (turned := _levelled(new, target, old, source)):
        found = turned[::-1]
    if found:
        sentence = _("The original says %(old)s, the translation %(new)s. Check which is right.")
        yield "contrary", Severity.GRAVE, sentence % {"old": found[0], "new": found[1]}


def _levelled(text: Text, code: str, other: Text, of: str) -> tuple[str, ...]:
    """How a text opposes two sides, and how the other text says only one of them."""
    if not _OPPOSED[code].search(text.text) or _ALIKE[code].search(text.text):
        return ()
    if not _ALIKE[of].search(other.text) or _OPPOSED[of].search(other.text):
        return ()
    ours, theirs = contrasted(text, code), contrasted(other, of)
    for contrast in sorted(ours.keys() & theirs.keys()):
        one, same = ours[contrast], theirs[contrast]
        # Each side once: what is said again and again is no contrast of two things.
        if len(one) == 2 and _sides(one) == _BOTH_SIDES and len(_sides(same)) == 1:
            said = ", ".join(text.said(side.start, side.end) for side in one)
            return said, other.said(same[0].start, same[0].end)
    return ()


def _sides(said: list[Said]) -> set[int]:
    return {one.side for one in said}
