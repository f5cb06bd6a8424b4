"""Whether something is for the same people or institutions: software for hospitals is not software
for banks.

Told only of those below, which no language takes for each other, where each text says „dla” or
“for” once with one of them, and neither names any of the other's.
"""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from cms.translation.language.tokens import Text, listed, tokenised

from .finding import Severity

# How they begin in Polish, and what they are in English; what may be said for each other is one.
_WHOM = {
    "hospital": ("szpital klinik przychod", "hospital hospitals clinic clinics"),
    "bank": ("banki banków banku bankom bankowi", "bank banks"),
    "shop": (
        "aptek sklep",
        "pharmacy pharmacies pharmacist pharmacists shop shops store stores retailer retailers"
        " drugstore drugstores chemists",
    ),
    "hotel": ("hotel", "hotel hotels"),
    "museum": ("muze", "museum museums"),
    "library": ("bibliote", "library libraries librarian librarians"),
    "court": ("sądów sądy sądu sądom", "court courts"),
    "airport": ("lotnisk", "airport airports"),
    "restaurant": ("restauracj", "restaurant restaurants"),
    "farmer": ("rolnik gospodarstw", "farmer farmers farm farms"),
    "doctor": ("lekarz", "doctor doctors physician physicians medic medics"),
    "lawyer": ("prawni adwokat radców", "lawyer lawyers attorney attorneys"),
    "architect": ("architekt", "architect architects"),
    "journalist": ("dziennikarz", "journalist journalists"),
    "pensioner": ("emeryt senior", "pensioner pensioners senior seniors elderly older retired"),
    "school": (
        "szkoła szkoły szkole szkół szkołom uczelni uniwersyte przedszkol student uczni"
        " nauczyciel wykładowc",
        "school schools university universities college colleges kindergarten kindergartens student"
        " students pupil pupils teacher teachers lecturer lecturers nursery nurseries",
    ),
}
_SHORTEST = 4
_BY_BEGINNING: dict[str, list[tuple[str, str]]] = {}
for _called, (_stems, _words) in _WHOM.items():
    for _stem in _stems.split():
        _BY_BEGINNING.setdefault(_stem[:_SHORTEST], []).append((_stem, _called))
_ENGLISH = {word: name for name, (_stems, words) in _WHOM.items() for word in words.split()}
_FOR = {"pl": listed("dla"), "en": listed("for")}
# “For the needs of large hospitals”.
_NEAR = 6


def meant_for_others(
    before: str, after: str, source: str, target: str
) -> Iterator[tuple[str, Severity, str]]:
    """Whom one text says that something is for, and the other somebody else; both without
    markup."""
    old, new = tokenised(before), tokenised(after)
    there = _whom(old, source)
    here = _whom(new, target) if there else None
    if there and here and _named(old, source).isdisjoint(_named(new, target)):
        sentence = _("The original says %(old)s, the translation %(new)s. Check which is right.")
        yield "contrary", Severity.GRAVE, sentence % {"old": there, "new": here}


def _whom(text: Text, code: str) -> str:
    """Whom a text says that something is for; nothing unless it says so once."""
    places = [place for place, token in enumerate(text.tokens) if token.low in _FOR[code]]
    if len(places) != 1:
        return ""
    for at in range(places[0] + 1, places[0] + _NEAR):
        if not text[at].is_word:
            break
        if _name(text[at].low, code):
            return text.said(places[0], at + 1)
    return ""


def _named(text: Text, code: str) -> set[str]:
    return {name for token in text.tokens if (name := _name(token.low, code))}


def _name(word: str, code: str) -> str:
    if code == "en":
        return _ENGLISH.get(word, "")
    known = _BY_BEGINNING.get(word[:_SHORTEST], ())
    return next((name for stem, name in known if word.startswith(stem)), "")
