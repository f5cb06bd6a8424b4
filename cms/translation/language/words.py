"""Quantities in words: numerals, units without a number, Roman numerals, and what is not exact."""

from collections.abc import Iterator
from fractions import Fraction

from .decades import decade
from .figures import bare, kind_of, reading
from .measured import unit_at
from .measures import BOUND, CURRENCIES, Unit
from .numerals import VULGAR, spoken
from .quantities import NUMBER, Quantity, Read, Reading, Weight, share
from .roman import roman_number
from .tokens import Text, listed, tokenised

_TACIT_UNITS: dict[str, tuple[str, int]] = {
    "doba doby dobę dobie": ("min", 1440), "kwadrans kwadransa kwadransie": ("min", 15),
    "rok roku rokiem": ("month", 12), "year": ("month", 12), "day": ("min", 1440),
    "hour": ("min", 60), "godzina godzinę godziny": ("min", 60),
    "dekada dekady dekadę dekadzie dekadą": ("month", 120), "decade": ("month", 120),
    "week": ("min", 10080),
    "tydzień tygodnia": ("min", 10080), "miesiąc miesiąca": ("month", 1), "month": ("month", 1),
    "kwartał kwartału": ("month", 3), "quarter": ("month", 3), 
    "półrocze półrocza półroczu półroczem": ("month", 6),
    "wiek wieku": ("month", 1200), "century": ("month", 1200),
    "ćwierćwiecze ćwierćwiecza ćwierćwieczu ćwierćwieczem": ("month", 300),
    "półwiecze półwiecza półwieczu półwieczem": ("month", 600),
}  # fmt: skip
_LONE_UNITS = {
    word: (dim, Fraction(factor))
    for words, (dim, factor) in _TACIT_UNITS.items()
    for word in words.split()
}
_CENTURIES = ("wieku", "stulecia", "century")
_COUNTED = listed("euro euros zloty zlotys dollars pounds once twice times thousand million")
_SAID_ALONE = listed(
    "dekada dekady dekadę dekadzie dekadą decade kwadrans kwadransa kwadransie ćwierćwiecze"
    " ćwierćwiecza ćwierćwieczu ćwierćwieczem półwiecze półwiecza półwieczu półwieczem"
)
# Nobody numbers more things together.
_MOST_BESIDE = 24
_AND = listed("i oraz lub and or – - ,")
# Before a part of a whole: the remaining quarter, the other third.
_REMAINING = listed("remaining other pozostała pozostałą pozostałej")
# What stands for a number in a name of many words.
_IDIOMS = {
    "pl": (
        "z jednej strony", "z drugiej strony", "po drugiej stronie", "po pierwsze", "po drugie",
        "jeden drugiego", "jedna drugiej", "jeden z", "jedna z", "jedno z", "jednego z",
        "jednej z", "jednym z", "jedną z", "drugiego człowieka", "jednym słowem",
        "w pierwszej kolejności",
        "ten sam jeden", "jeden po drugim", "ani jeden", "ani jedna", "ani jedno", "sto procent",
        "w cztery oczy", "czterech oczu", "dwóch par oczu", "cztery kąty", "na cztery ręce",
        "trzy grosze", "jeden na jeden", "jeden do jednego",
    ),
    "en": (
        "first of all", "first and foremost", "in the first place", "at first", "first-hand",
        "one another", "one of", "one's", "this one", "that one", "the one", "each one",
        "no one", "one by one", "second to none", "on the one hand", "every one", "at one",
        "one-on-one", "one on one", "one-to-one", "one to one", "two cents", "four-eyes",
        "four eyes", "third party", "third parties", "third-party", "hundred percent",
        "hundred per cent",
    ),
}  # fmt: skip
_IDIOMS_BY_FIRST_WORD: dict[str, dict[str, list[list[str]]]] = {"pl": {}, "en": {}}
for _code, _idioms in _IDIOMS.items():
    for _words in (idiom.replace("-", " - ").split() for idiom in _idioms):
        _IDIOMS_BY_FIRST_WORD[_code].setdefault(_words[0], []).append(_words)
_TO_BE_NUMBERED = tuple(
    listed(
        "edycj wiek kwarta etap miejsc nagrod rozdzia częś tom stop pięt kongres konferen"
        " półrocz klas turze tura runda semestr edition centur quarter stage place prize chapter"
        " part volume phase round floor class level"
    )
)


def numeral(text: Text, place: int, code: str) -> Read | None:
    """A number that words say, with its unit."""
    if not text[place].is_word and text[place].low not in VULGAR:
        return None
    for idiom in _IDIOMS_BY_FIRST_WORD[code].get(text[place].low, ()):
        if all(text[place + n].low == word for n, word in enumerate(idiom)):
            return Read([], place + len(idiom))
    said = spoken(text, place, code)
    if said is None or said.value == 0:
        return None
    value, end = said.value, said.end
    if code == "en" and (longer := _and_a_half_later(text, end)):
        value, end, unit = value + Fraction(1, 2), longer[1], longer[0]
    else:
        hyphen = text[end].text == "-" and text[end].glued
        found = None if said.ordinal else unit_at(text, end + hyphen)
        if said.part and text[end + hyphen].low in _CENTURIES:
            found = Unit("month", Fraction(1200)), end + hyphen + 1
        elif decade(text, end, code):
            found = None
        unit, end = found if found else (None, end)
    readings = reading((value,), unit)
    if said.part and unit is None:
        readings = (*readings, *share(value))
        if value == Fraction(3, 4) and text[said.end - 1].low == "quarters":
            readings = (*readings, ("month", Fraction(9)))  # of a year
    if said.ordinal and text[end].low.startswith("częś") and value > 2:
        readings = (*readings, *share(1 / value))  # “czwarta część” is a quarter as well
    if said.ordinal and value > 2 and text[place - 1].low in _REMAINING:
        readings = (*readings, *share(1 / value))
    if said.either:
        readings = (*readings, ("", Fraction(said.either)))
    weight = _weight(text, place, said.end, value, said.ordinal, bool(said.part), unit)
    if _is_of_a_name(text, place, end):
        weight = Weight.TACIT
    quantity = Quantity(
        kind_of(unit), readings, text.said(place, end), weight, bare((value,), unit), said.ordinal
    )
    return Read([quantity], end)


def _is_of_a_name(text: Text, place: int, end: int) -> bool:
    """“plac Trzech Krzyży”."""
    between = text[place].is_capital and not text.begins(place) and not text.in_capitals
    return between and text[end].is_word and text[end].is_capital


def _weight(
    text: Text, place: int, end: int, value: Fraction, ordinal: bool, part: bool, unit: Unit | None
) -> Weight:
    if unit and unit.dimension in BOUND:
        return Weight.SAID
    if value == 1 or (value == 2 and ordinal):
        return Weight.WEAK
    if ordinal or part or value == 2 or value.denominator > 1:
        return Weight.SAID
    round_alone = value in (100, 1000, 10**6, 10**9, 12) and end - place <= 2
    return Weight.SAID if round_alone else Weight.FIRM


def _and_a_half_later(text: Text, end: int) -> tuple[Unit | None, int] | None:
    """“a year and a half”: the unit stands before the half."""
    unit = unit_at(text, end)
    if unit and [text[unit[1] + n].low for n in range(3)] == ["and", "a", "half"]:
        return unit[0], unit[1] + 3
    return None


def a_unit_and_a_half(text: Text, place: int, code: str) -> Read | None:
    """“a year and a half”."""
    if code != "en" or text[place].low not in ("a", "an"):
        return None
    later = _and_a_half_later(text, place + 1)
    if later is None:
        return None
    value = Fraction(3, 2)
    said = text.said(place, later[1])
    return Read([Quantity(NUMBER, reading((value,), later[0]), said, Weight.SAID)], later[1])


def lone(text: Text, place: int, code: str) -> Read | None:
    """A unit without a number, which is one of it: a decade, dobę."""
    word = text[place].low
    found = _LONE_UNITS.get(word)
    if found is None or (word in ("roku", "rok", "year") and text[place - 1].is_figure):
        return None
    sure = word in _SAID_ALONE or (code == "en" and _is_per(text, place))
    weight = Weight.SAID if sure else Weight.TACIT
    rest = word == "quarter" and text[place - 1].low in _REMAINING
    readings: tuple[Reading, ...] = (found, *share(Fraction(1, 4))) if rest else (found,)
    return Read([Quantity(NUMBER, readings, text[place].text, weight)], place + 1)


def roman(text: Text, place: int, code: str) -> Read | None:
    """XIV; a single letter counts where something numbered stands beside it, or beside the last
    of several: “I i II stopnia”."""
    word = text[place]
    value = roman_number(word.text)
    if not value or (text[place - 1].text == "-" and word.glued) or (
        text[place + 1].glued
        and text[place + 1].text in "-+&'"
        and not text[place + 2].low.startswith(("lec", "wieczn"))
    ):  # fmt: skip
        return None
    last = place
    while (
        last - place < _MOST_BESIDE
        and text[last + 1].low in _AND
        and roman_number(text[last + 2].text)
    ):
        last += 2
    beside = text[last + 1].low.startswith(_TO_BE_NUMBERED)
    beside = beside or text[place - 1].low.startswith(_TO_BE_NUMBERED)
    sure = beside or (len(word.text) > 1 and set(word.text) <= set("IVX") and not text.in_capitals)
    weight = Weight.TACIT if not sure else Weight.SAID if value > 1 else Weight.WEAK
    quantity = Quantity(NUMBER, (("", Fraction(value)),), word.text, weight, ordinal=True)
    return Read([quantity], place + 1)


def _is_per(text: Text, place: int) -> bool:
    """“PLN 5 a month”, “5 euros per hour”, “twice a week”."""
    before, counted = text[place - 1].low, text[place - 2]
    if before == "per":
        return True
    return before == "a" and (
        counted.is_figure or counted.text in CURRENCIES or counted.low in _COUNTED
    )


def numbers_in_words(text: str, code: str) -> Iterator[tuple[Fraction, str]]:
    """The numbers that words and Roman numerals say, with the words; only those."""
    read, place = tokenised(text), 0
    while place < len(read):
        said = spoken(read, place, code) if read[place].is_word else None
        if said is not None:
            yield said.value, read.said(place, said.end)
        elif code == "pl" and len(read[place].text) > 1 and (n := roman_number(read[place].text)):
            yield Fraction(n), read[place].text
        place = max(said.end, place + 1) if said else place + 1
