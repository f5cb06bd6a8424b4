"""Who acts for somebody, or does something to somebody: parties of contracts and others."""

from collections.abc import Iterable
from typing import NamedTuple

# Of each the Polish word as a subject, in other cases, and the English ones. Words that look alike
# in both cases are not among them.
_PARTIES = {
    "controller": ("administrator", "administratora administratorowi administratorem",
                   "controller"),
    "processor": ("przetwarzający", "przetwarzającego przetwarzającemu przetwarzającym",
                  "processor"),
    "contractor": ("wykonawca", "wykonawcy wykonawcę wykonawcą", "contractor"),
    "purchaser": ("zamawiający", "zamawiającego zamawiającemu zamawiającym",
                  "purchaser authority"),
    "lessor": ("wynajmujący", "wynajmującego wynajmującemu wynajmującym", "lessor landlord"),
    "lessee": ("najemca", "najemcy najemcę najemcą", "lessee tenant"),
    "seller": ("sprzedawca sprzedający", "sprzedawcy sprzedawcę sprzedawcą sprzedającego"
               " sprzedającemu sprzedającym", "seller vendor"),
    "buyer": ("kupujący nabywca", "kupującego kupującemu kupującym nabywcy nabywcę nabywcą",
              "buyer"),
    "employer": ("pracodawca", "pracodawcy pracodawcę pracodawcą", "employer"),
    "employee": ("pracownik", "pracownika pracownikowi pracownikiem", "employee"),
    "creditor": ("wierzyciel", "wierzyciela wierzycielowi wierzycielem", "creditor"),
    "debtor": ("dłużnik", "dłużnika dłużnikowi dłużnikiem", "debtor"),
    "licensor": ("licencjodawca", "licencjodawcy licencjodawcę licencjodawcą", "licensor"),
    "licensee": ("licencjobiorca", "licencjobiorcy licencjobiorcę licencjobiorcą", "licensee"),
    "lender": ("pożyczkodawca kredytodawca", "pożyczkodawcy pożyczkodawcę pożyczkodawcą"
               " kredytodawcy kredytodawcę kredytodawcą", "lender"),
    "borrower": ("pożyczkobiorca kredytobiorca", "pożyczkobiorcy pożyczkobiorcę pożyczkobiorcą"
                 " kredytobiorcy kredytobiorcę kredytobiorcą", "borrower"),
    "applicant": ("wnioskodawca", "wnioskodawcy wnioskodawcę wnioskodawcą", "applicant"),
    "beneficiary": ("beneficjent", "beneficjenta beneficjentowi beneficjentem", "beneficiary"),
    "mentor": ("mentor", "mentora mentorowi mentorem", "mentor"),
    "mentee": ("podopieczny", "podopiecznego podopiecznemu podopiecznym", "mentee"),
    "sender": ("nadawca", "nadawcy nadawcę nadawcą", "sender"),
    "recipient": ("adresat", "adresata adresatowi adresatem", "recipient addressee"),
    "supplier": ("dostawca", "dostawcy dostawcę dostawcą", "supplier"),
    "organiser": ("organizator", "organizatora organizatorowi organizatorem",
                  "organiser organizer"),
    "participant": ("uczestnik", "uczestnika uczestnikowi uczestnikiem", "participant"),
    "cluster": ("klaster", "klastra klastrowi klastrem", "cluster"),
    "university": (
        "uczelnia politechnika",
        "uczelni uczelnię uczelnią politechniki politechnice politechnikę politechniką"
        " uniwersytetu uniwersytetowi uniwersytetem",
        "university",
    ),
    "company": ("firma spółka", "firmy firmie firmę firmą spółki spółce spółkę spółką",
                "company firm"),
    "distributor": ("dystrybutor", "dystrybutora dystrybutorowi dystrybutorem", "distributor"),
    "producer": ("producent", "producenta producentowi producentem", "producer manufacturer"),
    "partner": ("partner", "partnera partnerowi partnerem", "partner"),
    "municipality": ("gmina", "gminy gminie gminę gminą", "municipality"),
    "foundation": ("fundacja", "fundacji fundację fundacją", "foundation"),
    "agency": ("agencja", "agencji agencję agencją", "agency"),
    "school": ("szkoła", "szkoły szkole szkołę szkołą", "school"),
    "client": ("klient", "klienta klientowi klientem", "client customer"),
    "investor": ("inwestor", "inwestora inwestorowi inwestorem", "investor"),
    "owner": ("właściciel", "właściciela właścicielowi właścicielem", "owner"),
}  # fmt: skip


class Forms(NamedTuple):
    """Parties by their words: Polish subjects, and all words of each language."""

    subjects: dict[str, str]
    words: dict[str, dict[str, str]]


def forms_of(names: Iterable[str]) -> Forms:
    """The words of some parties."""
    parties = {name: _PARTIES[name] for name in names}
    subjects, others, english = (
        {word: name for name, forms in parties.items() for word in forms[place].split()}
        for place in range(3)
    )
    return Forms(subjects, {"pl": subjects | others, "en": english})
