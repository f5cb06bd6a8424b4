"""Whether the same party bears a cost or answers for something: the supplier is not the customer.

Told only where each text says so once of one party, and names the other's nowhere.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from django.utils.translation import gettext as _

from cms.translation.language.denial import denies
from cms.translation.language.tokens import tokenised

from .finding import Severity

# Of each party the Polish words as a subject, how all its words begin, and the English words. What
# stands with several may be any of them.
_PARTIES = {
    "organiser": ("organizator organizatorzy", "organizator", "organiser organizer"),
    "participant": (
        "uczestnik uczestnicy słuchacz słuchacze kursant kursanci",
        "uczestni słuchacz kursan szkolon",
        "participant attendee delegate trainee",
    ),
    "employer": ("pracodawca pracodawcy", "pracodawc", "employer"),
    "employee": ("pracownik pracownicy", "pracowni pracobior", "employee worker staff"),
    "supplier": ("dostawca dostawcy", "dostawc", "supplier provider vendor"),
    "client": (
        "klient klienci usługobiorca odbiorca odbiorcy",
        "klient usługobior odbior",
        "client customer consumer recipient",
    ),
    "seller": ("sprzedawca sprzedawcy sprzedający", "sprzeda", "seller vendor retailer"),
    "buyer": (
        "kupujący nabywca nabywcy",
        "kupując nabyw",
        "buyer purchaser customer client",
    ),
    "contractor": (
        "wykonawca wykonawcy zleceniobiorca",
        "wykonaw zleceniobior",
        "contractor supplier",
    ),
    "purchaser": (
        "zamawiający zleceniodawca",
        "zamawiając zleceniodaw",
        "purchaser client customer authority principal",
    ),
    "landlord": ("wynajmujący", "wynajmując", "landlord lessor owner"),
    "tenant": ("najemca najemcy", "najemc", "tenant lessee"),
    "lender": ("pożyczkodawca kredytodawca", "pożyczkodawc kredytodawc", "lender bank"),
    "borrower": ("pożyczkobiorca kredytobiorca", "pożyczkobior kredytobior", "borrower"),
    "applicant": ("wnioskodawca wnioskodawcy", "wnioskodaw", "applicant"),
    "beneficiary": ("beneficjent beneficjenci", "beneficjen", "beneficiary grantee recipient"),
    "licensor": ("licencjodawca", "licencjodaw", "licensor"),
    "licensee": ("licencjobiorca", "licencjobior", "licensee"),
    "controller": ("administrator", "administrator", "controller administrator"),
    "cluster": ("klaster", "klast", "cluster"),
    "university": ("uczelnia", "uczeln uniwersyt politechn", "university"),
    "municipality": ("gmina", "gmin miast", "municipality commune city"),
    "sender": ("nadawca", "nadaw", "sender"),
    "addressee": ("adresat", "adresat", "addressee recipient"),
}  # fmt: skip
_SUBJECTS = {word: name for name, (words, *_rest) in _PARTIES.items() for word in words.split()}
_STEMS = {name: tuple(stems.split()) for name, (_words, stems, _en) in _PARTIES.items()}


def _plural(word: str) -> str:
    return word[:-1] + "ies" if word.endswith("y") else word + "s"


_ENGLISH: dict[str, frozenset[str]] = {}
for _called, (_subjects, _begun, _words) in _PARTIES.items():
    for _word in _words.split():
        for _form in (_word, _plural(_word)):
            _ENGLISH[_form] = _ENGLISH.get(_form, frozenset()) | {_called}
_DEED_PL = (
    r"(?:ponosi|ponoszą|poniesie|pokrywa|pokrywają|pokryje|płaci|płacą|zapłaci|opłaca|opłacają|opłaci"
    r"|finansuje|sfinansuje|odpowiada|odpowiadają)"
)
_WHO_PL = "|".join(sorted(_SUBJECTS, key=len, reverse=True))
_WHO_EN = "|".join(sorted(_ENGLISH, key=len, reverse=True))
_SAID = {
    "pl": re.compile(
        rf"(?<!\w){_DEED_PL} (?P<behind>{_WHO_PL})(?!\w)"
        rf"|(?<!\w)(?P<before>{_WHO_PL}) (?:zawsze |sam |w całości |w pełni )?{_DEED_PL}(?!\w)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        rf"(?<!\w)(?:borne|covered|paid|met|financed|funded) (?:in full |entirely |for )?by"
        rf" (?:the |an? |each |our |your )?(?:contracting )?(?P<behind>{_WHO_EN})(?!\w|-)"
        rf"|(?<![\w-])(?P<before>{_WHO_EN}) (?:shall |will |must |always )?(?:bears?|covers?|pays?"
        r"|financ\w+|funds|(?:is|are|be) (?:liable|responsible|accountable))(?!\w)",
        re.IGNORECASE,
    ),
}


class _Bearer(NamedTuple):
    """What the one who bears something may be, and how the text says so."""

    names: frozenset[str]
    said: str


def borne_by_another(
    before: str, after: str, source: str, target: str
) -> Iterator[tuple[str, Severity, str]]:
    """Who bears something in one text where the other says another; both without markup."""
    old, new = tokenised(before), tokenised(after)
    there = _bearer(old.text, source)
    here = _bearer(new.text, target) if there else None
    if not there or not here or denies(old, source) or denies(new, target):
        return
    if _named(old.text, source) & here.names or _named(new.text, target) & there.names:
        return
    sentence = _("The original says %(old)s, the translation %(new)s. Check which is right.")
    yield "contrary", Severity.GRAVE, sentence % {"old": there.said, "new": here.said}


def _bearer(text: str, code: str) -> _Bearer | None:
    """Who bears something; nobody unless the text says so just once."""
    found = list(_SAID[code].finditer(text))
    if len(found) != 1:
        return None
    who = (found[0]["behind"] or found[0]["before"]).lower()
    names = frozenset((_SUBJECTS[who],)) if code == "pl" else _ENGLISH[who]
    return _Bearer(names, found[0][0])


def _named(text: str, code: str) -> set[str]:
    """The parties that a text names anywhere."""
    words = {token.low for token in tokenised(text).tokens}
    if code == "en":
        return {name for word in words for name in _ENGLISH.get(word.removesuffix("'s"), ())}
    return {name for name, stems in _STEMS.items() if any(w.startswith(stems) for w in words)}
