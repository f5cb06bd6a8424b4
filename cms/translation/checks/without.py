"""Whether one text has something and the other is without it: bez opłat, with a fee."""

from cms.translation.language.denial import MANNERS
from cms.translation.language.tokens import Text, listed

_WITHOUT = {"pl": "bez", "en": "without"}
# “Z” and an instrumental, not “z Warszawy”; “z uwzględnieniem” is “including”.
_INSTRUMENTAL = ("em", "ą", "ami", "ymi", "imi")
_NO_PART = ("uwzględnieni", "wyjątki", "zastrzeżeni", "powodu", "którym", "czym", "tym")
_PAID = {
    "pl": listed("odpłatny odpłatna odpłatne odpłatnie płatny płatna płatne"),
    "en": listed("paid chargeable"),
}
# “Nie bez” is with.
_NOT = ("nie", "not")
_NEAR = 3


def lost(text: Text, code: str, other: Text, of: str) -> bool:
    """Whether a text is without something, and its translation with it."""
    is_without = any(
        token.low == _WITHOUT[code]
        and text[place - 1].low not in _NOT
        and not text[place + 1].low.startswith(MANNERS[code])
        for place, token in enumerate(text.tokens)
    )
    return is_without and not _has(text, code) and _has(other, of)


def _has(text: Text, code: str) -> bool:
    return any(_is_having(text, place, code) for place in range(len(text)))


def _is_having(text: Text, place: int, code: str) -> bool:
    word, following = text[place].low, text[place + 1].low
    if word in _PAID[code]:
        return True
    if code == "en":
        if word == "with":
            return following not in ("regard", "respect", "effect", "which", "whom")
        paid = word == "for" and following == "a" and text[place + 2].low in ("fee", "charge")
        return paid or (word == "there" and following in ("is", "are"))
    if word == "za":
        return following.startswith(("opłat", "dopłat"))
    return word in ("z", "ze") and any(
        near.low.endswith(_INSTRUMENTAL) and not near.low.startswith(_NO_PART)
        for near in (text[place + step] for step in range(1, _NEAR))
    )
