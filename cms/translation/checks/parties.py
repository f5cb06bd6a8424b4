"""Whether two parties stand the same way round: the processor acts for the controller, and the
lessor is whom the source calls so.

Who does something is told by the case of the Polish word and by the order of the English ones, only
where each text names both parties once and no verb turns the sentence round.
"""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from cms.translation.language.inflection import keys_in
from cms.translation.language.parties import forms_of
from cms.translation.language.tokens import Text, listed, tokenised

from .finding import Severity

_SUBJECTS, _WORDS = forms_of(
    [
        "controller",
        "processor",
        "contractor",
        "purchaser",
        "lessor",
        "lessee",
        "seller",
        "buyer",
        "employer",
        "employee",
        "creditor",
        "debtor",
        "licensor",
        "licensee",
        "lender",
        "borrower",
        "applicant",
        "beneficiary",
        "mentor",
        "mentee",
        "client",
        "sender",
        "recipient",
        "supplier",
        "organiser",
        "participant",
    ]
)
# What may make the second party the one who acts.
_TURNS = re.compile(
    r"\b(?:otrzym|dosta|odbier|uzysk|zosta|jest\b|są\b|będ|się\b|przez\b|prawo|przysług"
    r"|receiv|get|obtain|entitl|right|due\b|owe|is\b|are\b|be\b|been\b|was\b|were\b|by\b|whose"
    r"|which|that|who\b|któr)",
    re.IGNORECASE,
)
_PREPOSITIONS = listed("of to for from with on by at in against towards between under upon")
_JOINTS = _PREPOSITIONS | listed("and or as s who whom the a an")
_AND = listed("and or &")
_ARTICLES = listed("the a an each every")
_IS = listed("jest są to – - : is are")


def turned_parties(
    before: str, after: str, source: str, target: str
) -> Iterator[tuple[str, Severity, str]]:
    """Two parties in each other's place; both texts without markup."""
    old, new = tokenised(before), tokenised(after)
    there = _named(old, source)
    here = _named(new, target) if there else {}
    if not there or there.keys() != here.keys():
        return
    if _held_otherwise((old, there), (new, here)) or _done_by_the_other(
        (old, there, source), (new, here, target)
    ):
        names = {
            "old": ", ".join(old[place].text for place in there.values()),
            "new": ", ".join(new[place].text for place in here.values()),
        }
        sentence = _("The original says %(old)s, the translation %(new)s. Check which is right.")
        yield "contrary", Severity.GRAVE, sentence % names


def _named(text: Text, code: str) -> dict[str, int]:
    """Where a text names which of two parties; nothing unless it names two, each once."""
    places = [
        (name, place)
        for place, token in enumerate(text.tokens)
        if (name := _WORDS[code].get(token.low))
    ]
    return dict(places) if len(places) == 2 and places[0][0] != places[1][0] else {}


def _done_by_the_other(*texts: tuple[Text, dict[str, int], str]) -> bool:
    if any(_TURNS.search(_told_by(*of)) for of in texts):
        return False
    subjects = [_subject(*of) for of in texts]
    return all(subjects) and subjects[0] != subjects[1]


def _told_by(text: Text, places: dict[str, int], code: str) -> str:
    """What of a text may turn it round: in English, where one party does something to the other
    without a sign between them, nothing behind the other."""
    first, last = sorted(places.values())
    words = [text[at] for at in range(first + 1, last)]
    plain = len(words) > 1 and all(word.is_word for word in words)
    if code == "en" and plain and not _is_governed(text, first) and words[0].low not in _JOINTS:
        return text.text[: text[last].end]
    return text.text


def _subject(text: Text, places: dict[str, int], code: str) -> str:
    """The party that does something; nothing where that is not sure."""
    if code == "pl":
        subjects = [name for name, place in places.items() if text[place].low in _SUBJECTS]
        return subjects[0] if len(subjects) == 1 else ""
    first, last = sorted(places.values())
    # “The employer and the employee agree.”
    between = {text[at].low for at in range(first + 1, last)}
    if between & _AND and between <= _AND | _ARTICLES:
        return ""
    free = [name for name, place in places.items() if not _is_governed(text, place)]
    return free[0] if free else ""


def _is_governed(text: Text, place: int) -> bool:
    while text[place - 1].low in _ARTICLES:
        place -= 1
    return text[place - 1].low in _PREPOSITIONS


def _held_otherwise(*texts: tuple[Text, dict[str, int]]) -> bool:
    """Whether a name that one text gives to one of the parties is the other's in the other text."""
    there, here = (_holders(*of) for of in texts)
    if not there or not here:
        return False
    one, other = there
    return _share(there[one], here[other]) and not _share(there[one], here[one])


def _holders(text: Text, places: dict[str, int]) -> dict[str, list[frozenset[str]]]:
    """The names behind each of two parties that a text says to be something."""
    ends = [*list(places.values())[1:], len(text)]
    found = {}
    for (name, start), end in zip(places.items(), ends, strict=True):
        if text[start + 1].low not in _IS:
            return {}
        found[name] = [
            keys_in(text[at].owner, False, "pl")
            for at in range(start + 2, end)
            if text[at].is_capital and len(text[at].text) > 2
        ]
    return found


def _share(one: list[frozenset[str]], other: list[frozenset[str]]) -> bool:
    return any(not keys.isdisjoint(others) for keys in one for others in other)
