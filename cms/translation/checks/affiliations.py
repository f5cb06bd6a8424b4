"""Whether two people stand for the same in both texts: a firm, an institution, a town, an office.

Told only where both texts name the same two people, and each has in the one text what the other
person has in the other.
"""

from collections.abc import Iterator
from functools import lru_cache

from django.utils.translation import gettext as _

from cms.translation.language.inflection import keys_in
from cms.translation.language.nouns import noun
from cms.translation.language.tokens import Text, listed, tokenised

from .finding import Severity
from .people import Mention, mentions, same

# Of what counted things somebody may be.
_OF = listed(
    "company university institution institute school hospital laboratory team municipality cluster"
    " association foundation office"
)
# How the words for offices begin in both languages, what begins another one first.
_OFFICES = {
    "vice": ("wice", "vice", "deputy", "zastęp", "prorektor", "prodziekan"),
    "president": ("prezes", "prezydent", "president"),
    "director": ("dyrektor", "director"), "rector": ("rektor", "rector"),
    "dean": ("dziekan", "dean"), "mayor": ("burmistrz", "mayor"), "minister": ("minist",),
    "marshal": ("marszał", "marshal"), "chair": ("przewodnicząc", "chair"),
    "coordinator": ("koordynator", "coordinator", "co-ordinator"),
    "secretary": ("sekretarz", "secretary"), "treasurer": ("skarbnik", "treasurer"),
    "manager": ("kierowni", "menedżer", "manager"), "professor": ("profesor", "professor"),
    "engineer": ("inżynier", "engineer"), "expert": ("ekspert", "expert"),
    "moderator": ("moderator",), "lawyer": ("prawnik", "prawnicz", "lawyer"),
    "chief executive": ("ceo",), "mentor": ("mentor",), "winner": ("laureat", "winner"),
}  # fmt: skip
_MOST = 40

_Keys = frozenset[str]


def affiliated(
    before: str, after: str, source: str, target: str
) -> Iterator[tuple[str, Severity, str]]:
    """Two people of whom each stands for what the other does in the other text; both without
    markup."""
    old, new = tokenised(before), tokenised(after)
    there, here = mentions(old, source), mentions(new, target)
    if len(there) != 2 or len(here) != 2:
        return
    if same(there[0].name, here[1].name) and same(there[1].name, here[0].name):
        here = here[1], here[0]
    elif not (same(there[0].name, here[0].name) and same(there[1].name, here[1].name)):
        return
    ours, theirs = _said_once(old, there), _said_once(new, here)
    common = {place: at for place, of in ours.items() if (at := _only(of, theirs)) >= 0}
    one = _owned(there, list(common))
    owned = _owned(here, [*common.values()])
    other = [sorted(place for place in common if common[place] in of) for of in owned]
    if all(one) and one == other[::-1]:
        sentence = _("The original says %(old)s, the translation %(new)s. Check which is right.")
        names = {
            "old": f"{there[0].said} – {old[one[0][0]].text}",
            "new": f"{here[0].said} – {new[common[other[0][0]]].text}",
        }
        yield "person", Severity.GRAVE, sentence % names


def _said_once(text: Text, people: tuple[Mention, ...]) -> dict[int, _Keys]:
    """By its token what somebody may stand for, beside the people themselves."""
    named = {at for mention in people for at in range(mention.start, mention.end)}
    found: dict[int, _Keys] = {}
    for place, token in enumerate(text.tokens):
        if place not in named and token.is_word and len(token.text) > 2 and len(found) < _MOST:
            keys = frozenset[str]() if _is_of_the_vice(text, place) else _office(token.low)
            if not keys and (name := noun(token.low)) in _OF:
                keys = frozenset((f"a {name}",))
            if not keys and token.is_capital:
                keys = keys_in(token.owner, False, "pl")
            if keys:
                found[place] = keys
    return found


def _is_of_the_vice(text: Text, place: int) -> bool:
    """Whether an office is the second part of another one: vice-president, zastępca dyrektora."""
    place -= 1
    place -= text[place].text == "-"
    return text[place].low.startswith(_OFFICES["vice"]) and bool(_office(text[place].low))


@lru_cache(maxsize=2_000)
def _office(word: str) -> _Keys:
    known = (name for name, stems in _OFFICES.items() if word.startswith(stems))
    name = next(known, "")
    return frozenset((f"the {name}",)) if name else frozenset()


def _only(keys: _Keys, among: dict[int, _Keys]) -> int:
    """The one place of another text where the same stands; -1 where there is none, or several."""
    places = [place for place, of in among.items() if not keys.isdisjoint(of)]
    return places[0] if len(places) == 1 else -1


def _owned(people: tuple[Mention, ...], places: list[int]) -> list[list[int]]:
    """Of each of two people what stands behind them, or before them where a person comes last."""
    first, last = sorted(people, key=lambda mention: mention.start)
    if any(place > last.start for place in places):
        behind = [place for place in places if first.start < place < last.start]
        by_person = {first: behind, last: [place for place in places if place > last.start]}
    else:
        before = [place for place in places if place < first.start]
        by_person = {first: before, last: [place for place in places if place > first.start]}
    return [sorted(by_person[mention]) for mention in people]
