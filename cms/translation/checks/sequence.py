"""Whether one event comes before another in both texts: an audit after the contract is not a
contract after the audit.

Told only where each text says “before” or “after” once, with an event that both languages name.
What does not happen „dopóki nie” something else does happens after it.
"""

from collections.abc import Iterator
from typing import NamedTuple

from django.utils.translation import gettext as _

from cms.translation.language.denial import denials
from cms.translation.language.tokens import Text, listed, tokenised

from .finding import Severity

# Whether what a word says is after an event, or before it.
_WHEN = {
    "pl": {"po": True, "przed": False},
    "en": {
        "after": True,
        "following": True,
        "once": True,
        "before": False,
        "ahead": False,
        "prior": False,
    },
}
# How the names of events begin; what both texts call so is one.
_EVENTS = {
    "meeting": "zebrani obrad posiedzeni zgromadzeni spotkani meeting assembly session",
    "audit": "audyt audit", "contract": "umow kontrakt contract agreement",
    "training": "szkole training", "exam": "egzamin exam", "break": "przerw break",
    "lunch": "obiad lunch", "dinner": "kolacj dinner supper", "breakfast": "śniadani breakfast",
    "panel": "panel", "lecture": "wykład lecture", "conference": "konferenc conference",
    "vote": "głosowani vote voting ballot", "election": "wybor wyborach election",
    "registration": "rejestrac registration", "payment": "płatnoś zapłat opłaceni payment",
    "delivery": "dostaw delivery deliveries", "test": "testy testów testach testami tests testing",
    "publication": "publikac publication", "consultation": "konsultac consultation",
    "presentation": "prezentac presentation", "opening": "otwarci opening",
    "workshop": "warsztat workshop", "banquet": "bankiet banquet", "concert": "koncert concert",
    "inspection": "kontrol odbi inspection acceptance", "survey": "ankiet survey",
    "application": "wnios application", "decision": "decyzj decision",
    "interview": "rozmow wywiad interview", "renovation": "remont renovation",
    "launch": "uruchomieni launch", "visit": "wizyt wizyci visit", "tour": "zwiedzani tour",
    "ceremony": "ceremoni uroczystoś gala gali galą ceremony gala",
    "verification": "weryfikacj verification", "approval": "zatwierdzeni akceptacj approval",
    "premiere": "premier premiere", "debate": "debat debate", "briefing": "odpraw briefing",
    "hackathon": "hackathon", "fair": "targi targów targach targami fair",
}  # fmt: skip
_BY_STEM = {stem: name for name, stems in _EVENTS.items() for stem in stems.split()}
_SHORTEST = 4
_BY_BEGINNING: dict[str, list[str]] = {}
for _stem in _BY_STEM:
    _BY_BEGINNING.setdefault(_stem[:_SHORTEST], []).append(_stem)
# “Once the contract is signed”, but not “once a year”.
_WHAT = listed("the this these all both your our their its")
_NO_NOUNS = listed("the of a an this your our its their")
_UNLESS, _BOTH = listed("dopóki póki"), 2
# An event stands no further behind the word that says when it is.
_NEAR, _OF_ONE = 5, 3


class _Order(NamedTuple):
    """What a text says comes before or after which event, and how it says so."""

    after: bool
    event: str
    others: frozenset[str]
    said: str
    # How many words deny nothing as a whole: dopóki nie …, nie ….
    denying: int = 0


def put_in_order(
    before: str, after: str, source: str, target: str
) -> Iterator[tuple[str, Severity, str]]:
    """An order of two events that the other text turns round; both without markup."""
    old = tokenised(before)
    there = _order(old, source)
    if there is None:
        return
    new = tokenised(after)
    here = _order(new, target)
    if here is None or _denies(old, there, source) or _denies(new, here, target):
        return
    if there.after == here.after:
        turned = there.event in here.others and here.event in there.others
    else:
        turned = there.event == here.event and there.event not in (there.others | here.others)
    if turned:
        sentence = _("The original says %(old)s, the translation %(new)s. Check which is right.")
        yield "contrary", Severity.GRAVE, sentence % {"old": there.said, "new": here.said}


def _denies(text: Text, order: _Order, code: str) -> bool:
    return len(denials(text, code)) > order.denying


def _order(text: Text, code: str) -> _Order | None:
    if code == "pl" and (place := _only_unless(text)) >= 0:
        return _unless(text, place)
    found: _Order | None = None
    for place, token in enumerate(text.tokens):
        after = _WHEN[code].get(token.low)
        if after is None or (token.low == "once" and text[place + 1].low not in _WHAT):
            continue
        at = _event_after(text, place)
        if found is not None or not at:
            return None
        event = _event(text[at].low)
        # “The proceedings of the meeting” are one.
        others = {_event(word.low) for n, word in enumerate(text.tokens) if n < at}
        behind = [_event(word.low) for word in text.tokens[at + 1 :]]
        others |= {name for n, name in enumerate(behind) if name != event or n >= _OF_ONE}
        found = _Order(after, event, frozenset(others - {""}), text.said(place, at + 1))
    return found


def _only_unless(text: Text) -> int:
    """Where „dopóki” stands; -1 where it does not, or another word says when."""
    places = [place for place, token in enumerate(text.tokens) if token.low in _UNLESS]
    others = any(token.low in _WHEN["pl"] for token in text.tokens)
    return places[0] if len(places) == 1 and not others else -1


def _unless(text: Text, place: int) -> _Order | None:
    """„Dopóki umowa nie zostanie podpisana, …”: what does not happen before the event is after."""
    at = _event_after(text, place)
    own = [n for n, token in enumerate(text.tokens) if n > place and token.low == "nie"]
    if not at or not own or own[0] - place > _NEAR or len(denials(text, "pl")) not in (1, 2):
        return None
    # One of both is the denial of what is to wait.
    if sum(token.low == "nie" for token in text.tokens) != _BOTH:
        return None
    others = {_event(token.low) for n, token in enumerate(text.tokens) if n != at}
    said = text.said(place, max(at, own[0]) + 1)
    return _Order(True, _event(text[at].low), frozenset(others - {""}), said, _BOTH)


def _event_after(text: Text, place: int) -> int:
    """The first event behind a token; 0 where a sign stands before it, or there is none near."""
    words = 0
    for at in range(place + 1, place + 1 + 2 * _NEAR):
        if not text[at].is_word or words == _NEAR:
            return 0
        if _event(text[at].low):
            return at
        words += text[at].low not in _NO_NOUNS
    return 0


def _event(word: str) -> str:
    for stem in _BY_BEGINNING.get(word[:_SHORTEST], ()):
        if word.startswith(stem):
            return _BY_STEM[stem]
    return ""
