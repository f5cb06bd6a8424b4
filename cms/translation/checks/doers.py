"""Whether one party does to another what it does in the source: a university that commissioned a
company was not commissioned by it.

English tells it by the order of the words and by “by”, Polish by the case of a word and by „przez”;
told only where each text names the same two parties, each once, and one such deed.
"""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from cms.translation.language.denial import denies
from cms.translation.language.tokens import Text, listed, tokenised

from .finding import Severity

# Of each party the Polish word as a subject, in other cases, and the English ones. Words that look
# alike in both cases are not among them.
_PARTIES = {
    "cluster": ("klaster", "klastra klastrowi klastrem", "cluster"),
    "university": (
        "uczelnia politechnika",
        "uczelni uczelnię uczelnią politechniki politechnice politechnikę politechniką"
        " uniwersytetu uniwersytetowi uniwersytetem",
        "university",
    ),
    "company": ("firma spółka", "firmy firmie firmę firmą spółki spółce spółkę spółką",
                "company firm"),
    "contractor": ("wykonawca", "wykonawcy wykonawcę wykonawcą", "contractor"),
    "supplier": ("dostawca", "dostawcy dostawcę dostawcą", "supplier"),
    "municipality": ("gmina", "gminy gminie gminę gminą", "municipality"),
    "foundation": ("fundacja", "fundacji fundację fundacją", "foundation"),
    "agency": ("agencja", "agencji agencję agencją", "agency"),
    "school": ("szkoła", "szkoły szkole szkołę szkołą", "school"),
    "client": ("klient", "klienta klientowi klientem", "client customer"),
    "investor": ("inwestor", "inwestora inwestorowi inwestorem", "investor"),
    "employer": ("pracodawca", "pracodawcy pracodawcę pracodawcą", "employer"),
    "employee": ("pracownik", "pracownika pracownikowi pracownikiem", "employee"),
    "owner": ("właściciel", "właściciela właścicielowi właścicielem", "owner"),
}  # fmt: skip
_SUBJECTS = {word: name for name, of in _PARTIES.items() for word in of[0].split()}
_WORDS = {
    "pl": _SUBJECTS | {word: name for name, of in _PARTIES.items() for word in of[1].split()},
    "en": {word: name for name, of in _PARTIES.items() for word in of[2].split()},
}
_DEEDS = {
    "commission": {"pl": r"zleci(?:ł[aoy]?|li)|zlecon\w+", "en": r"commission(?:s|ed)"},
    "sue": {"pl": r"pozwał[aoy]?|pozwali|pozwan\w+", "en": r"sue[sd]"},
    "accuse": {"pl": r"oskarżył[aoy]?|oskarżyli|oskarżon\w+", "en": r"accuse[sd]"},
    "pay": {"pl": r"zapłacił[aoy]?|zapłacili", "en": r"paid"},
    "sell": {"pl": r"sprzedał[aoy]?|sprzedali|sprzedan\w+", "en": r"sold"},
    "hire": {"pl": r"zatrudnił[aoy]?|zatrudnili|zatrudnion\w+", "en": r"hired|employed"},
    "choose": {"pl": r"wybrał[aoy]?|wybrali|wybran\w+", "en": r"chose|chosen|selected"},
    "thank": {"pl": r"podziękował[aoy]?|podziękowali", "en": r"thanked"},
    "award": {"pl": r"nagrodził[aoy]?|nagrodzili|nagrodzon\w+", "en": r"awarded"},
    "invite": {"pl": r"zaprosił[aoy]?|zaprosili|zaproszon\w+", "en": r"invited"},
}
_DEED = {name: {code: re.compile(said) for code, said in of.items()} for name, of in _DEEDS.items()}
_AUXILIARY = listed("was were is are be been being get got")
_ARTICLES = listed("the a an its their our his her this that another both all one")
# The passive verb is no further before “by”.
_NEAR = 6


def done_to_the_other(
    before: str, after: str, source: str, target: str
) -> Iterator[tuple[str, Severity, str]]:
    """A deed that one of two parties does to the other, and the other way round in the other text;
    both without markup."""
    old = tokenised(before)
    there = _places(old, source)
    if not there:
        return
    new = tokenised(after)
    here = _places(new, target)
    if there.keys() != here.keys() or denies(old, source) or denies(new, target):
        return
    for deed in _DEED.values():
        one = _doer(old, there, deed[source], source)
        other = _doer(new, here, deed[target], target) if one else ""
        if one and other and one != other:
            names = {
                "old": _said(old, there),
                "new": _said(new, here),
            }
            sentence = _(
                "The original says %(old)s, the translation %(new)s. Check which is right."
            )
            yield "contrary", Severity.GRAVE, sentence % names
            return


def _said(text: Text, places: dict[str, int]) -> str:
    return text.said(min(places.values()), max(places.values()) + 1)


def _places(text: Text, code: str) -> dict[str, int]:
    """Where a text names which of two parties; nothing unless it names two, each once."""
    places = [
        (name, place)
        for place, token in enumerate(text.tokens)
        if (name := _WORDS[code].get(token.low))
    ]
    return dict(places) if len(places) == len("xy") and places[0][0] != places[1][0] else {}


def _doer(text: Text, places: dict[str, int], verb: re.Pattern[str], code: str) -> str:
    """The party that does something; nothing where that is not sure."""
    verbs = [place for place, token in enumerate(text.tokens) if verb.fullmatch(token.low)]
    if len(verbs) != 1:
        return ""
    deed = verbs[0]
    by = next((at for at in range(deed + 1, deed + _NEAR) if _is_by(text, deed, at)), 0)
    if by:
        behind = [name for name, place in places.items() if place > by]
        first = min(behind, key=lambda name: places[name], default="")
        return first if first and places[first] - by < _NEAR else ""
    if code == "pl":
        subjects = [name for name, place in places.items() if text[place].low in _SUBJECTS]
        return subjects[0] if len(subjects) == 1 and not _is_passive(text[deed].low) else ""
    if text[deed - 1].low in _AUXILIARY or text[deed - 2].low in _AUXILIARY:
        return ""
    one, other = sorted(places, key=lambda name: places[name])
    # “The company sold last year” was sold.
    has_object = text[deed + 1].low in _ARTICLES or places[other] == deed + 1
    return one if places[one] < deed < places[other] and has_object else ""


def _is_by(text: Text, deed: int, at: int) -> bool:
    words = all(text[n].is_word for n in range(deed, at))
    return words and text[at].low in ("by", "przez")


def _is_passive(verb: str) -> bool:
    return not verb.endswith(("ł", "ła", "ło", "ły", "li"))
