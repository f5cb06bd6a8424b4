"""Numbers in words, in any case: stu czterdziestu, dwudziesta pierwsza, one and a half.

What words say is read by one grammar for both languages: smaller numbers follow greater ones
(sto dwadzieścia pięć), a scale multiplies what stands before it (dwa tysiące), tens may have a
hyphen and hundreds an “and” after them (one hundred and twenty-five).
"""

from dataclasses import dataclass
from fractions import Fraction

from .measures import MANY, SCALES
from .numeral_words import CARDINALS, ORDINALS
from .roman import roman_number
from .tokens import Text, listed

HALF, _NOTHING = Fraction(1, 2), Fraction(0)


_PARTS = {
    "pl": {"ćwierć": 4, "ćwierci": 4, "ćwiartka": 4, "ćwiartki": 4, "ćwiartkę": 4},
    "en": {"half": 2, "halves": 2, "quarter": 4, "quarters": 4, "third": 3, "thirds": 3}
    | {w + s: n for w, n in ORDINALS["en"].items() if 3 < n < 11 for s in ("", "s")},
}
_HALVES = listed("pół połowa połowy połowie połowę połową")
_ONE_AND_A_HALF = frozenset(("półtora", "półtorej"))
VULGAR = {"½": HALF, "¼": Fraction(1, 4), "¾": Fraction(3, 4), "⅓": Fraction(1, 3),
          "⅔": Fraction(2, 3), "⅕": Fraction(1, 5), "⅛": Fraction(1, 8)}  # fmt: skip
_DOZENS = listed("tuzin tuzina tuziny tuzinów dozen")


@dataclass(frozen=True, slots=True)
class Spoken:
    """What words say, and the token after them; `part` where it is one of something (a third)."""

    value: Fraction
    end: int
    ordinal: bool = False
    part: bool = False
    # Also the ordinal of that number: “a third”.
    either: int = 0


def spoken(text: Text, place: int, code: str) -> Spoken | None:
    """The number that the words from a token on say; None where they say none."""
    if (part := _part(text, place, code)) is not None:
        return _scaled(text, part, code)
    start = place
    if code == "en" and text[place].low in ("a", "an"):
        start = place + 1
        if text[start].low not in ("hundred", "dozen") and (
            text[start].low not in SCALES or text[start].low in MANY
        ):
            return None
    total, end = _cardinal(text, start, code)
    if end == start:
        number = ORDINALS[code].get(text[place].low)
        if number is None:
            return None
        return _compound_ordinal(text, place + 1, code, number, _room(number))
    following = text[end]
    if code == "en" and following.text == "-" and text[end + 1].low in ORDINALS[code]:
        end, following = end + 1, text[end + 1]
    if following.low in ORDINALS[code] and total.denominator == 1:
        nth = ORDINALS[code][following.low]
        if nth < _room(int(total)):
            return _compound_ordinal(text, end + 1, code, int(total) + nth, _room(nth))
    return _scaled(text, Spoken(total, end), code)


def _room(number: int) -> int:
    """Numbers less than this may follow: tens after hundreds, ones after tens."""
    for size in (10**12, 10**9, 10**6, 10**3, 100, 10):
        if number % size == 0 and number >= size:
            return 10 if number < 100 and number < 20 else size
    return 0


def _compound_ordinal(text: Text, end: int, code: str, value: int, room: int) -> Spoken:
    """With the ordinal words after it: dwudziesta pierwsza, setna trzecia."""
    if code == "pl" and value >= 20:
        while (nth := ORDINALS[code].get(text[end].low, 0)) and nth < room:
            value, room, end = value + nth, _room(nth), end + 1
    return Spoken(Fraction(value), end, ordinal=True)


def _cardinal(text: Text, place: int, code: str) -> tuple[Fraction, int]:
    """A number in cardinal words and the token after it; zero words give the place itself."""
    small = CARDINALS[code]
    total, group, room, last = 0, 0, 1000, 10**15
    end = place
    while True:
        word = text[end].low
        value = small.get(word)
        if code == "en" and word == "hundred" and group < 100 and (group or end == place):
            group, room = (group or 1) * 100, 100
        elif word in _DOZENS and total == 0 and (group or end == place):
            return Fraction(12 * (group or 1)), end + 1
        elif value is not None and value < room:
            group, room = group + value, _inner_room(value)
        elif (scale := SCALES.get(word)) and scale < last and (group or end == place):
            if not group and word in MANY:
                break
            total, group, room, last = total + (group or 1) * scale, 0, 1000, scale
            if text[end + 1].text == "." and word in ("tys", "mln", "mld"):
                end += 1
        elif (joined := _joined(text, end, code, group, total, room)) > end:
            end = joined
            continue
        else:
            break
        end += 1
    return (Fraction(total + group) if end > place else _NOTHING), end


def _inner_room(value: int) -> int:
    return 100 if value >= 100 else 10 if value >= 20 else 1


def _joined(text: Text, end: int, code: str, group: int, total: int, room: int) -> int:
    """Past a hyphen or an “and” within a number; the same place where there is none."""
    if code != "en" or end == 0:
        return end
    following = CARDINALS["en"].get(text[end + 1].low)
    if following is None:
        return end
    if text[end].text == "-" and text[end].glued and group and following < room <= 10:
        return end + 1
    if text[end].low == "and" and ((group >= 100 and room == 100) or (not group and total)):
        past = end + 2 + (2 if text[end + 2].text == "-" else 0)
        # “between one hundred and two hundred” are two numbers.
        between = any(text[end - before].low == "between" for before in range(1, 5))
        if text[past].low != "hundred" and not (between and text[past].low in SCALES):
            return end + 1
    return end


def _part(text: Text, place: int, code: str) -> Spoken | None:
    """Halves, thirds and quarters: pół, półtora, dwie trzecie, a third of, three quarters."""
    word = text[place]
    if word.low in VULGAR:
        return Spoken(VULGAR[word.low], place + 1, part=True)
    if code == "pl":
        return _polish_part(text, place)
    number, end = None, place
    if word.low in ("a", "an", "one"):
        number, end = 1, place + 1
    elif word.low == "quarter" and _of_a(text, place + 1) > place + 2:
        number = 1  # “every quarter of an hour”
    elif (number := CARDINALS["en"].get(word.low)) is not None and number < 10:
        end = place + 1
    elif word.low == "half" and text[place + 1].low not in ("past", "-"):
        if _numbered(text, place - 1):
            return None
        return Spoken(HALF, _of_a(text, place + 1), part=True)
    if number is None or number > 10:
        return None
    if text[end].text == "-":
        end += 1
    parts = _PARTS["en"].get(text[end].low)
    # Two or four of them are of a year.
    if parts == 4 and number in (2, 4):
        return None
    if parts is None:
        if number == 1 and word.low != "one":
            return None
        return _and_a_half(text, Spoken(Fraction(number), end), code) if end == place + 1 else None
    if parts in (2, 4) and text[end + 1].low in ("past", "to"):
        return None
    several = text[end].low.endswith("s") or text[end].low == "half"
    if not (several or text[end + 1].low == "of" or word.low == "one"):
        return Spoken(Fraction(1, parts), end + 1, part=True, either=parts)
    return Spoken(Fraction(number, parts), _of_a(text, end + 1), part=True)


def _numbered(text: Text, place: int) -> bool:
    """Whether what follows is one of several, and not a part: “the second half of 2026”."""
    word = text[place]
    return any(word.low in of for of in ORDINALS.values()) or roman_number(word.text) > 0


def _of_a(text: Text, end: int) -> int:
    """Past “a” in “half a million”, “of an” in “a quarter of an hour”."""
    if text[end].low in ("a", "an"):
        return end + 1
    if text[end].low == "of" and text[end + 1].low in ("a", "an"):
        return end + 2
    return end


def _polish_part(text: Text, place: int) -> Spoken | None:
    word = text[place].low
    if word in _ONE_AND_A_HALF:
        return Spoken(Fraction(3, 2), place + 1, part=True)
    if word in _HALVES and not (word != "pół" and _numbered(text, place - 1)):
        return Spoken(HALF, place + 1, part=True)
    if word in _PARTS["pl"]:
        return Spoken(Fraction(1, _PARTS["pl"][word]), place + 1, part=True)
    number = CARDINALS["pl"].get(word, 0)
    parts = ORDINALS["pl"].get(text[place + 1].low, 0)
    if 0 < number < 10 and parts > 2:
        return Spoken(Fraction(number, parts), place + 2, part=True)
    if number and text[place + 1].low in _PARTS["pl"]:
        return Spoken(Fraction(number, _PARTS["pl"][text[place + 1].low]), place + 2, part=True)
    return _and_a_half(text, Spoken(Fraction(number), place + 1), "pl") if number else None


def part_after(text: Text, place: int, code: str) -> tuple[Fraction, int]:
    """What “i pół”, “and a quarter” or ½ adds to a number, and the token after it."""
    if text[place].low in VULGAR and text[place].glued:
        return VULGAR[text[place].low], place + 1
    if code == "pl" and text[place].low == "i":
        if text[place + 1].low == "pół":
            return HALF, place + 2
        if parts := _PARTS["pl"].get(text[place + 1].low):
            return Fraction(1, parts), place + 2
    and_a = text[place].low == "and" and text[place + 1].low == "a"
    if code == "en" and and_a and (parts := _PARTS["en"].get(text[place + 2].low)):
        return Fraction(1, parts), place + 3
    return _NOTHING, place


def _and_a_half(text: Text, number: Spoken, code: str) -> Spoken | None:
    more, end = part_after(text, number.end, code)
    return Spoken(number.value + more, end, part=True) if more else None


def _scaled(text: Text, number: Spoken, code: str) -> Spoken:
    """With a half and a scale after it: dwadzieścia i pół, two and a half million."""
    value, end = number.value, number.end
    if not number.part:
        more, end = part_after(text, end, code)
        value += more
    fits = value < 1000 and (number.part or value != number.value)
    if code == "en" and text[end].low == "dozen" and number.part:
        return Spoken(value * 12, end + 1)
    if number.part and text[end].low == "setki":
        return Spoken(value * 100, end + 1)
    if fits and text[end].low in SCALES:
        return Spoken(value * SCALES[text[end].low], end + 1)
    return Spoken(value, end, part=number.part, either=number.either)
