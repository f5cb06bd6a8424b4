"""Numbers that are not exact: kilkanaście, hundreds of people, more than ten, a dozen."""

from dataclasses import replace
from fractions import Fraction

from .figures import bare, kind_of, numbers, reading
from .measured import SIGNS, unit_at
from .measures import CURRENCIES, MANY, SCALES, WORDS, Unit
from .quantities import NUMBER, Quantity, Read, Reading, Weight
from .tokens import Text, listed
from .words import numeral

_VAGUE = {
    "kilkanaście": 0, "kilkunastu": 0, "kilkadziesiąt": 10, "kilkudziesięciu": 10,
    "dziesiątki": 10, "dziesiątek": 10, "dziesiątkami": 10, "dozens": 10, "tens": 10,
    "kilkaset": 100, "kilkuset": 100, "setki": 100, "setek": 100, "setkom": 100, "setkami": 100,
    "setkach": 100, "hundreds": 100,
}  # fmt: skip
_MORE = {"en": ("over", "than"), "pl": ("ponad", "niż")}
_TEN = listed("10 ten dziesięć dziesięciu")
_SEVERAL = listed("several few some many kilka kilku kilkoma kilkom parę wiele wielu")
_PAIR = listed("couple parę paru")
_SOME = _PAIR | listed("several few kilka kilku kilkoma kilkom")
_SPANS = listed(
    "sekundy sekund sekundach minuty minut minutach godziny godzin godzinach dni dniach tygodnie"
    " tygodni tygodniach miesiące miesięcy miesiącach lata lat latach seconds minutes hours days"
    " weeks months years"
)
_INTO = listed("w we in ( [")
_AFTER_SEVERAL = {"hundred": 100, "dozen": 10}


def lone_scale(text: Text, place: int, code: str) -> Read | None:
    """Milion złotych, thousands of people, kilkaset, several hundred."""
    word = text[place]
    end, many = place, 0
    if word.low in _SEVERAL and (
        text[place + 1].low in _AFTER_SEVERAL or text[place + 1].low in SCALES
    ):
        many, end = _AFTER_SEVERAL.get(text[place + 1].low, 1), place + 1
        end += text[end].low in _AFTER_SEVERAL
    elif word.low in _VAGUE:
        many, end = _VAGUE[word.low], place + 1
    elif word.low not in MANY:
        return None
    if many == 0 and end > place:
        return about_a_dozen(text, place, end, Weight.TACIT, (("over", Fraction(10)),))
    end += text[end].low == "of" and text[end + 1].low in MANY
    scale = SCALES.get(text[end].low, 1)
    end += scale > 1
    said = text.said(place, end)
    value = Fraction((many or 1) * scale)
    # Dozens are often said as “many”.
    weight = Weight.SAID if value >= 100 else Weight.WEAK if value >= 10 else Weight.TACIT
    return Read([Quantity(NUMBER, (("vague", value),), said, weight)], end)


def caption(text: Text, place: int, code: str) -> Read | None:
    """What the figures of a table or picture are counted in: w mln zł, (PLN million), in thousands
    of euros."""
    word, end = text[place], place
    currency = word.text if word.text in CURRENCIES else SIGNS.get(word.text, "")
    if currency:
        end += 1
    elif text[place - 1].low not in _INTO or text[place - 2].is_figure:
        return None
    scale = SCALES.get(text[end].low, 0)
    end += 1
    end += text[end].text == "." and text[end].glued and text[end - 1].low == "tys"
    if not scale or (end - 1 == place and text[end].low == "and"):
        return None
    if currency:
        unit: Unit | None = Unit(currency, Fraction(1))
    else:
        at = end + (text[end].low == "of")
        if found := unit_at(text, at):
            unit, end = found
        elif text[at].text in CURRENCIES:
            unit, end = Unit(text[at].text, Fraction(1)), at + 1
        else:
            unit = None
    if text[end].is_figure:
        return None
    value = Fraction(scale)
    readings = reading((value,), unit)
    if unit is None or unit.dimension not in CURRENCIES:
        readings = (*readings, ("vague", value))
    said = text.said(place, end)
    return Read([Quantity(kind_of(unit), readings, said, Weight.SAID, bare((value,), unit))], end)


def some_time(text: Text, place: int, code: str) -> Read | None:
    """Kilka minut, a couple of weeks: how many is not said, of what is."""
    end = place + 1
    if text[place].low == "couple":
        end += text[end].low == "of"
    span = text[end].low
    if text[place].low not in _SOME or span not in _SPANS:
        return None
    unit = WORDS[span]
    readings: tuple[Reading, ...] = (("some " + unit.dimension, unit.factor),)
    if text[place].low in _PAIR:
        readings = (*readings, (unit.dimension, 2 * unit.factor))
    said = text.said(place, end + 1)
    return Read([Quantity(NUMBER, readings, said, Weight.SAID)], end + 1)


def about_a_dozen(
    text: Text, place: int, end: int, weight: Weight, more: tuple[Reading, ...] = ()
) -> Read:
    """Kilkanaście, a dozen; with the scale after it, where there is one."""
    scale = SCALES.get(text[end].low, 1)
    end += scale > 1
    readings = (("", Fraction(12 * scale)), ("vague", Fraction(10 * scale)), *more)
    weight = Weight.TACIT if scale > 1 else weight
    return Read([Quantity(NUMBER, readings, text.said(place, end), weight)], end)


def more_than_ten(text: Text, place: int, code: str) -> Read | None:
    """“More than ten” is as much as kilkanaście."""
    if text[place].low not in _TEN or text[place - 1].low not in _MORE[code]:
        return None
    read = numbers(text, place, code) or numeral(text, place, code)
    if read is None or [q.readings for q in read.found] != [(("", Fraction(10)),)]:
        return None
    more = (*read.found[0].readings, ("over", Fraction(10)))
    return Read([replace(read.found[0], readings=more)], read.end)
