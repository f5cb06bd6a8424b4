"""Telephones, registry and agreement numbers: what has digits and counts nothing."""

import re
from fractions import Fraction

from .measures import CURRENCIES, SYMBOLS
from .quantities import NUMBER, Quantity, Read, Reading, Weight
from .tokens import Text, listed

# FENG.01.01-IP.02-0123/24; none has more or longer parts.
_AGREEMENT = re.compile(r"[A-Z][A-Z0-9]{0,30}(?:[./-][A-Z0-9]{1,30}){2,12}(?![\w])")
# A4, v1.10, Web3, ICT4Future.
_LETTERED = re.compile(r"[^\W\d_]{1,20}(\d{1,9}[^\W_]{0,20})((?:\.\d{1,9}){0,4})(?!\w)")
_LETTERS = tuple("ABCDEFGHJKLMNP")
_OF_A_LETTER = (
    "hal", "załącznik", "sal", "wariant", "grup", "budyn", "pakiet", "ścież", "sektor", "blok",
    "wejści", "kategori", "stref", "annex", "appendix", "room", "variant", "group", "building",
    "package", "track", "block", "entrance", "category", "zone",
)  # fmt: skip
# Letters after which figures are the number of something, or an amount.
NAMES_BEFORE = listed("pl q h nr no")
# Figures in groups, with what may stand before them: +48, 0048, (22).
_GROUPS = re.compile(
    r"(?P<prefix>\(?(?:\+|00)(?P<country>\d{1,3})\)?[ -]?)?(?P<area>\(?\d{1,4}\)[ -]?"
    r"|\d{2}/(?=\d{3}[ -]\d{2}[ -]\d{2}))?"
    r"(?P<groups>\d+(?:[ -]\d+){0,9})(?![\w]|[.,:/]\d)"
)
_THOUSANDS = re.compile(r"\d{1,3}(?: \d{3})*")
_POST_CODE = re.compile(r"[ -]\d{2}-\d{3}$")
_TAX_NUMBER = re.compile(r"\d{3}-\d{2}-\d{2}-\d{3}")
_YEAR = re.compile(r"(?:19|20)\d\d")
_HOME = "48"


def agreement(text: Text, place: int, _code: str) -> Read | None:
    """The number of an agreement or call, letters and all."""
    token = text[place]
    # The sign after the letters, or the figures after them.
    if token.glued or not (token.is_capital and text[place + 1].glued):
        return None
    found = _AGREEMENT.match(text.text, token.start)
    if found is None or not any(letter.isdigit() for letter in found[0]):
        return None
    end = text.after(found.end(), place)
    return Read([Quantity(NUMBER, (("code", found[0]),), found[0])], end)


def lettered(text: Text, place: int, _code: str) -> Read | None:
    """What is called by a letter and a number. It may be said in other words (H2O), and is the
    same with a space or hyphen in it (F-16)."""
    word, following = text[place], text[place + 1]
    if not (following.glued and following.is_figure and word.is_word):
        return None
    if word.glued and (text[place - 1].is_figure or text[place - 1].is_word):
        return None
    if word.low in NAMES_BEFORE or word.low in ("zł", "zl") or word.text.upper() in CURRENCIES:
        return None
    found = _LETTERED.match(text.text, word.start)
    if found is None or found[0] in SYMBOLS:
        return None
    readings: tuple[Reading, ...] = (("code", found[0].casefold()),)
    number = found[1] + found[2]
    if number.isdigit():
        readings = (*readings, ("", Fraction(number)))
    elif found[2]:
        readings = (*readings, ("code", number))
    end = text.after(found.end(), place)
    return Read([Quantity(NUMBER, readings, found[0], Weight.SAID)], end)


def letter(text: Text, place: int, _code: str) -> Read | None:
    """Hall B, załącznik C: what a single letter tells from others of its kind. Letters that are
    words or Roman numerals are left out."""
    word, before = text[place], text[place - 1]
    if word.text not in _LETTERS or word.glued or not before.low.startswith(_OF_A_LETTER):
        return None
    if text[place + 1].glued and text[place + 1].text not in ".,;:)!?":
        return None
    readings: tuple[Reading, ...] = (("letter", word.text),)
    return Read([Quantity(NUMBER, readings, word.text, Weight.SAID)], place + 1)


def grouped(text: Text, place: int, _code: str) -> Read | None:
    """A telephone, NIP or account number, told by its digits alone and not by its groups."""
    token = text[place]
    if token.text not in "+(" and not token.is_figure:
        return None
    found = _GROUPS.match(text.text, token.start)
    if found is None:
        return None
    international = bool(found["prefix"])
    groups = re.split("[ -]", found["groups"])
    digits = "".join(groups)
    if international and len(digits) < 6:
        return None
    if not (international or found["area"]) and not _is_code(found["groups"], groups, digits):
        return None
    area = re.sub(r"\D", "", found["area"] or "")
    if len(area + digits) < 7:
        return None
    digits = area + digits
    if international and found["country"] != _HOME:
        # The digits of a country's code and those after it are not told apart: +4822 is +48 22.
        digits = (found["country"] + digits).removeprefix(_HOME)
    readings: list[tuple[str, Fraction | int | str]] = [("code", digits)]
    if (
        not international
        and not found["area"]
        and _THOUSANDS.fullmatch(found["groups"])
        and len(digits) < 30
    ):
        readings.append(("", Fraction(int(digits))))
    end = text.after(found.end(), place)
    return Read([Quantity(NUMBER, tuple(readings), found[0].strip())], end)


def _is_code(written: str, groups: list[str], digits: str) -> bool:
    if _TAX_NUMBER.fullmatch(written):
        return True
    if all(_YEAR.fullmatch(group) for group in groups) or _POST_CODE.search(written):
        return False
    parts = written.split("-")
    thousands = [bool(_THOUSANDS.fullmatch(part)) for part in parts]
    if len(groups) == 1:
        return False
    if len(parts) < 3 and all(thousands):
        # 12 500-15 000 is a range, 501 234 567 may be a number.
        return len(parts) == 1 and len(digits) == 9 and len(groups) == 3
    return len(digits) >= (9 if len(groups) == 2 else 7) and all(len(g) > 1 for g in groups)
