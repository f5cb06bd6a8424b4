"""Decades: lata 90., lata osiemdziesiąte, the 1990s, the nineties."""

import re
from dataclasses import replace
from fractions import Fraction

from .numeral_words import ORDINALS
from .quantities import DATE, NUMBER, Quantity, Read, Weight
from .tokens import Text, listed

_DECADES = re.compile(r"\d\d[0-9]0|[1-9]0")
_ROUND = listed("10 20 30 40 50 60 70 80 90")
_LATA = listed("lata lat latom latami latach")
_WHOSE = listed("my our your his her their")
_OF_AGE = listed("over under")
_TENS = {"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60,
         "seventies": 70, "eighties": 80, "nineties": 90}  # fmt: skip


def decade(text: Text, place: int, code: str) -> Read | None:
    """lata 90., lata osiemdziesiąte, the 1990s, the nineties; each may also be the number."""
    word = text[place]
    if code == "pl":
        again = word.low in ("i", "oraz", "do", "–", "-", ",") and text[place - 1].text == "."
        if word.low not in _LATA and not (again and text[place - 2].text in _ROUND):
            return None
        following = text[place + 1]
        number = ORDINALS["pl"].get(following.low, 0)
        if following.is_figure and _DECADES.fullmatch(following.text):
            number = int(following.text)
            dotted = text[place + 2].text == "." and text[place + 2].glued
            suffix = text[place + 2].text == "-" and text[place + 3].low in ("te", "tych", "tymi")
            if not (dotted or suffix) or (text[place + 3].is_figure and text[place + 3].glued):
                return None
            end = place + (4 if suffix else 3)
        elif following.low.startswith("dwutysięczn") or number in range(20, 100, 10):
            end = place + 2
        else:
            return None
        return Read([_decade(number, text.said(place, end))], end)
    if word.low in _TENS:
        # “In their forties” is an age.
        of_somebody = text[place - 1].low in _WHOSE
        weight = Weight.TACIT if of_somebody else Weight.FIRM
        return Read([replace(_decade(_TENS[word.low], word.text), weight=weight)], place + 1)
    if word.is_figure and _DECADES.fullmatch(word.text):
        following = text[place + 1]
        if following.text == "'" and following.glued:
            following, place = text[place + 2], place + 1
        if following.low == "s" and following.glued:
            if _is_an_age(text, place):
                return Read([_age(int(word.text))], place + 2)
            return Read([_decade(int(word.text), word.text + "s")], place + 2)
    return None


def _is_an_age(text: Text, place: int) -> bool:
    """Over-60s, the under 30s."""
    return (text[place - 2] if text[place - 1].text == "-" else text[place - 1]).low in _OF_AGE


def _age(years: int) -> Quantity:
    number, months = Fraction(years), Fraction(12 * years)
    return Quantity(NUMBER, (("", number), ("month", months)), f"{years}s")


def _decade(number: int, said: str) -> Quantity:
    return Quantity(DATE, (("decade", number % 100),), said)
