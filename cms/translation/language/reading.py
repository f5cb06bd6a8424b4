"""Reads a text from its beginning to its end; at each token the more particular rule first."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from . import (
    ages,
    clock,
    codes,
    compounds,
    dates,
    decades,
    ends_of_periods,
    figures,
    holidays,
    multiples,
    proportions,
    rates,
    ratios,
    short_dates,
    vague,
    weekdays,
    words,
    year_parts,
)
from .bounds import BETWEEN, bounded, is_shortened
from .instalments import with_their_time
from .lists import counts_a_list, items_after
from .quantities import AMOUNT, Quantity, Read, Weight, until
from .relative_years import with_relative_years
from .shared_units import as_money, as_percent, as_those, currency_of
from .tokens import TO, Text, listed, tokenised

# Nobody says of more things how many they are and which.
_MOST_LISTED = 10
_ENDS = listed(". ! ?")
# After a number that has no noun of its own; behind the text stands "\0".
_COUNTING_NOTHING = listed(
    ", . ; ) – — \0 and or for in to by from on with the a i oraz lub na dla za w z do od"
    " each apiece każdy każda każde każdemu każdej"
)
# What these understand says something by its parts as well.
_OF_PARTS: tuple[Callable[[Text, int, str], Read | None], ...] = (
    rates.often,
    proportions.proportion,
    year_parts.part_of_a_year,
    ends_of_periods.end_of_a_period,
)
# With each rule the tokens that it may begin with: figures, words or signs.
_FIGURES, _WORDS, _SIGNS = "0", "w", "-"
_RULES: tuple[tuple[Callable[[Text, int, str], Read | None], str], ...] = (
    (codes.agreement, _WORDS),
    (holidays.holiday, _WORDS),
    (ages.called_by_age, _WORDS),
    (clock.clock, _FIGURES),
    (clock.worded, _WORDS),
    (codes.lettered, _WORDS),
    (codes.letter, _WORDS),
    (decades.decade, _FIGURES + _WORDS + _SIGNS),
    (dates.dates, _FIGURES + _WORDS),
    (short_dates.short_date, _FIGURES),
    (dates.month_first, _WORDS),
    (multiples.ranked, _WORDS),
    (weekdays.weekday, _WORDS),
    (codes.grouped, _FIGURES + _SIGNS),
    (dates.month_and_year, _FIGURES + _WORDS),
    (ratios.ratio, _FIGURES),
    (ratios.years, _FIGURES),
    (vague.more_than_ten, _FIGURES + _WORDS),
    (vague.caption, _WORDS + _SIGNS),
    (figures.numbers, _FIGURES + _WORDS + _SIGNS),
    (words.a_unit_and_a_half, _WORDS),
    (vague.some_time, _WORDS),
    (multiples.passing, _WORDS),
    (multiples.one_in_several, _WORDS),
    (vague.lone_scale, _WORDS),
    (words.numeral, _WORDS + _SIGNS),
    (compounds.compound, _WORDS),
    (words.roman, _WORDS),
    (words.lone, _WORDS),
)
_OF_FIGURES, _OF_WORDS, _OF_SIGNS = (
    tuple(rule for rule, begins in _RULES if sort in begins) for sort in (_FIGURES, _WORDS, _SIGNS)
)


def quantities(text: str, language_code: str) -> list[Quantity]:
    """Everything counted or dated in a text without markup, of a language."""
    read, place, open_at = tokenised(text), 0, -1
    currency = ""
    found: list[Quantity] = []
    while place < len(read):
        understood = _whole(read, place, language_code) or _one(read, place, language_code)
        if understood is None:
            # An amount gives its currency to those of its sentence.
            currency = "" if _ends(read, place) else currency
            place += 1
            continue
        if understood.found:
            first = bounded(understood.found[0], read, (place, understood.end), language_code)
            if first.weight is Weight.FIRM and _counts_a_list(first, read, understood.end):
                first = replace(first, weight=Weight.SAID)
            if place == open_at and first.kind == found[-1].kind:
                found[-1] = until(found[-1], first)
            more = [first, *understood.found[1:]]
            if read[understood.end].low in _COUNTING_NOTHING:
                more = as_money(as_percent(more, after=found), currency)
            more = as_those(more, found, read, understood.end)
            currency = next((currency_of(q) for q in reversed(more) if q.kind == AMOUNT), currency)
            found += more
        place = max(understood.end, place + 1)
        open_at = _after_to(read, place) if understood.found else -1
    found = with_their_time(read.text, found, language_code)
    return with_relative_years(read.text, found, language_code)


def counted_items(text: str, language_code: str) -> list[tuple[int, int, int]]:
    """The numbers that a list follows, as in “four areas: …”, with how many items it has, at least
    and at most."""
    if ":" not in text:
        return []
    read, found = tokenised(text), []
    for place in range(len(read)):
        understood = _one(read, place, language_code)
        number = _small(understood.found[0]) if understood and understood.found else 0
        if understood and number:
            fewest, most = items_after(read, understood.end)
            if most:
                found.append((number, fewest, most))
    return found


def _ends(text: Text, place: int) -> bool:
    """Whether a sentence ends with a token."""
    return text[place].text in _ENDS and text[place + 1].is_capital


def _counts_a_list(quantity: Quantity, text: Text, end: int) -> bool:
    """Whether a small number need not be said, as what it counts is listed after it."""
    number = _small(quantity)
    return number > 0 and counts_a_list(text, end, number)


def _small(quantity: Quantity) -> int:
    """The whole number, from two on, of so few things that they may be listed; 0 for others."""
    dimension, number = quantity.readings[0][:2] if quantity.readings else (None, None)
    if dimension or not isinstance(number, Fraction) or number.denominator > 1:
        return 0
    return int(number) if 2 <= number <= _MOST_LISTED else 0


def _one(text: Text, place: int, code: str) -> Read | None:
    """What the first of the rules that understands a token reads there."""
    token = text[place]
    for rule in _OF_FIGURES if token.is_figure else _OF_WORDS if token.is_word else _OF_SIGNS:
        understood = rule(text, place, code)
        if understood is not None:
            return understood
    return None


def _whole(text: Text, place: int, code: str) -> Read | None:
    """What is said by several quantities together, unless one of these goes on after it: three in
    four, but not three in four months."""
    for rule in _OF_PARTS:
        understood = rule(text, place, code)
        if understood is None:
            continue
        parts: list[Quantity] = []
        at = place
        while at < understood.end:
            part = _one(text, at, code)
            parts += part.found if part else []
            at = max(part.end, at + 1) if part else at + 1
        if at == understood.end:
            whole = understood.found[0]
            # “Co dzień” has no part that says a number.
            said = whole.parts or tuple(parts) or (replace(whole, weight=Weight.TACIT),)
            return Read([replace(whole, parts=said)], at)
    return None


def _after_to(text: Text, place: int) -> int:
    """Where the other end of a range begins, if a quantity ends before a token that says “to”."""
    if text[place].low not in TO:
        return -1
    place += 1
    while text[place].low in BETWEEN or is_shortened(text, place):
        place += 1
    return place
