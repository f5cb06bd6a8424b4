"""Whether one text says the contrary of the other without a “not”: net for gross, free for paid,
the least for the most, last year for next year.

Told only where each text says just one of them, and neither denies anything.
"""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from cms.translation.language.contrast_phrases import CONTRASTS, UNLESS
from cms.translation.language.contrasts import DENYING, Said, contrasted
from cms.translation.language.contrasts_of_circumstances import (
    CIRCUMSTANCES,
    DENYING_CIRCUMSTANCES,
)
from cms.translation.language.contrasts_of_conditions import CONDITIONS, DENYING_CONDITIONS
from cms.translation.language.contrasts_of_events import DENYING_EVENTS, EVENTS
from cms.translation.language.contrasts_of_scope import ORDERED, SCOPES
from cms.translation.language.denial import denials, is_denial, is_denied_before
from cms.translation.language.opposites import is_said_otherwise
from cms.translation.language.tokens import Text, listed, tokenised

from .finding import Severity


def _compiled(side: dict[str, str]) -> dict[str, re.Pattern[str]]:
    return {
        code: re.compile(rf"(?<![\w-])(?:{said})(?![\w-])", re.IGNORECASE)
        for code, said in side.items()
    }


# Of each contrast the sides, what says neither where it has such, and whether a side denies.
_PATTERNS = [
    *(([_compiled(side) for side in contrast], None, False) for contrast in (*CONTRASTS, *ORDERED)),
    *(
        ([_compiled(side) for side in contrast], _compiled(unless), denying)
        for of, denying in (
            (UNLESS, False),
            (EVENTS, False),
            (CONDITIONS, False),
            (CIRCUMSTANCES, False),
            (SCOPES, False),
            (DENYING_EVENTS, True),
            (DENYING_CONDITIONS, True),
            (DENYING_CIRCUMSTANCES, True),
        )
        for contrast, unless in of
    ),
]
_ALL = (
    *CONTRASTS,
    *ORDERED,
    *(
        sides
        for sides, _unless in (
            *UNLESS,
            *EVENTS,
            *CONDITIONS,
            *CIRCUMSTANCES,
            *SCOPES,
            *DENYING_EVENTS,
            *DENYING_CONDITIONS,
            *DENYING_CIRCUMSTANCES,
        )
    ),
)
# Most texts say no side of any.
_ANY = {
    code: re.compile(
        rf"(?<![\w-])(?:{'|'.join(side[code] for sides in _ALL for side in sides)})",
        re.IGNORECASE,
    )
    for code in ("pl", "en")
}

# Before what a text is not about, or says less of.
_APART = {
    "pl": listed("bez zamiast mniej brak braku niż aniżeli wpływa wpływu wpłynie"),
    "en": listed("without instead less lack than rather unlike no non affect affects affecting"),
}
_NEAR = 3


def contrary(
    before: str, after: str, source: str, target: str
) -> Iterator[tuple[str, Severity, str]]:
    """What one text says and the other the contrary of; both without markup."""
    # “Is it free? Yes.” and „Czy to płatne? Nie.” are one.
    if "?" in before + after:
        return
    said = _phrased(before, after, source, target) or _worded(before, after, source, target)
    if said:
        sentence = _("The original says %(old)s, the translation %(new)s. Check which is right.")
        yield "contrary", Severity.GRAVE, sentence % {"old": said[0], "new": said[1]}


def _phrased(before: str, after: str, source: str, target: str) -> tuple[str, str] | None:
    """How both texts say the sides of a contrast that takes more than words to tell."""
    if not (_ANY[source].search(before) and _ANY[target].search(after)):
        return None
    for sides, unless, denying in _PATTERNS:
        old = [side[source].search(before) for side in sides]
        if sum(map(bool, old)) != 1:
            continue
        new = [side[target].search(after) for side in sides]
        if sum(map(bool, new)) != 1 or list(map(bool, old)) == list(map(bool, new)):
            continue
        if unless and (unless[source].search(before) or unless[target].search(after)):
            continue
        there, here = (next(found for found in said if found) for said in (old, new))
        if denying or _denied_as_often((before, there, source), (after, here, target)):
            return there[0], here[0]
    return None


def _denied_as_often(*said: tuple[str, re.Match[str], str]) -> bool:
    """Whether both texts deny as often, and what they say of a contrast is not itself denied."""
    often = set()
    texts = [tokenised(whole) for whole, _found, _code in said]
    for text, other, (_whole, found, code) in zip(texts, texts[::-1], said, strict=True):
        denied = denials(text, code)
        often.add(_denied(text, code, other))
        if denied and is_denied_before(text, text.after(found.start(), 0), code):
            return False
    return len(often) == 1


def _denied(text: Text, code: str, other: Text) -> int:
    """How often a text denies what the other does not say by its opposite."""
    return sum(not is_said_otherwise(text, place, code, other) for place in denials(text, code))


def _worded(before: str, after: str, source: str, target: str) -> tuple[str, str] | None:
    """How both texts say the sides of a contrast of words."""
    old, new = tokenised(before), tokenised(after)
    there = contrasted(old, source)
    here = contrasted(new, target) if there else {}
    for contrast in sorted(there.keys() & here.keys()):
        sides = {said.side for said in there[contrast]}, {said.side for said in here[contrast]}
        if len(sides[0]) + len(sides[1]) > 2 or sides[0] == sides[1]:
            continue
        if contrast in DENYING or _deny_alike(
            (old, there[contrast], source), (new, here[contrast], target)
        ):
            one, other = there[contrast][0], here[contrast][0]
            return old.said(one.start, one.end), new.said(other.start, other.end)
    return None


def _deny_alike(*texts: tuple[Text, list[Said], str]) -> bool:
    """Whether two texts deny as often, and both what they say of a contrast or neither."""
    if any(_is_set_apart(text, said.start, code, of) for text, of, code in texts for said in of):
        return False
    (old, _there, source), (new, _here, target) = texts
    often = {_denied(old, source, new), _denied(new, target, old)}
    denied = {is_denied_before(text, said.start, code) for text, of, code in texts for said in of}
    return len(often) == 1 and len(denied) == 1


def _is_set_apart(text: Text, place: int, code: str, said: list[Said]) -> bool:
    """Whether what stands before a word makes it what the text is not about (without, instead of),
    or denies it in a way that is no denial of the whole (nie gorszy niż); what is itself said of
    the contrast (a non-repayable grant) does not."""
    return any(
        (
            text[at].low in _APART[code]
            or (text[at].low in ("nie", "not") and not is_denial(text, at, code))
        )
        and not any(one.start <= at < one.end for one in said)
        for at in range(max(place - _NEAR, 0), place)
    )
