"""What one language denies and the other says by its opposite: not changed, ten sam."""

import re
from typing import NamedTuple

from .denial import is_negative
from .idioms import IDIOMS
from .tokens import Text


class _Opposite(NamedTuple):
    """How the words begin that are denied, and what the other language says instead."""

    denied: dict[str, tuple[str, ...]]
    instead: dict[str, str]


_OPPOSITES = (
    _Opposite(
        {"pl": ("zmien", "zmian"), "en": ("chang", "alter", "vary")},
        {
            "pl": r"(?:ten|ta|to|tym|tej|tego|te|tych|taki|taka|takie|tak|takim|takiej) sam\w*"
            r"|pozosta\w+|utrzym\w+|stał[yaeąm]\w*|niezmien\w+|zachow\w+",
            "en": r"same|unchanged|remain\w*|stay\w*|constant|steady|stable|still|held|flat"
            r"|identical|continu\w+",
        },
    ),
    _Opposite(
        {"pl": ("różni", "odbieg", "odstaj"), "en": ("differ",)},
        {
            "pl": r"(?:ten|ta|to|tym|tej|tego|te|tych|taki|taka|takie|tak|takim|takiej) sam\w*"
            r"|jednakow\w+|identyczn\w+|równ[yaei]\w*|zgodn\w+",
            "en": r"same|identical\w*|equal\w*|alike|similar\w*|line|match\w*",
        },
    ),
    _Opposite(
        {
            "pl": ("spad", "malej", "zmala", "zmniejsz", "słabn", "osłab"),
            "en": ("fall", "declin", "decreas", "weaken"),
        },
        {
            "pl": r"utrzym\w+|pozosta\w+|stał[yaeąm]\w*|rośnie|rosną|wzrasta\w*|wysok\w+",
            "en": r"remain\w*|stay\w*|steady|strong|stable|constant|growing|held|high|holding",
        },
    ),
    _Opposite(
        {"pl": ("niedostępn", "dostępn"), "en": ("unavailab", "inaccessib", "availab")},
        {
            "pl": r"przerw\w+|wyłącz\w+|awari\w+|zamknięt\w+|nieczynn\w+|brak|wyczerpan\w+",
            "en": r"down|offline|out of (?:service|order|action|stock)|closed|shut|sold out"
            r"|interrupted|suspended",
        },
    ),
    _Opposite(
        {"pl": ("żyj",), "en": ("alive",)},
        {"pl": r"zmar\w+", "en": r"dead|died|deceased"},
    ),
    _Opposite(
        {"pl": ("działa",), "en": ("work",)},
        {"pl": r"zepsut\w+|awari\w+", "en": r"broken|down|out of (?:order|service)|faulty|failure"},
    ),
    _Opposite(
        {"pl": ("czynn", "otwart"), "en": ("open",)},
        {"pl": r"zamknięt\w+|nieczynn\w+", "en": r"closed|shut"},
    ),
    _Opposite(
        {"pl": ("trudn",), "en": ("difficult", "hard")},
        {"pl": r"łatwo|łatw\w+|prost\w+", "en": r"eas[yi]\w*|simple|simply"},
    ),
    _Opposite(
        {"pl": ("wszys", "każd"), "en": ("all", "every")},
        {"pl": r"niektór\w+|część|tylko", "en": r"some|certain|only"},
    ),
)
_NEAR = 3
_FAR = 12
_NOT = ("nie", "not", "isn't", "aren't")
_INSTEAD = {
    code: [
        re.compile(rf"(?<![\w-])(?:{opposite.instead[code]})(?!\w)", re.IGNORECASE)
        for opposite in _OPPOSITES
    ]
    for code in ("pl", "en")
}


def is_said_otherwise(text: Text, place: int, code: str, other: Text) -> bool:
    """Whether what is denied at a token stands in the other language's text as its opposite."""
    of = "en" if code == "pl" else "pl"
    if _is_denied_twice(text, place, code):
        return not any(is_negative(other, at, of) for at in range(len(other)))
    if _is_idiom(text, place, code, other):
        return True
    soon = [text[place + step].low for step in range(_NEAR + 1) if text[place + step].is_word]
    return any(
        instead.search(other.text)
        for opposite, instead in zip(_OPPOSITES, _INSTEAD[of], strict=True)
        if any(word.startswith(opposite.denied[code]) for word in soon)
    )


def _is_denied_twice(text: Text, place: int, code: str) -> bool:
    """Whether a denial denies a word that denies: nie jest nieograniczony, not impossible."""
    if is_negative(text, place, code):
        return any(text[place - back].low in _NOT for back in range(1, _NEAR + 1))
    for at in range(place + 1, place + 1 + _NEAR):
        if not text[at].is_word:
            return False
        if is_negative(text, at, code):
            return True
    return False


def _is_idiom(text: Text, place: int, code: str, other: Text) -> bool:
    """Whether a denial is one of a turn of phrase that the other language says by another."""
    start, end = max(place - _FAR, 0), min(place + _FAR, len(text))
    said = text.said(start, end)
    of = "en" if code == "pl" else "pl"
    return any(
        idiom.denied[code].search(said) and idiom.instead[of].search(other.text) for idiom in IDIOMS
    )
