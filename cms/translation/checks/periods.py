"""Whether what a text counts is counted in the same time: 3,000 a day is not 3,000 a month.

Told only where each text counts in one period and speaks of the other's in no way. How many times
something happens is read with the numbers (`rates`).
"""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from cms.translation.language.phrases import one_of
from cms.translation.language.tokens import tokenised

from .finding import Severity

_PERIODS: dict[str, dict[str, str]] = {
    "pl": {
        "hour": r"(?:na|za|w ciągu|co) godzin[ęy]|godzinowo|każdej godziny",
        "day": r"(?:co)?dziennie|na dobę|za dobę|w ciągu (?:doby|dnia)|każdego dnia"
        r"|(?<!co )(?:na|za) dzień",
        "week": r"tygodniowo|(?:na|za|co) tydzień|w ciągu tygodnia|(?<!dni )w tygodniu"
        r"|każdego tygodnia|w każdym tygodniu",
        "month": r"(?:co)?miesięcznie|(?:na|za|co) miesiąc|w (?:ciągu miesiąca|miesiącu)"
        r"|każdego miesiąca|w każdym miesiącu",
        "year": r"(?:co)?rocznie|co rok\w?|w (?:ciągu|skali) roku|(?:na|za) rok(?! \d)"
        r"|każdego roku|w każdym roku",
    },
    "en": {
        "hour": r"(?:an|per|each|every) hour|hourly",
        "day": r"(?:a|per|each|every) day|daily",
        "week": r"(?<!days )(?:a|per|each|every) week|weekly",
        "month": r"(?:a|per|each|every) month|monthly",
        "year": r"(?:a|per|each|every) year|per annum|yearly|annually|annual",
    },
}
# Any word of a period, also within another one: trzymiesięczny, weekday.
_MENTIONS: dict[str, dict[str, str]] = {
    "pl": {
        "hour": r"godz|\bh\b",
        "day": r"dzień|dzien|dni|dób|dob[ayęoi]|całodob",
        "week": r"tydzień|tygod|poniedział|piąt",
        "month": r"miesi[ąęe]",
        "year": r"rok|roc|lat|\br\.",
    },
    "en": {
        "hour": r"hour|\bh\b|\bhrs",
        "day": r"day|daily",
        "week": r"week|fortnight",
        "month": r"month",
        "year": r"year|annu",
    },
}
# So many times in a period: 12 times a year is once a month.
_TIMES = {
    "pl": re.compile(r"\braz(?:y|em)?\b|krotn", re.IGNORECASE),
    "en": re.compile(r"\b(?:times|once|twice|thrice)\b", re.IGNORECASE),
}
_PERIOD = {code: one_of(said) for code, said in _PERIODS.items()}
_MENTION = {
    code: {name: re.compile(said, re.IGNORECASE) for name, said in of.items()}
    for code, of in _MENTIONS.items()
}


def timed(before: str, after: str, source: str, target: str) -> Iterator[tuple[str, Severity, str]]:
    """A period that one text counts in and the other another one; both without markup."""
    old, new = tokenised(before).text, tokenised(after).text
    there = _only(old, source)
    here = _only(new, target) if there else None
    if not there or not here or there[0] == here[0]:
        return
    if _MENTION[source][here[0]].search(old) or _MENTION[target][there[0]].search(new):
        return
    if _TIMES[source].search(old) or _TIMES[target].search(new):
        return
    sentence = _("The original says %(old)s, the translation %(new)s. Check which is right.")
    yield "number", Severity.GRAVE, sentence % {"old": there[1], "new": here[1]}


def _only(text: str, code: str) -> tuple[str, str] | None:
    """The one period that a text counts in, with how it says it; none where there are several."""
    found = {said.lastgroup or "": said[0] for said in _PERIOD[code].finditer(text)}
    return next(iter(found.items())) if len(found) == 1 else None
