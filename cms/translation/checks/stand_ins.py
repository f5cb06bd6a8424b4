"""Whether the same one stands in for the other: while the president is away the director acts, not
the other way round.

Told only where each text names both, and says of one of them that he or she is away or is stood in
for.
"""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from cms.translation.language.tokens import tokenised

from .finding import Severity

# Of two that begin alike the longer one first.
_OFFICES = {
    "pl": {
        "deputy": r"(?:wice|zastępc)\w+(?: (?:prezes|dyrektor|przewodnicząc|kierownik)\w*)?",
        "president": r"prezes\w*",
        "chair": r"przewodnicząc\w+",
        "director": r"dyrektor\w*",
        "manager": r"kierowni\w+|menedżer\w*",
        "rector": r"rektor\w*",
        "dean": r"dziekan\w*",
        "mayor": r"burmistrz\w*|prezydent\w*",
        "treasurer": r"skarbni\w+",
        "secretary": r"sekretarz\w*|sekretark\w+",
        "coordinator": r"koordynator\w*",
        "moderator": r"moderator\w*",
        "administrator": r"administrator\w*",
        "mentor": r"mentor(?!ing)\w*",
        "trainer": r"trener\w*",
    },
    "en": {
        "deputy": r"(?:vice|deputy)(?:[ -](?:president|director|chair\w*|rector|manager|mayor))?",
        "president": r"presidents?",
        "chair": r"chair(?:man|woman|person)?",
        "director": r"directors?",
        "manager": r"managers?",
        "rector": r"rectors?",
        "dean": r"deans?",
        "mayor": r"mayors?",
        "treasurer": r"treasurers?",
        "secretary": r"secretar(?:y|ies)",
        "coordinator": r"co-?ordinators?",
        "moderator": r"moderators?",
        "administrator": r"administrators?",
        "mentor": r"mentors?",
        "trainer": r"trainers?",
    },
}
_ANY = {
    code: re.compile(
        r"(?<![\w-])(?:" + "|".join(f"(?P<{n}>{said})" for n, said in of.items()) + r")(?![\w-])",
        re.IGNORECASE,
    )
    for code, of in _OFFICES.items()
}
# What the one who is away, or is stood in for, stands right behind, and right before.
_AWAY_BEHIND = {
    "pl": re.compile(
        r"(?:nieobecno[śs]\w+|pod nieobecność|w zastępstwie|w imieniu|urlop\w*|chorob\w+"
        r"|zastępuj[eą]|zastąpi) (?:\w+ )?$",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?:absence of (?:the |an? )?|(?:replaces?|deputi[sz]es? for|stands? in for|fills? in for"
        r"|substitutes? for) (?:the )?)(?:\w+ )?$",
        re.IGNORECASE,
    ),
}
_AWAY_BEFORE = {
    "pl": re.compile(
        r"^ (?:\w+ )?(?:jest|będzie|są) (?:\w+ )?(?:nieobecn|niedostępn)\w+", re.IGNORECASE
    ),
    "en": re.compile(
        r"^(?:'s? (?:\w+ )?(?:absence|leave|holiday)| (?:\w+ )?(?:is|are) (?:away|absent"
        r"|unavailable|not available|on leave|ill)| (?:is|are|will be) (?:replaced"
        r"|deputised for|substituted for))",
        re.IGNORECASE,
    ),
}
# Most texts say none of these.
_HINTS = {
    "pl": ("nieobecn", "niedostępn", "zastęp", "zastąp", "imieniu", "urlop", "chorob"),
    "en": (
        "absen",
        "away",
        "replace",
        "deput",
        " in for",
        "unavail",
        "not avail",
        "leave",
        " ill",
        "substitut",
    ),
}
_STANDS_IN = re.compile(r"zast[ęą]p\w+ (?:\w+ )?$", re.IGNORECASE)
_ACCUSATIVE = re.compile(r"(?<!c)(?<!czk)(?<!ork)a$|(?:ą|ę|ego|ów)$")


def stood_in_for(
    before: str, after: str, source: str, target: str
) -> Iterator[tuple[str, Severity, str]]:
    """Who is stood in for in one text where the other says so of the one who stands in; both
    without markup."""
    there = _away(tokenised(before).text, source)
    here = _away(tokenised(after).text, target) if there else None
    if there and here and there[1] == here[1] and there[0] != here[0]:
        sentence = _("The original says %(old)s, the translation %(new)s. Check which is right.")
        yield "contrary", Severity.GRAVE, sentence % {"old": there[2], "new": here[2]}


def _away(text: str, code: str) -> tuple[str, frozenset[str], str] | None:
    """Who is away, which two are named, and how a text says it; nothing unless two are named."""
    low = text.lower()
    if not any(hint in low for hint in _HINTS[code]):
        return None
    places = list(_ANY[code].finditer(text))
    names = frozenset(found.lastgroup or "" for found in places)
    if len(places) != 2 or len(names) != 2:
        return None
    away = [
        found
        for found in places
        if _AWAY_BEHIND[code].search(text[max(found.start() - 60, 0) : found.start()])
        or _AWAY_BEFORE[code].search(text[found.end() : found.end() + 60])
    ]
    if code == "pl" and len(away) == 2:
        # „Podczas urlopu prezesa zastępuje go wiceprezes.”
        away = [found for found in away if not _stands_in(text, found)]
    if len(away) != 1:
        return None
    # „Prezesa zastępuje wiceprezes” names first whom he stands in for.
    if code == "pl" and _stands_in(text, away[0]):
        other = next(found for found in places if found is not away[0])
        cases = [bool(_ACCUSATIVE.search(found[0].split()[0])) for found in (away[0], other)]
        if cases == [False, True]:
            return other.lastgroup or "", names, text[places[0].start() : places[1].end()]
    return away[0].lastgroup or "", names, text[places[0].start() : places[1].end()]


def _stands_in(text: str, office: re.Match[str]) -> bool:
    """Whether an office stands behind a verb of standing in."""
    return _STANDS_IN.search(text[max(office.start() - 60, 0) : office.start()]) is not None
