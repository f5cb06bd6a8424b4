"""Whether support, powers and the like come from the same party: the leader with support from the
partner is not the partner with support from the leader.

Told only where both texts say once from whom something comes, each the one that the other text
names elsewhere.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from django.utils.translation import gettext as _

from cms.translation.language.names_of_languages import LANGUAGES
from cms.translation.language.tokens import Text, tokenised

from .finding import Severity

# How the names of parties begin in Polish, and what they are in English.
_PARTIES = {
    "leader": ("lider", "leader leaders"),
    "coordinator": ("koordynator", "coordinator coordinators"),
    "partner": ("partner", "partner partners"),
    "contractor": ("wykonawc", "contractor contractors"),
    "supplier": ("dostawc", "supplier suppliers"),
    "client": ("klient zamawiając zleceniodawc", "client clients customer customers"),
    "organiser": ("organizator", "organiser organisers organizer organizers"),
    "university": ("uczelni uniwersyte politechni", "university universities"),
    "company": ("firm spółk spółe", "company companies firm firms"),
    "cluster": ("klaster klastr", "cluster clusters"),
    "municipality": ("gmina gminy gminie gminę gminą gmin", "municipality municipalities"),
    "foundation": ("fundacj", "foundation foundations"),
    "investor": ("inwestor", "investor investors"),
    "mentor": ("mentor", "mentor mentors"),
    "employer": ("pracodawc", "employer employers"),
    "employee": ("pracowni", "employee employees"),
    "board": ("zarząd zarządu zarządowi zarządem", "board"),
    "controller": ("administrator", "controller controllers"),
    "applicant": ("wnioskodawc", "applicant applicants"),
}
_BY_STEM = {stem: name for name, (stems, _words) in _PARTIES.items() for stem in stems.split()}
_BY_STEM |= {stem: name for name, stems in LANGUAGES.items() for stem in stems.split("|")}
_SHORTEST = 4
_BY_BEGINNING: dict[str, list[str]] = {}
for _stem in _BY_STEM:
    _BY_BEGINNING.setdefault(_stem[:_SHORTEST], []).append(_stem)
_ENGLISH = {word: name for name, (_stems, words) in _PARTIES.items() for word in words.split()}
_FROM = {
    "pl": re.compile(
        r"(?<!\w)(?:(?:przy|ze|dzięki) wsparci\w+|(?:przy|z) pomocą?|wspieran\w+ przez"
        r"|(?<!niezależnie )od)(?!\w)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?<!\w)(?:with (?:the )?(?:support|help|assistance|backing) of"
        r"|(?:supported|assisted|helped|backed) by|from)(?!\w)",
        re.IGNORECASE,
    ),
}
_NEAR = 4


class _Giver(NamedTuple):
    """What a party is called that something comes from, and how the text says so."""

    names: set[str]
    said: str


def given_by_the_other(
    before: str, after: str, source: str, target: str
) -> Iterator[tuple[str, Severity, str]]:
    """From whom something comes in one text, and not in the other; both without markup."""
    old, new = tokenised(before), tokenised(after)
    there = _giver(old, source)
    here = _giver(new, target) if there else None
    if not there or not here:
        return
    one, other = there.names - here.names, here.names - there.names
    named = _named(old, source), _named(new, target)
    # Each is named once in both texts, so that there is no doubt where.
    if not one or not other or any(of[name] != 1 for name in one | other for of in named):
        return
    sentence = _("The original says %(old)s, the translation %(new)s. Check which is right.")
    yield "contrary", Severity.GRAVE, sentence % {"old": there.said, "new": here.said}


def _giver(text: Text, code: str) -> _Giver | None:
    """The one party that a text says something to come from; nobody unless it says so once."""
    found = []
    for said in _FROM[code].finditer(text.text):
        start = end = text.after(said.end(), 0)
        while end < start + _NEAR and text[end].is_word:
            end += 1
        names = {name for at in range(start, end) if (name := _party(text, at, code))}
        if names:
            found.append(_Giver(names, text.text[said.start() : text[end - 1].end]))
    return found[0] if len(found) == 1 else None


def _named(text: Text, code: str) -> Counter[str]:
    """How often a text names which party."""
    return Counter(_party(text, place, code) for place in range(len(text)))


def _party(text: Text, place: int, code: str) -> str:
    """Which party or nation a word names; nothing for all others."""
    word = text[place]
    if code == "en":
        return word.text if word.text in LANGUAGES else _ENGLISH.get(word.low, "")
    known = _BY_BEGINNING.get(word.low[:_SHORTEST], ())
    return next((_BY_STEM[stem] for stem in known if word.low.startswith(stem)), "")
