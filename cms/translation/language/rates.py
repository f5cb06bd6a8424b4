"""How often something happens: twice a week, raz na kwartał, every two years, monthly.

A rate is read as the times in a year, so that four times a year is once a quarter; a month may
stand for four weeks.
"""

from fractions import Fraction

from .measured import unit_at
from .numeral_words import CARDINALS, ORDINALS
from .numerals import spoken
from .quantities import NUMBER, OFTEN, Quantity, Read, Reading, Weight
from .tokens import Text, listed

_DAY = 60 * 24
_WEEK = 7 * _DAY


def rate(times: Fraction | int, dimension: str, amount: Fraction | int) -> tuple[Reading, ...]:
    """The readings of so many times in so many months or minutes."""
    if dimension == "month":
        return ((OFTEN, Fraction(times) * 12 / amount),)
    in_a_week = Fraction(times) * _WEEK / amount
    return (OFTEN, 52 * in_a_week), (OFTEN, 48 * in_a_week)


# Words that say a rate, most of which may also say how long something takes.
_WORDS: dict[str, tuple[Reading, ...]] = {
    "kwartalnie kwartalny kwartalna kwartalne quarterly": (
        ("", Fraction(4)), ("month", Fraction(3)), *rate(1, "month", 3),
    ),
    "rocznie corocznie dorocznie coroczny coroczna coroczne roczny roczna roczne rocznego rocznej"
    " annually annual yearly": (("month", Fraction(12)), *rate(1, "month", 12)),
    "półrocznie semiannually semiannual halfyearly biannually biannual": (
        ("month", Fraction(6)), ("", Fraction(2)), *rate(2, "month", 12),
    ),
    "biennially biennial": (("month", Fraction(24)), *rate(1, "month", 24)),
    "miesięcznie comiesięczny comiesięczna comiesięczne comiesięcznie miesięczny miesięczna"
    " miesięczne monthly": (("month", Fraction(1)), *rate(1, "month", 1)),
    "bimonthly": (*rate(2, "month", 1), *rate(1, "month", 2)),
    "tygodniowo cotygodniowy cotygodniowa cotygodniowe cotygodniowo tygodniowy weekly": (
        ("min", Fraction(_WEEK)), *rate(1, "min", _WEEK),
    ),
    "biweekly": (*rate(2, "min", _WEEK), *rate(1, "min", 2 * _WEEK)),
    "codziennie codzienny codzienna dziennie daily": (
        ("min", Fraction(_DAY)), *rate(1, "min", _DAY),
    ),
    "całodobowo całodobowy całodobowa całodobowe całodobową": (
        ("min", Fraction(_DAY)), ("", Fraction(24)),
    ),
    "hourly": (("min", Fraction(60)), *rate(1, "min", 60)),
    "fortnight": (("min", Fraction(2 * _WEEK)),),
    "fortnightly": (("min", Fraction(2 * _WEEK)), *rate(1, "min", 2 * _WEEK)),
}  # fmt: skip
_RATES = {word: readings for words, readings in _WORDS.items() for word in words.split()}
# A single period, in the cases that follow “co”, “raz w” and “raz na”.
_PERIODS: dict[str, tuple[str, int]] = {
    "minutę minucie minute": ("min", 1), "godzinę godzinie godziny hour": ("min", 60),
    "dzień dnia dniu dobę dobie doby day": ("min", _DAY),
    "tydzień tygodnia tygodniu week": ("min", _WEEK), "fortnight": ("min", 2 * _WEEK),
    "miesiąc miesiąca miesiącu month": ("month", 1),
    "kwartał kwartału kwartale quarter": ("month", 3),
    "półrocze półrocza półroczu": ("month", 6), "rok roku year": ("month", 12),
    "dekadę dekadzie dekady decade": ("month", 120),
}  # fmt: skip
_SINGLE = {word: period for words, period in _PERIODS.items() for word in words.split()}
_TIMES = {
    "pl": {"raz": 1, "jednokrotnie": 1, "dwukrotnie": 2, "trzykrotnie": 3, "czterokrotnie": 4,
           "pięciokrotnie": 5, "sześciokrotnie": 6},
    "en": {"once": 1, "twice": 2, "thrice": 3},
}  # fmt: skip
_SO_MANY = listed("razy raz times")
_PER = {"pl": listed("w na do"), "en": listed("a an per each every in")}
_EVERY = {
    "pl": listed("co każdy każda każde każdego każdej każdym każdą"),
    "en": listed("every each"),
}
# Before “raz”: “kolejny raz w roku” counts up to now, and is no rate; so does an ordinal.
_COUNTING = ("ostatni", "kolejn", "następn", "jeszcze")
_MOST = 100
# “Seven days a week” is every day.
_SEVEN = listed("7 seven siedem")
_OF_A_WEEK = frozenset((("days", "a", "week"), ("days", "per", "week"), ("dni", "w", "tygodniu")))


def often(text: Text, place: int, code: str) -> Read | None:
    """So many times in a period, or once in every such period; “half-yearly”."""
    if readings := _with_hyphen(text, place):
        return _read(text, place, place + 3, readings)
    if text[place].low in _SEVEN and tuple(text[place + n].low for n in (1, 2, 3)) in _OF_A_WEEK:
        return _read(text, place, place + 4, _RATES["daily"])
    counted = _counted(text, place, code)
    if counted is None:
        if text[place].low not in _EVERY[code] or text[place - 1].low == "na":
            return None  # “na co dzień” is “usually”
        times, start = 1, place + 1
        if _counts(text, place - 2, code) or _counts(text, place - 1, code):
            return None  # “two meetings every month”
    else:
        times, end = counted
        said = tuple(r for r in _RATES.get(text[end].low, ()) if r[0] == OFTEN)
        if said:
            multiplied = tuple((OFTEN, times * _number(reading)) for reading in said)
            return _read(text, place, end + 1, multiplied)
        if text[end].low not in _PER[code]:
            return None
        start = end + 1
        start += text[start].low in _EVERY[code] or text[start].low in ("a", "an")
    period = _period(text, start, code)
    if period is None:
        return None
    dimension, amount, end = period
    if counted is None and (_counts(text, end, code) or _counts(text, end + 1, code)):
        return None  # “every month, two meetings”
    return _read(text, place, end, rate(times, dimension, amount))


def worded(text: Text, place: int, code: str) -> tuple[Reading, ...]:
    """What a single word such as “monthly” says; no rate of its own where so many things are
    counted before it (two meetings monthly)."""
    readings = _RATES.get(text[place].low, ())
    if _counts(text, place - 2, code) or _counts(text, place - 1, code):
        return tuple(reading for reading in readings if reading[0] != OFTEN)
    return readings


def _counts(text: Text, place: int, code: str) -> bool:
    """Whether a token is a number."""
    return text[place].is_figure or text[place].low in CARDINALS[code]


def _with_hyphen(text: Text, place: int) -> tuple[Reading, ...]:
    """The readings of “semi-annual” and the like; none where it is no such word."""
    hyphen, following = text[place + 1], text[place + 2]
    if hyphen.text != "-" or not (hyphen.glued and following.glued):
        return ()
    return _RATES.get(text[place].low + following.low, ())


def _read(text: Text, place: int, end: int, readings: tuple[Reading, ...]) -> Read:
    return Read([Quantity(NUMBER, readings, text.said(place, end), Weight.SAID)], end)


def _number(reading: Reading) -> Fraction:
    return Fraction(reading[1] or 0)


def _counted(text: Text, place: int, code: str) -> tuple[int, int] | None:
    """How many times, and the token after it: twice, trzy razy, 5 times."""
    word, following = text[place], text[place + 1]
    before = text[place - 1].low
    if times := _TIMES[code].get(word.low):
        if before in ORDINALS[code] or before.startswith(_COUNTING):
            return None
        return times, place + 1
    if following.low not in _SO_MANY or word.glued:
        return None
    if word.is_figure:
        times = int(word.text) if len(word.text) < 3 else 0
    else:
        times = CARDINALS[code].get(word.low, 0)
    return (times, place + 2) if times else None


def _period(text: Text, place: int, code: str) -> tuple[str, Fraction, int] | None:
    """The dimension and amount of a period that begins at a token, and the token after it."""
    word, following = text[place], text[place + 1]
    nth = 2 if word.low == "other" else ORDINALS[code].get(word.low, 0)
    if nth > 1 and following.low in _SINGLE:
        dimension, factor = _SINGLE[following.low]
        return dimension, Fraction(nth * factor), place + 2
    if word.low in _SINGLE and following.low != "of":
        dimension, factor = _SINGLE[word.low]
        if [text[place + n].low for n in (1, 2, 3)] == ["and", "a", "half"]:
            return dimension, Fraction(factor) * 3 / 2, place + 4
        return dimension, Fraction(factor), place + 1
    if word.is_figure:
        number, end = Fraction(word.text if len(word.text) < 4 else 0), place + 1
    elif (said := spoken(text, place, code)) is not None and not said.ordinal:
        number, end = said.value, said.end
    else:
        return None
    unit = unit_at(text, end)
    if unit is None or unit[0].dimension not in ("min", "month") or not 0 < number < _MOST:
        return None
    return unit[0].dimension, number * unit[0].factor, unit[1]
