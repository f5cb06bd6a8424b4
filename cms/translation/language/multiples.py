"""How many times and how often: both, twice, tripled, quarterly, every third."""

from fractions import Fraction

from .numeral_words import ORDINALS
from .quantities import NUMBER, Quantity, Read, Reading, Weight, share
from .rates import worded
from .tokens import Text, listed
from .vague import about_a_dozen

# What says a number in passing, and need not be said in the other language.
_PASSING: dict[str, dict[str, int | str]] = {
    "pl": {"oba obaj obie oboje obu obydwa obydwie obydwoje obydwaj obydwu obydwom obydwoma"
           " obojga obojgu obojgiem para pary parę dwójka dwójki dwójkę dwójce"
           " dwustronny dwustronna dwustronne": 2,
           "trójka trójki trójkę trójce trójką": 3,
           "raz jednokrotnie jednorazowo": 1,
           "czwórka czwórki czwórkę czwórce czwórką": 4,
           "piątka piątki piątkę piątce piątką": 5, "szóstka szóstki szóstkę szóstce szóstką": 6,
           "siódemka siódemki siódemkę siódemce siódemką": 7,
           "ósemka ósemki ósemkę ósemce ósemką": 8,
           "dziewiątka dziewiątki dziewiątkę dziewiątce dziewiątką": 9,
           "dziesiątka dziesiątkę dziesiątce dziesiątką": 10,
           "piętnastka piętnastki piętnastkę piętnastce piętnastką": 15,
           "dwudziestka dwudziestki dwudziestkę dwudziestce dwudziestką": 20,
           "trzydziestka trzydziestki trzydziestkę trzydziestce trzydziestką": 30,
           "pięćdziesiątka pięćdziesiątki pięćdziesiątkę pięćdziesiątce pięćdziesiątką": 50,
           "setka setkę setce setką": 100},
    "en": {"both pair couple bilateral two-way": 2,
           "runner": 2, "once single": 1,
           "half-time": "1/2"},
}  # fmt: skip
_TIMES_OF_VERBS = {"doubl": 2, "tripl": 3, "trebl": 3, "quadrupl": 4, "quintupl": 5}
# How many times as much: growing by 100% is doubling. Polish words begin so.
_TIMES = {
    "pl": {"podwójn podwoi podwoj podwaja": 2, "potrójn potroi potroj potraja": 3,
           "poczwórn poczwor uczterokrotni": 4},
    "en": {"twice twofold": 2, "thrice": 3} | {
        f"{verb}e {verb}ed {verb}es {verb}ing": times
        for verb, times in _TIMES_OF_VERBS.items()
    },
}  # fmt: skip
_TIMES_BY_WORD = {
    code: {word: value for words, value in of.items() for word in words.split()}
    for code, of in _TIMES.items()
}
_TACIT = {
    code: {word: Fraction(value) for words, value in of.items() for word in words.split()}
    for code, of in _PASSING.items()
}
# Elsewhere these are Fridays, tens and hundreds of something.
_IN_A_RANKING = {"piątki": 5, "piątek": 5, "dziesiątki": 10, "setki": 100}
_FIRST = ("pierwsz", "czołow", "ścisł", "najleps", "finałow", "zwycięsk")
_IN_HALF = (("in", "half"), ("half", "as"))
_HALVING = listed("halve halved halves halving")
_EVERY = {"pl": "co", "en": "every"}
_PER_UNIT = listed("rocznie miesięcznie tygodniowo dziennie annually monthly")


def passing(text: Text, place: int, code: str) -> Read | None:
    """Both, twice, every other."""
    word = text[place]
    value = _TACIT[code].get(word.low)
    if rates := worded(text, place, code):
        weight = Weight.SAID if word.low in _PER_UNIT else Weight.WEAK
        return Read([Quantity(NUMBER, rates, word.text, weight)], place + 1)
    if times := _times(word.low, code):
        return _multiplied(word.text, times, place + 1)
    if value is None and word.low == "every" and text[place + 1].low in ("other", "second"):
        return _one_in(2, "every other", Weight.TACIT, place + 2)
    if value is None and word.low == "a" and text[place + 1].low == "dozen":
        weight = Weight.TACIT if text[place + 2].low == "or" else Weight.SAID
        return about_a_dozen(text, place, place + 2, weight)
    # “In half” and “half as many” are „dwukrotnie mniej” as well.
    in_half = code == "en" and (word.low, text[place + 1].low) in _IN_HALF
    if word.low in _HALVING or in_half:
        half: tuple[Reading, ...] = (("", Fraction(1, 2)), *share(Fraction(1, 2)))
        return Read([Quantity(NUMBER, half, word.text, Weight.TACIT)], place + 1 + in_half)
    if word.low == "half" and text[place + 1].text == "-":
        value = Fraction(1, 2)
    if value is None:
        return None
    return Read([Quantity(NUMBER, (("", value),), word.text, Weight.TACIT)], place + 1)


def _times(word: str, code: str) -> int:
    """How many times as much a word says; 0 for others."""
    if code == "en":
        return _TIMES_BY_WORD[code].get(word, 0)
    begun = (times for stem, times in _TIMES_BY_WORD[code].items() if word.startswith(stem))
    return next(begun, 0) if word.startswith(("po", "ucz")) else 0


def ranked(text: Text, place: int, code: str) -> Read | None:
    """Pierwsza piątka, czołowa dziesiątka: in a case that otherwise means something else."""
    value = _IN_A_RANKING.get(text[place].low)
    if code != "pl" or value is None or not text[place - 1].low.startswith(_FIRST):
        return None
    if text[place].low == "piątek" and not text[place - 1].low.endswith("ych"):
        return None
    readings: tuple[Reading, ...] = (("", Fraction(value)),)
    return Read([Quantity(NUMBER, readings, text[place].text, Weight.TACIT)], place + 1)


def _multiplied(said: str, times: int, end: int) -> Read:
    """Twice, tripled. What is double may be said in other words, what is triple hardly."""
    readings: tuple[Reading, ...] = (("", Fraction(times)), ("%", Fraction(100 * (times - 1))))
    weight = Weight.WEAK if times == 2 else Weight.SAID
    return Read([Quantity(NUMBER, readings, said, weight)], end)


def one_in_several(text: Text, place: int, code: str) -> Read | None:
    """Every third company: co trzecia firma, co druga."""
    if text[place].low != _EVERY[code]:
        return None
    number, end = ORDINALS[code].get(text[place + 1].low, 0), place + 2
    if not 2 <= number <= 10:
        return None
    weight = Weight.SAID if number > 2 else Weight.WEAK
    return _one_in(number, text.said(place, end), weight, end)


def _one_in(number: int, said: str, weight: Weight, end: int) -> Read:
    part = Fraction(1, number)
    readings: tuple[Reading, ...] = (("", Fraction(number)), *share(part), ("", part))
    return Read([Quantity(NUMBER, readings, said, weight)], end)
