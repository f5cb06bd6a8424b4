"""Whether a text goes from one town to another as its source does, and not the other way."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from django.utils.translation import gettext as _

from cms.translation.language.tokens import Text, listed, tokenised

from .finding import Severity
from .towns import Mention, mentions

_FROM = {"pl": listed("z ze"), "en": listed("from")}
_TO = {"pl": listed("do"), "en": listed("to")}
# Between the preposition and the town.
_BEFORE_A_TOWN = listed("miasta the city of town miejscowości")
# No text says the way from one town to another in more words.
_NEAR = 8


def led_back(
    before: str, after: str, source: str, target: str
) -> Iterator[tuple[str, Severity, str]]:
    """A way that leads back in the other text; both without markup."""
    old = tokenised(before)
    there = _ways(old, mentions(old), source)
    if not there:
        return
    new = tokenised(after)
    here = _ways(new, mentions(new), target)
    for way, said in there.items():
        back = way[::-1]
        if back in here and way not in here and back not in there:
            sentence = _(
                "The original says %(old)s, the translation %(new)s. Check which is right."
            )
            yield "place", Severity.GRAVE, sentence % {"old": said, "new": here[back]}
            return


def _ways(text: Text, named: Sequence[Mention], code: str) -> dict[tuple[int, int], str]:
    """From which town to which a text leads, with how it says so."""
    ends = [
        (mention, end) for mention in named if (end := _end(text, mention.start, code)) is not None
    ]
    found: dict[tuple[int, int], str] = {}
    for (one, first), (other, last) in pairwise(ends):
        if first == last or other.start - one.end > _NEAR:
            continue
        way = (one.town, other.town) if first == "from" else (other.town, one.town)
        found[way] = text.said(one.start - 1, other.end)
    return found


def _end(text: Text, place: int, code: str) -> str | None:
    """Whether a way begins or ends at the town that a token names."""
    while text[place - 1].low in _BEFORE_A_TOWN:
        place -= 1
    word = text[place - 1].low
    return "from" if word in _FROM[code] else "to" if word in _TO[code] else None
