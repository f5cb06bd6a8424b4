"""What a number or date is said to be the bound of: at least 5, up to 5, until May, since 2007."""

from dataclasses import replace
from fractions import Fraction

from .quantities import DATE, TIME, WEEKDAY, Bound, Quantity, Rough
from .tokens import Text, listed

_LONGEST = 3


def _said(phrases: str) -> list[tuple[str, ...]]:
    return [tuple(phrase.split()) for phrase in phrases.split("|")]


_FROM = {
    "pl": "co najmniej|przynajmniej|minimum|min|min .|ponad|powyżej|więcej niż|nie mniej niż"
    "|nie wcześniej niż|najwcześniej|nie krócej niż|dłużej niż|>|≥|przekracza|przekraczają"
    "|przekraczać|przekraczający|przekraczająca|przekraczające|przekraczającej|przekraczającym"
    "|przekraczających|przekroczy|przekroczą|przekroczyć|przekroczył|przekroczyła|przekroczyło"
    "|przekroczyły|ukończone|ukończony|ukończył|ukończyła|ukończyli|ukończyły",
    "en": "at least|minimum|a minimum of|minimum of|min|min .|over|above|more than|no less than"
    "|not less than|no fewer than|not fewer than|no earlier than|not earlier than|exceed|exceeds"
    "|exceeded|exceeding"
    "|in excess of|longer than|greater than|higher than|>|≥",
}
_TO = {
    "pl": "co najwyżej|najwyżej|maksymalnie|maksimum|maks|maks .|max|max .|nie więcej niż|poniżej"
    "|mniej niż|niespełna|nie później niż|najpóźniej|nie dłużej niż|krócej niż|<|≤",
    "en": "at most|maximum|a maximum of|maximum of|max|max .|up to|under|below|less than"
    "|fewer than|no more than|not more than|no later than|not later than|not exceeding"
    "|shorter than|lower than|until at least|till at least|<|≤",
}
_GREATER = {"pl": ("większ", "wyższ", "dłuższ", "starsz"), "en": ("larger", "greater", "higher",
            "longer", "older")}  # fmt: skip
_SMALLER = {"pl": ("mniejsz", "niższ", "krótsz", "młodsz"), "en": ("smaller", "lower", "shorter",
            "younger")}  # fmt: skip


def _compared() -> dict[str, dict[tuple[str, ...], Bound]]:
    """“Larger than” in all forms; what a “not” before it makes of it is told where it stands."""
    found: dict[str, dict[tuple[str, ...], Bound]] = {"pl": {}, "en": {}}
    for words, bound in ((_GREATER, Bound.FROM), (_SMALLER, Bound.TO)):
        for stem in words["pl"]:
            found["pl"] |= {(stem + end, "niż"): bound for end in ("y", "a", "e", "ej", "ych", "i")}
        for word in words["en"]:
            found["en"] |= {(word, "than"): bound, ("no", word, "than"): Bound(-bound)}
    return found


# Only of days, years and times: “do 5 maja” is a term, “do 5 firm” may be whom one writes to.
_DATED_FROM = {"pl": "od|po", "en": "from|since|after"}
_DATED_TO = {"pl": "do|przed", "en": "by|until|till|before|through"}
_COMPARED = _compared()
_PHRASES = {
    code: _COMPARED[code]
    | dict.fromkeys(_said(_FROM[code]), Bound.FROM)
    | dict.fromkeys(_said(_TO[code]), Bound.TO)
    for code in ("pl", "en")
}
_DATED = {
    code: _PHRASES[code]
    | dict.fromkeys(_said(_DATED_FROM[code]), Bound.FROM)
    | dict.fromkeys(_said(_DATED_TO[code]), Bound.TO)
    for code in ("pl", "en")
}
# Of anything else, unless it is a range; “należeć do 5 grup” is no bound.
_LOOSELY = {
    "pl": dict.fromkeys(_said("od"), Bound.FROM) | dict.fromkeys(_said("do"), Bound.TO),
    "en": dict.fromkeys(_said("from|starting from|starting at"), Bound.FROM),
}
# How exact a number is, by one or two words before it.
_ROUGH = {
    "pl": {
        Rough.ABOUT: "około|ok .|circa|mniej więcej|jakieś|w przybliżeniu|rzędu",
        Rough.BELOW: "prawie|niemal|niemalże|blisko|niespełna|poniżej|mniej niż|bez mała",
        Rough.ABOVE: "ponad|przeszło|powyżej|więcej niż|z górą",
    },
    "en": {
        Rough.ABOUT: "about|around|approximately|approx|approx .|roughly|some|circa",
        Rough.BELOW: "almost|nearly|under|below|close to|less than|fewer than|just under",
        Rough.ABOVE: "over|above|more than|excess of|upwards of",
    },
}
_ROUGHLY = {
    code: {words: rough for rough, said in of.items() for words in said.split("|")}
    for code, of in _ROUGH.items()
}
_OF_A_YEAR = listed("r rok roku rokiem")
_IN_A_YEAR = {"pl": frozenset(), "en": listed("in since until year by from of")}
_BELONG = ("należ", "przynależ", "zalicz", "podob")
# What may stand between: “po godz. 17”, “nie później niż w dniu 5 maja”, “by the 5th of May”.
BETWEEN = listed("godz godziny godzinie dnia dniu roku w on the")
_NOT = listed("nie not cannot")
# Who or what does so is denied: no applicant may receive more than that.
_NOBODY = _NOT | listed("no none nobody neither nikt żaden żadna żadne żadnego żadnej")
_THAN = listed("than niż")
_NEAR = 4
_LATER = listed("later earlier później najpóźniej wcześniej najwcześniej")
_BEFORE = listed("before prior ahead przed")
_JOINED = listed("i lub albo oraz and or")
_MODAL = listed("może mogą powinien powinna powinno powinny będzie będą")


def bounded(quantity: Quantity, text: Text, places: tuple[int, int], code: str) -> Quantity:
    """The quantity that stands from one token to another, with what the words before it make it a
    bound of."""
    place, end = places
    # “Under the age of 26”.
    if text[place - 1].low == "of" and text[place - 2].low in ("age", "wieku"):
        place -= 2 + (text[place - 3].low == "the")
    if rough := _rough(quantity, text, place, code):
        quantity = replace(quantity, rough=rough)
    bound, start = _bound_before(text, place, _PHRASES[code])
    if bound is Bound.NONE and (_is_dated(quantity) or _is_an_hour(text, place)):
        while text[start - 1].low in BETWEEN or is_shortened(text, start - 1):
            start -= 1
        bound, start = _bound_before(text, start, _DATED[code])
    if bound is Bound.NONE and not quantity.then:
        bound, start = _bound_before(text, place, _LOOSELY[code])
        if text[start - 1].low.startswith(_BELONG):
            bound = Bound.NONE
    if bound is Bound.NONE:
        return quantity
    # “Up to 14 days before” is as well said of the latest day.
    if text[place - 1].low == "to" and text[place - 2].low == "up" and text[end].low in _BEFORE:
        return quantity
    # No later than 14 days before is at least 14 days before.
    if text[place - 1].low in _LATER or text[place - 2].low in _LATER:
        bound = Bound(-bound if text[end].low in _BEFORE else bound)
    said = text.text[text[start].start : text[place].start] + quantity.text
    return replace(quantity, bound=bound, bounded_text=said)


def _rough(quantity: Quantity, text: Text, place: int, code: str) -> Rough:
    """What the words before a quantity say of how exact it is."""
    before = text[place - 1]
    for words in (before.low, f"{text[place - 2].low} {before.low}"):
        if rough := _ROUGHLY[code].get(words):
            return rough
    year = any(is_year(*reading[1:]) for reading in quantity.readings if reading[0] == "")
    if year and (text[place + 1].low in _OF_A_YEAR or before.low in _IN_A_YEAR[code]):
        return Rough.YEAR
    return Rough.NOT


def is_shortened(text: Text, place: int) -> bool:
    """Whether a token is the full stop of “godz.”."""
    return text[place].text == "." and text[place - 1].low == "godz"


def _bound_before(
    text: Text, place: int, phrases: dict[tuple[str, ...], Bound]
) -> tuple[Bound, int]:
    """The bound that is said before a token, and where its words begin; that token if none is."""
    for length in range(_LONGEST, 0, -1):
        start = place - length
        bound = phrases.get(tuple(text[start + n].low for n in range(length)))
        if bound:
            if text[start - 1].low in _JOINED and (text[start - 2].low,) in phrases:
                break  # “before and after 2004”
            # “nie po 5 maja”, “not before 5 May”
            modal = text[start - 1].low in _MODAL
            if text[start - 1 - modal].low in _NOT:
                return Bound(-bound), start - 1 - modal
            if text[place - 1].low in _THAN and (before := _denial_before(text, start)):
                return Bound(-bound), start - before
            return bound, start
    return Bound.NONE, place


def _denial_before(text: Text, place: int) -> int:
    """How many words before a comparison its denial stands: may not have fewer than three."""
    for back in range(1, _NEAR + 1):
        before = text[place - back]
        if not before.is_word:
            return 0
        if before.low in _NOBODY or before.low.endswith("n't"):
            return back
    return 0


def _is_an_hour(text: Text, place: int) -> bool:
    """Whether “godz.” stands before a token."""
    return text[place - 1].low.startswith("godz") or is_shortened(text, place - 1)


def _is_dated(quantity: Quantity) -> bool:
    if quantity.kind in (DATE, TIME, WEEKDAY):
        return True
    return any(is_year(*reading[1:]) for reading in quantity.readings if reading[0] == "")


def is_year(number: object) -> bool:
    """Whether a number may be a year of our days."""
    return isinstance(number, Fraction) and number.denominator == 1 and 1900 <= number < 2100
