"""Whether it is the same thing that exceeds the other: exports above imports are not imports above
exports.

Told only where each text names both things once, compares them once, and denies nothing.
"""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from cms.translation.language.denial import denies
from cms.translation.language.phrases import one_of
from cms.translation.language.tokens import tokenised

from .finding import Severity

_THINGS = {
    "pl": one_of(
        {
            "exports": r"eksport(?:u|owi|em)?",
            "imports": r"import(?:u|owi|em)?",
            "revenue": r"przych[oó]d\w*|doch[oó]d\w*|wpływ(?:y|ów|om|ami)",
            "spending": r"wydatk\w+|koszt\w*",
            "supply": r"podaż\w*",
            "demand": r"popyt\w*",
            "women": r"kobiet\w*",
            "men": r"mężczy[zź]n\w*|mężczyźni",
        }
    ),
    "en": one_of(
        {
            "exports": r"exports?",
            "imports": r"imports?",
            "revenue": r"revenues?|income|earnings|takings",
            "spending": r"expenditures?|expenses|costs?|spending",
            "supply": r"supply",
            "demand": r"demand",
            "women": r"women",
            "men": r"men",
        }
    ),
}
_EXCEEDS = {
    "pl": one_of(
        {
            "more": r"(?:przewyższ|przekracz|przekrocz|prześcig|przerasta|przerosł)\w*"
            r"|(?:większ|wyższ)\w* (?:niż|od)",
            "less": r"(?:mniejsz|niższ)\w* (?:niż|od)",
        }
    ),
    "en": one_of(
        {
            "more": r"(?:exceed|outstrip|surpass|outpac|outweigh|outnumber)\w*"
            r"|(?:higher|greater|larger|bigger) than",
            "less": r"(?:lower|smaller|less) than|(?:fell|fall|falls) short of",
        }
    ),
}
# Between “exceeded” and what: neither a number nor another clause.
_BETWEEN = re.compile(r"[^\d,.;:–—]{0,40}")
_AND = re.compile(r"\b(?:a|i|oraz|przez|ale|and|by|while|but)\b", re.IGNORECASE)


def exceeded(
    before: str, after: str, source: str, target: str
) -> Iterator[tuple[str, Severity, str]]:
    """What exceeds what in one text, and the other way round in the other; both without markup."""
    old = tokenised(before)
    there = _compared(old.text, source)
    if not there or denies(old, source):
        return
    new = tokenised(after)
    here = _compared(new.text, target)
    if here and there[0] == here[0][::-1] and not denies(new, target):
        sentence = _("The original says %(old)s, the translation %(new)s. Check which is right.")
        yield "contrary", Severity.GRAVE, sentence % {"old": there[1], "new": here[1]}


def _compared(text: str, code: str) -> tuple[tuple[str, str], str] | None:
    """What is more, and than what, with how the text says it."""
    compared = [*_EXCEEDS[code].finditer(text)]
    named = [*_THINGS[code].finditer(text)] if len(compared) == 1 else []
    if len(named) != 2 or named[0].lastgroup == named[1].lastgroup:
        return None
    (verb,), (one, other) = compared, named
    if not one.end() <= verb.start() <= verb.end() <= other.start():
        return None
    pair = str(one.lastgroup), str(other.lastgroup)
    turned = verb.lastgroup == "less"
    between = text[verb.end() : other.start()]
    if not _BETWEEN.fullmatch(between) or _AND.search(between):
        return None
    return pair[::-1] if turned else pair, text[one.start() : other.end()]
