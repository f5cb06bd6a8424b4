"""So many in so many: three in four, 7 na 10, six out of ten, dwie z trzech."""

from fractions import Fraction

from .numeral_words import CARDINALS
from .quantities import NUMBER, Quantity, Read, Weight, share
from .tokens import TO, Text, listed

_IN = {"pl": "na", "en": "in"}
_OF = {"pl": "z", "en": "of"}
_EVERY = listed("the every each każde każdych")
_NO_NOUN = TO | listed("i oraz lub albo and or with by z na in of")
_WHOLES = frozenset((*range(2, 21), 100))


def proportion(text: Text, place: int, code: str) -> Read | None:
    """A part of a whole that both are said as numbers, with a word between them or without: three
    companies in four. “One of five” says but the five."""
    part = _number(text, place, code)
    if part is None:
        return None
    end = place + 1
    noun = text[end]
    if noun.is_word and not noun.is_capital and noun.low not in _NO_NOUN and noun.low != "out":
        end += 1
    if text[end].low == "out" and text[end + 1].low == "of":
        end += 2
    elif text[end].low == _IN[code] and text[place - 1].low not in ("z", "ze"):
        end += 1  # “z 3 na 5” is “from 3 to 5”
    elif text[end].low == _OF[code] and part > 1:
        end += 1
    else:
        return None
    end += text[end].low in _EVERY
    whole = _number(text, end, code)
    if code == "en" and text[end].low == "a" and text[end + 1].low == "hundred":
        whole, end = 100, end + 1
    if whole is None or whole not in _WHOLES or part >= whole:
        return None
    readings = share(Fraction(part, whole))
    if part == 1:
        readings = (*readings, ("", Fraction(whole)), ("", Fraction(1, whole)))
    return Read([Quantity(NUMBER, readings, text.said(place, end + 1), Weight.SAID)], end + 1)


def _number(text: Text, place: int, code: str) -> int | None:
    """The number that a single token says, in figures or words."""
    word = text[place]
    if word.is_figure:
        return int(word.text) if len(word.text) < 4 and not word.glued else None
    return 100 if word.low in ("sto", "stu", "hundred") else CARDINALS[code].get(word.low)
