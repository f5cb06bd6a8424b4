"""Whether a translation answers yes where its source does."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from django.utils.translation import gettext as _

from cms.translation.language.denial import hints_softly
from cms.translation.language.tokens import Text, listed, tokenised

from .finding import Severity

_ANSWERS = {"pl": {"tak": True, "nie": False}, "en": {"yes": True, "no": False}}
_SAYS = {"pl": listed("brzmi brzmiała to jest"), "en": listed("is was says said")}
# So many words before an answer are its question.
_QUESTION = 12


def answered(
    before: str, after: str, source: str, target: str
) -> Iterator[tuple[str, Severity, str]]:
    """A yes in place of a no, or the other way round; both texts without markup.

    A question may be turned round together with its answer (is it paid? No. Is it free? Yes).
    """
    old, new = _answers(before, source), _answers(after, target)
    if _differ(old, new, meant=False) and _differ(old, new, meant=True):
        sentence = _("One of the texts answers “%(old)s”, the other “%(new)s”. Check the answer.")
        words = [[answer.said for answer in answers] for answers in (old, new)]
        names = {"old": ", ".join(words[0]), "new": ", ".join(words[1])}
        yield "answer", Severity.GRAVE, sentence % names


class _Answer(NamedTuple):
    said: str
    is_yes: bool
    turned: bool

    def value(self, meant: bool) -> bool:
        return self.is_yes != (meant and self.turned)


def _differ(old: list[_Answer], new: list[_Answer], meant: bool) -> bool:
    """Whether a text says something instead; an answer that is only left out is in other words."""
    there, here = (Counter(answer.value(meant) for answer in side) for side in (old, new))
    return bool(there - here) and bool(here - there)


def _answers(said: str, code: str) -> list[_Answer]:
    text = tokenised(said)
    return [
        _Answer(token.text, _ANSWERS[code][token.low], _is_turned(text, place, code))
        for place, token in enumerate(text.tokens)
        if token.low in _ANSWERS[code] and _is_alone(text, place, code)
    ]


def _is_alone(text: Text, place: int, code: str) -> bool:
    """Whether a “tak” or “no” is an answer: no word beside it but “is”."""
    before, after = text[place - 1], text[place + 1]
    if (text[place].glued and before.text == "-") or (after.glued and after.text == "-"):
        return False
    if after.is_word or after.is_figure or (after.text == "." and text[place + 2].is_figure):
        return False
    return not (before.is_word or before.is_figure) or before.low in _SAYS[code]


def _is_turned(text: Text, place: int, code: str) -> bool:
    """Whether the question before an answer has what may stand for a denial."""
    return any(hints_softly(text, at, code) for at in range(max(place - _QUESTION, 0), place))
