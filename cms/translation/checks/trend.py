"""Whether what rises by a number in one text falls by it in the other; so does a number, a price
or a share without a figure, where each text says by one plain verb what becomes of it."""

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
# What is measured, by what both languages call it, and what becomes of it.
_MEASURES = {
    "number": ("liczb", "number numbers"), "share": ("udział", "share"),
    "value": ("wartoś", "value"), "cost": ("koszt", "cost costs"), "price": ("cen", "price prices"),
    "sales": ("sprzedaż", "sales"), "revenue": ("przych", "revenue revenues turnover income"),
    "profit": ("zysk", "profit profits"), "export": ("eksport", "exports export"),
    "import": ("import", "imports import"), "employment": ("zatrudnieni", "employment"),
    "unemployment": ("bezroboci", "unemployment"), "demand": ("popyt zapotrzebowani", "demand"),
    "supply": ("podaż", "supply"), "interest": ("zainteresowani", "interest"),
    "spending": ("wydatk", "spending expenditure"), "inflation": ("inflacj", "inflation"),
    "attendance": ("frekwencj", "attendance turnout"), "level": ("poziom", "level levels"),
    "wages": ("płac wynagrodzeni pensj", "wages pay salaries salary"),
    "consumption": ("zużyci", "consumption"), "production": ("produkcj", "production output"),
    "membership": ("składk", "fee fees"), "budget": ("budżet", "budget"),
}  # fmt: skip
_ROSE = {
    "pl": re.compile(
        r"wzr[oó]s(?:ł[aoy]?|ną|nie|li)|wzrośnie|rośnie|rosną|rosł[aoy]|wzrasta(?:ją)?"
    ),
    "en": re.compile(
        r"rose|risen|grew|grown|increased|climbed|increas(?:es|ing)|grows|rises|rising"
    ),
}
_FELL = {
    "pl": re.compile(r"spad(?:ł[aoy]?|nie|ną|a|ają|li)|zmalał[aoy]?|maleje|maleją|zmaleje"),
    "en": re.compile(
        r"fell|fallen|dropped|decreased|declined|shrank|decreas(?:es|ing)|declin(?:es|ing)"
        r"|falls|drops|falling|dropping"
    ),
}
_INFINITIVES = frozenset(("rise", "grow", "increase", "fall", "drop", "decline", "decrease"))
_BEFORE_INFINITIVES = frozenset(("will", "should", "may", "to", "continue"))
_SEASON = frozenset(("the", "this", "last", "next", "early", "late"))


def turned_trend(
    before: str, after: str, source: str, target: str
) -> Iterator[tuple[str, Severity, str]]:
    """A growth in place of a fall, where both texts count something; both without markup."""
    old, new = tokenised(before), tokenised(after)
    if denies(old, source) != denies(new, target):
        return
    if not (_counts(old) and _counts(new)) and not _of_one_measure(old, source, new, target):
        return
    ways = _way(old, source), _way(new, target)
    if ways == (1, -1):
        sentence = _("The original speaks of a rise, the translation of a fall. Check which it is.")
        yield "trend", Severity.GRAVE, sentence
    elif ways == (-1, 1):
        sentence = _("The original speaks of a fall, the translation of a rise. Check which it is.")
        yield "trend", Severity.GRAVE, sentence


def _of_one_measure(text: Text, code: str, other: Text, of: str) -> bool:
    """Whether both texts say by one plain verb what becomes of the same single measure."""
    there, here = _measures(text, code), _measures(other, of)
    return bool(there) and there == here and _verbs(text, code) == _verbs(other, of) == 1


def _measures(text: Text, code: str) -> set[str]:
    words = {token.low for token in text.tokens}
    if code == "en":
        return {name for name, (_pl, en) in _MEASURES.items() if words & {*en.split()}}
    return {
        name
        for name, (stems, _en) in _MEASURES.items()
        if any(word.startswith(tuple(stems.split())) for word in words)
    }


def _verbs(text: Text, code: str) -> int:
    return sum(
        bool(_ROSE[code].fullmatch(token.low) or _FELL[code].fullmatch(token.low))
        or (token.low in _INFINITIVES and text[place - 1].low in _BEFORE_INFINITIVES)
        for place, token in enumerate(text.tokens)
    )


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
