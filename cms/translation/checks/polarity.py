"""Whether a translation denies what its source denies: a lost “not” turns a sentence round.

Told only where one text denies and nothing in the other so much as hints at it; of several
sentences it is enough that one hints. What Polish denies and English does not (nie później niż, by
… at the latest) is no denial. “Without” denies where the other text says “with”.
"""

from collections import Counter
from collections.abc import Iterator

from django.utils.translation import gettext as _

from cms.translation.language.denial import (
    denials,
    denies,
    hints,
    hints_softly,
    is_denied_before,
    own_kind,
    says_the_latest,
)
from cms.translation.language.opposites import is_said_otherwise
from cms.translation.language.tokens import Text, listed, tokenised

from .finding import Severity
from .without import lost

# Beside a denial as such; the others only where it denies them.
_BESIDE = ("only", "negative", "before")
# What does not happen „dopóki nie” something else does happens after it.
_UNTIL, _AFTERWARDS = listed("dopóki póki"), listed("after once when")


def denied(
    before: str, after: str, source: str, target: str
) -> Iterator[tuple[str, Severity, str]]:
    """A denial that only one of two texts has; both without markup."""
    old, new = tokenised(before), tokenised(after)
    if _only_one_denies(old, source, new, target):
        sentence = _("The original denies something, the translation does not. Check the “not”.")
        yield "negation", Severity.GRAVE, sentence
    elif _only_one_denies(new, target, old, source):
        sentence = _("The translation denies something, the original does not. Check the “not”.")
        yield "negation", Severity.GRAVE, sentence


def turns_round(text: Text, code: str) -> bool:
    """Whether a text denies something, or says what may stand for a denial; what compares numbers
    and days does not."""
    return denies(text, code) or any(hints_softly(text, place, code) for place in range(len(text)))


def _only_one_denies(text: Text, code: str, other: Text, of: str) -> bool:
    places = denials(text, code)
    if places and all(is_said_otherwise(text, place, code, other) for place in places):
        return False
    if not places and not lost(text, code, other, of):
        return False
    return not _answers(text, code, other, of)


def _answers(denying: Text, code: str, text: Text, of: str) -> bool:
    """Whether something in a text may be the denial of another; “only” answers “only” there,
    “incomplete” answers “niekompletne”, and “rejected” does not answer “not rejected”."""
    if code == "pl" and _says(denying, _UNTIL) and _says(text, _AFTERWARDS):
        return True
    left = Counter(_kinds(denying, code))
    for place, token in enumerate(text.tokens):
        if not hints(text, place, of):
            continue
        kind = "latest" if says_the_latest(text, place) else own_kind(token.low, of)
        if not left[kind]:
            return True
        left[kind] -= 1
    return False


def _says(text: Text, words: frozenset[str]) -> bool:
    return any(token.low in words for token in text.tokens)


def _kinds(text: Text, code: str) -> Iterator[str]:
    """What a text that denies says besides that would turn a sentence round by itself."""
    for place, token in enumerate(text.tokens):
        kind = own_kind(token.low, code)
        if says_the_latest(text, place):
            yield "latest"
        elif kind and (kind in _BESIDE or is_denied_before(text, place, code)):
            yield kind
