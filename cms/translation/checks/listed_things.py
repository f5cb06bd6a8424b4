"""Whether a list of things is shorter in the other text: statutes, accounts and proof of payment.

Told only where each text has one such list, one of them has one item more, all items are known by
the names below, and the other text says all but that one. Of two things a list stands behind a
colon.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from django.utils.translation import gettext as _

from cms.translation.language.nouns import noun
from cms.translation.language.tokens import tokenised

from .finding import Severity

_FEWEST = 3
# How the names of things begin that are listed, in both languages.
_THINGS = """
statutes: statut statute bylaw articles
accounts: sprawozda bilans accounts statement report balance
power of attorney: pełnomocnictw proxy attorney authori
proof: dowód dowod potwierdz proof confirm receipt evidence
cv: cv życiorys curriculum résumé
certificate: zaświadcz certyfikat świadectw certificate
declaration: oświadcz deklarac declaration statement
form: formularz form
budget: budżet kosztorys budget
timetable: harmonogram schedule timetable
invoice: faktur invoice bill
passport: paszport passport
diploma: dyplom diploma degree
photograph: zdjęci fotografi photo picture
plan: plan
law: praw law legal regulat
security: bezpieczeństw security safety secure
cloud: chmur cloud
network: sieć sieci network
data: dane danych danymi data
energy: energi energety energy power
transport: transport logisty logisti mobility
health: zdrowi medyc health medic
education: edukac szkolnict oświat educat school teach
finance: finans bankow financ bank
culture: kultur cultur
sport: sport
tourism: turyst tourism touris
agriculture: rolnic agricul farm
marketing: marketing promoc promot advertis
accounting: księgow rachunkow account bookkeep
robotics: robot robot
electronics: elektroni electroni
cybersecurity: cyberbezpiecz cybersecur cyber
printing: druk print
quantum: kwant quantum
intelligence: inteligenc intelligence ai
software: oprogramow software
automation: automat automat
biotechnology: biotech biotech
photonics: foton photon
drones: dron drone
nanotechnology: nanotech nanotech
waste: odpad waste
chemistry: chemi chem
construction: budownict construction
food: żywno spożyw food
"""
_BY_BEGINNING: dict[str, list[tuple[str, str]]] = {}
for _line in _THINGS.strip().splitlines():
    _name, _colon, _stems = _line.partition(": ")
    for _stem in _stems.split():
        _BY_BEGINNING.setdefault(_stem[:4], []).append((_stem, _name))

# “3D printing” begins with a word, too.
_WORD = r"(?:\d[A-Z]|[^\W\d_])[\w'-]*+"


def _list(ands: str, no_item: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What finds lists, and two things behind a colon."""
    word = rf"(?!(?:{ands}|{no_item})\b){_WORD}"
    item = rf"{word}(?: {word}){{0,3}}"
    several = rf"(?<![\w'-])(?<!, ){item}(?:, {item})++,? (?:{ands}) {item}"
    return re.compile(several), re.compile(rf"(?<=: ){item} (?:{ands}) {item}(?= ?(?:[.;!?]|$))")


_LISTS = {
    "pl": _list(
        "i|oraz",
        "się|jest|są|któr[aey]|którzy|że|gdy|aby|by|nie|a|ale|więc|lub|albo|jak|czy|to|lecz|czyli|np"
        "|tym",
    ),
    "en": _list(
        "and",
        "which|that|who|where|is|are|was|were|but|or|so|to|as|be|been|will|not|when|if|while|have"
        "|has|it|we|you|they|others",
    ),
}
_JOINT = re.compile(r",? (?:i|oraz|and) |, ")


def listed_less(
    before: str, after: str, source: str, target: str
) -> Iterator[tuple[str, Severity, str]]:
    """A thing that only one of two texts lists; both without markup."""
    old, new = tokenised(before).text, tokenised(after).text
    there = _items(old, source)
    here = _items(new, target) if there else []
    if not there or not here:
        return
    if len(there) == len(here) + 1 and (said := _left_out(there, new)):
        sentence = _("The original says %(old)s, the translation does not. Add it.")
        yield "left_out", Severity.GRAVE, sentence % {"old": said}
    elif len(here) == len(there) + 1 and (said := _left_out(here, old)):
        sentence = _("The translation says %(new)s, the original does not. Take it out.")
        yield "added", Severity.GRAVE, sentence % {"new": said}


def _items(text: str, code: str) -> list[str]:
    """The items of the one list that a text has; none where it has several."""
    several, pair = _LISTS[code]
    found = several.findall(text)
    items = _JOINT.split(found[0]) if len(found) == 1 else []
    if not found:
        found = pair.findall(text)
        return _JOINT.split(found[0]) if len(found) == 1 else []
    return items if len(items) >= _FEWEST else []


def _left_out(items: list[str], other: str) -> str:
    """The one item of a list of which another text says nothing, if all its items are known."""
    said = frozenset().union(*map(_things, other.split()))
    missing = []
    for item in items:
        things = frozenset().union(*map(_things, item.split()))
        if not things:
            return ""
        if said.isdisjoint(things):
            missing.append(item)
    return missing[0] if len(missing) == 1 else ""


@lru_cache(maxsize=5_000)
def _things(word: str) -> frozenset[str]:
    """What a word may name."""
    word = word.casefold().strip(".,;:!?()„”\"'")
    known = {name for stem, name in _BY_BEGINNING.get(word[:4], ()) if word.startswith(stem)}
    counted = noun(word)
    return frozenset(known | ({counted} if counted else set()))
