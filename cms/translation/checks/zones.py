"""Whether a translation gives its hours in the same time zone: 11:00 CET is not 11:00 EST.

Told only where both texts name zones and none of them in common; an hour may be said in several.
"""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from cms.translation.language.tokens import Text, listed, tokenised

from .finding import Severity

# What a zone's clocks may show: that of Britain is GMT in winter.
_WARSAW, _KYIV, _LONDON = frozenset(("cet",)), frozenset(("eet",)), frozenset(("bst", "utc"))
_UTC, _BST = frozenset(("utc",)), frozenset(("bst",))
_EASTERN, _CENTRAL = frozenset(("et",)), frozenset(("ct",))
_MOUNTAIN, _PACIFIC = frozenset(("mt",)), frozenset(("pt",))
_OTHERS = {name: frozenset((name,)) for name in ("jst", "msk")}
_SHORT = {
    "CET": _WARSAW, "CEST": _WARSAW, "EET": _KYIV, "EEST": _KYIV, "GMT": _UTC, "UTC": _UTC,
    "BST": _BST, "EST": _EASTERN, "EDT": _EASTERN, "CDT": _CENTRAL, "MDT": _MOUNTAIN,
    "PST": _PACIFIC, "PDT": _PACIFIC, "JST": _OTHERS["jst"], "MSK": _OTHERS["msk"],
}  # fmt: skip
# Only right after an hour.
_SHORT_AFTER_AN_HOUR = {"ET": _EASTERN, "CT": _CENTRAL, "MT": _MOUNTAIN, "PT": _PACIFIC}
_OF_AN_HOUR = listed("am pm a p m")
# Before “time”, and before “summer time”.
_ENGLISH = {
    "central european": _WARSAW, "polish": _WARSAW, "warsaw": _WARSAW, "brussels": _WARSAW,
    "berlin": _WARSAW, "paris": _WARSAW, "german": _WARSAW,
    "eastern european": _KYIV, "kyiv": _KYIV, "ukrainian": _KYIV,
    "uk": _LONDON, "london": _LONDON, "british": _LONDON, "greenwich": _UTC, "universal": _UTC,
    "eastern": _EASTERN, "new york": _EASTERN, "washington": _EASTERN,
    "central": _CENTRAL, "mountain": _MOUNTAIN, "pacific": _PACIFIC,
    "japan": _OTHERS["jst"], "moscow": _OTHERS["msk"],
}  # fmt: skip
_SORTS = listed("summer winter standard daylight saving savings mean coordinated")
# How an adjective beside “czas” begins, the longer first.
_POLISH = {
    "środkowoeuropejsk": _WARSAW, "polsk": _WARSAW, "warszawsk": _WARSAW, "brukselsk": _WARSAW,
    "berlińsk": _WARSAW, "parysk": _WARSAW, "niemieck": _WARSAW,
    "wschodnioeuropejsk": _KYIV, "kijowsk": _KYIV, "ukraińsk": _KYIV,
    "brytyjsk": _LONDON, "londyńsk": _LONDON, "uniwersaln": _UTC, "greenwich": _UTC,
    "wschodnioamerykańsk": _EASTERN, "nowojorsk": _EASTERN, "wschodni": _EASTERN,
    "pacyficzn": _PACIFIC, "japońsk": _OTHERS["jst"], "moskiewsk": _OTHERS["msk"],
}  # fmt: skip
# The forms of “czas”, with how an adjective that belongs to them ends.
_CZAS = {"czas": ("i", "y"), "czasu": ("ego", "greenwich"), "czasem": ("im", "ym")}

_Zones = dict[str, frozenset[str]]


def zoned(before: str, after: str, source: str, target: str) -> Iterator[tuple[str, Severity, str]]:
    """Time zones that one text names in place of others; both without markup."""
    there, here = _zones(tokenised(before), source), _zones(tokenised(after), target)
    if not there or not here:
        return
    if all(zone.isdisjoint(other) for zone in there.values() for other in here.values()):
        sentence = _("The original says %(old)s, the translation %(new)s. Check which is right.")
        yield "time", Severity.GRAVE, sentence % {"old": ", ".join(there), "new": ", ".join(here)}


def _zones(text: Text, code: str) -> _Zones:
    """The zones that a text names; none where one is told by its distance (UTC+1)."""
    found: _Zones = {}
    for place, token in enumerate(text.tokens):
        zone = _SHORT.get(token.text) or (
            _SHORT_AFTER_AN_HOUR.get(token.text) if _is_after_an_hour(text, place) else None
        )
        if zone and text[place + 1].text in "+-−–" and text[place + 2].is_figure:
            return {}
        if zone and not text.in_capitals:
            found[token.text] = zone
        elif code == "en" and token.low == "time":
            found |= _before_time(text, place)
        elif code == "pl" and token.low in _CZAS:
            found |= _beside_czas(text, place)
    return found


def _is_after_an_hour(text: Text, place: int) -> bool:
    before = text[place - 1]
    return before.is_figure or (before.text == "." and text[place - 2].low == "m") or (
        before.low in _OF_AN_HOUR
    )  # fmt: skip


def _before_time(text: Text, place: int) -> _Zones:
    """“Central European Summer Time”, “UK time”."""
    end = place
    while text[place - 1].low in _SORTS:
        place -= 1
    for length in (2, 1):
        words = " ".join(text[place - n].low for n in range(length, 0, -1))
        if zone := _ENGLISH.get(words):
            return {text.said(place - length, end + 1): zone}
    return {}


def _beside_czas(text: Text, place: int) -> _Zones:
    """„Czasu polskiego”, „środkowoeuropejskiego czasu letniego”."""
    endings = _CZAS[text[place].low]
    for at in (place + 1, place + 2, place - 1):
        word = text[at].low
        stem = next((stem for stem in _POLISH if word.startswith(stem)), "")
        if stem and word.endswith(endings):
            return {text.said(min(at, place), max(at, place) + 1): _POLISH[stem]}
    return {}
