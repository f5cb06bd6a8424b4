"""Whether what rises by a number in one text falls by it in the other."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from cms.translation.language.denial import denies
from cms.translation.language.tokens import Text, tokenised

from .finding import Severity

_UP = {
    "pl": re.compile(
        r"(?:wzros[tł]|wzrós[łt]|wzrast|wzrośn|rosn|rośn|zwiększ|podwyższ|podnios|podnies|podnosz|wyższ)"
        r"\w*|rosł[aoy]|rósł"
    ),
    "en": re.compile(r"gr[eo]w\w*|rises?|rose|risen|rising|increas\w+|climb\w*|higher|raise[sd]?"),
}
_DOWN = {
    "pl": re.compile(
        r"spad(?:ek|k(?!ob)|ł|n|a)\w*|(?:zmniejsz|zmala|malej|obniż|zreduk|reduk|skurcz|niższ)\w*"
    ),
    "en": re.compile(
        r"f[ae]lls?|fallen|falling|decreas\w+|declin\w+|drop(?:s|ped|ping)?|reduc\w+|lower\w*"
        r"|shr[aiu]nk\w*|cuts?"
    ),
}
# What may say as much besides, though as often something else.
_MAY_BE_UP = {
    "pl": re.compile(
        r"(?:więc|większ|popraw|rozw(?!oj|ój)|przyby|dodat|plus|poszerz|rozszerz|umocn)\w*"
    ),
    "en": re.compile(r"(?:more|up|gain|boost|expan|improv|surg|accelerat|add|strength)\w*|plus"),
}
_MAY_BE_DOWN = {
    "pl": re.compile(r"(?:mniej|strat|utra|uby|ogranicz|oszczęd|spowoln|minus|cię[ćl]|osłab)\w*"),
    "en": re.compile(r"(?:less|few|down|los[est]|sav|slow|minus|cut|weak|limit|contract)\w*"),
}
_SEASON = frozenset(("the", "this", "last", "next", "early", "late"))


def turned_trend(
    before: str, after: str, source: str, target: str
) -> Iterator[tuple[str, Severity, str]]:
    """A growth in place of a fall, where both texts count something; both without markup."""
    old, new = tokenised(before), tokenised(after)
    if not (_counts(old) and _counts(new)) or denies(old, source) != denies(new, target):
        return
    ways = _way(old, source), _way(new, target)
    if ways == (1, -1):
        sentence = _("The original speaks of a rise, the translation of a fall. Check which it is.")
        yield "trend", Severity.GRAVE, sentence
    elif ways == (-1, 1):
        sentence = _("The original speaks of a fall, the translation of a rise. Check which it is.")
        yield "trend", Severity.GRAVE, sentence


def _counts(text: Text) -> bool:
    return any(token.is_figure for token in text.tokens)


def _way(text: Text, code: str) -> int:
    """1 where a text speaks of rising and of nothing that falls, -1 for the contrary, else 0."""
    up = _says(text, _UP[code])
    down = _says(text, _DOWN[code])
    if up and not (down or _says(text, _MAY_BE_DOWN[code])):
        return 1
    return -1 if down and not (up or _says(text, _MAY_BE_UP[code])) else 0


def _says(text: Text, words: re.Pattern[str]) -> bool:
    return any(
        words.fullmatch(token.low) and not (token.low == "fall" and text[place - 1].low in _SEASON)
        for place, token in enumerate(text.tokens)
    )
