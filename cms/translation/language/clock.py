"""Times of the day: godz. 9.30, 5:30 pm, o wpół do dziesiątej, half past nine, noon."""

import re
from dataclasses import replace
from fractions import Fraction

from .numeral_words import CARDINALS, ORDINALS
from .quantities import TIME, Quantity, Read, Reading, Weight, until
from .tokens import Text

_COLON = re.compile(r"(\d{1,2}):(\d{2})(?![\w:])")
_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?(?!\d)")
_HALF = re.compile(r"\s?([ap])\.?\s?m\b\.?", re.IGNORECASE)
_TO = re.compile(r"\s?(?:–|—|-|\bto\b|\band\b|\buntil\b|\btill\b)\s?")
# What tells an hour in words from any other number, and how many hours it adds; 0 where either
# half of the day may be meant.
_HALVES_OF_THE_DAY = {
    ("in", "the", "morning"): (0,),
    ("in", "the", "afternoon"): (12,),
    ("in", "the", "evening"): (12,),
    ("at", "night"): (0, 12),
    ("o'clock",): (0, 12),
    ("a", ".", "m"): (0,),
    ("p", ".", "m"): (12,),
    ("am",): (0,),
    ("pm",): (12,),
}
_POLISH_MINUTES = {"piętnaście": 15, "trzydzieści": 30}
# Before or after the hour: za dziesięć ósma, pięć po ósmej, ten to eight.
_MIDNIGHT = {"północy": ("o", "do", "od", "po"), "północą": ("przed",)}
_TWELVE = {"noon": 12, "midnight": 0}
_BY_MINUTES = {
    "pl": {"pięć": 5, "dziesięć": 10, "piętnaście": 15, "dwadzieścia": 20},
    "en": {"five": 5, "ten": 10, "twenty": 20},
}
_AN_HOUR = 60
_WAYS = {
    "pl": {"przed": -1, "po": 1},
    "en": {"before": -1, "to": -1, "past": 1, "after": 1},
}
_NAMED_HOURS = {
    "pl": {"północą": 24, "północy": 24, "południem": 12},
    "en": {"noon": 12, "midnight": 24},
}
_AFTER_A_TIME = ("a", "p", "am", "pm", "o'clock")
_MINUTES = {"fifteen": 15, "thirty": 30, "forty-five": 45}


def clock(text: Text, place: int, code: str) -> Read | None:
    """A time in figures: with a colon, or in English with a half of the day."""
    token = text[place]
    if not token.is_figure or (
        token.glued and (text[place - 1].is_word or text[place - 1].text in ":,.")
    ):
        return None
    if token.text == "12" and text[place + 1].low in _TWELVE:
        hour = _TWELVE[text[place + 1].low]
        return Read([_time(hour, 0, text.said(place, place + 2))], place + 2)
    if code == "en" and (found := _english(text, place)):
        return found
    colon = _COLON.match(text.text, token.start)
    if colon is None or int(colon[1]) > 24 or int(colon[2]) > 59:
        return None
    return Read([_time(int(colon[1]), int(colon[2]), colon[0])], text.after(colon.end(), place))


def _english(text: Text, place: int) -> Read | None:
    whole = text.text
    one = _CLOCK.match(whole, text[place].start)
    if one is None:
        return None
    half = _HALF.match(whole, one.end())
    end = half.end() if half else one.end()
    to = _TO.match(whole, end)
    other = _CLOCK.match(whole, to.end()) if to else None
    half_other = _HALF.match(whole, other.end()) if other else None
    if half is None and half_other is None:
        return None
    first = half or half_other
    assert first is not None  # noqa: S101
    found = [_time(*_of_the_day(one, first[1]), one[0])]
    if other is not None and half_other is not None:
        found.append(_time(*_of_the_day(other, half_other[1]), other[0]))
        end = half_other.end()
        if to is not None and to[0].strip() != "and":
            found[0] = until(*found)
    return Read(found, text.after(end, place))


def _of_the_day(clock: re.Match[str], half: str) -> tuple[int, int]:
    return int(clock[1]) % 12 + (12 if half in "pP" else 0), int(clock[2] or 0)


def _time(hour: int, minute: int, said: str, weight: Weight = Weight.FIRM) -> Quantity:
    bare: tuple[Reading, ...] = ()
    # Midnight is 0.00 and 24.00.
    for of in dict.fromkeys((hour, 24 if hour == 0 else hour % 24)):
        bare += (("", Fraction(of)),) if minute == 0 else ()
        bare += (("code", f"{of}.{minute:02}"), ("", Fraction(f"{of}.{minute:02}")))
    return Quantity(TIME, (("time", hour % 24, minute),), said, weight, bare)


def worded(text: Text, place: int, code: str) -> Read | None:
    """Noon, midnight, half past nine, wpół do dziesiątej, kwadrans po dziewiątej."""
    word = text[place].low
    before = text[place - 1].low
    if code == "pl":
        if word == "południe" and before in ("w", "samo"):
            return Read([_time(12, 0, text.said(place - 1, place + 1), Weight.SAID)], place + 1)
        if word == "południa" and before in ("do", "od"):
            return Read([_time(12, 0, text.said(place - 1, place + 1), Weight.TACIT)], place + 1)
        if around := _around_midnight(text, place, code):
            return around
        if word in _MIDNIGHT and before in _MIDNIGHT[word]:
            # “Na północy” is where something is, and so may be “od północy”.
            weight = Weight.SAID if before == "o" else Weight.TACIT
            return Read([_time(0, 0, text.said(place - 1, place + 1), weight)], place + 1)
        return _polish(text, place)
    if around := _around_midnight(text, place, code):
        return around
    if word in ("noon", "midnight"):
        return Read([_time(12 if word == "noon" else 0, 0, word, Weight.SAID)], place + 1)
    if word in ("half", "quarter") and text[place + 1].low in ("past", "to"):
        minutes = 30 if word == "half" else 15
        hour, end = _hour(text, place + 2, code)
        return _around(hour, minutes, text[place + 1].low == "to", text.said(place, end), end)
    minutes, end = _minutes(text, place, code)
    if minutes and text[end].low in ("past", "to"):
        hour, past = _hour(text, end + 1, code)
        # “Five to ten companies” are no time.
        sure = text[end].low == "past" or text[past].low in _AFTER_A_TIME
        if 0 < hour <= 12 and (sure or (before == "at" and not text[past].is_word)):
            return _around(hour, minutes, text[end].low == "to", text.said(place, past), past)
    return _of_a_half(text, place)


def _around_midnight(text: Text, place: int, code: str) -> Read | None:
    """Two minutes before midnight, kwadrans po północy, ten past noon."""
    minutes, end = CARDINALS[code].get(text[place].low, 0), place + 1
    if text[place].low == "kwadrans":
        minutes = 15
    elif text[place].low in ("minutę", "minute"):
        minutes = 1
    elif text[end].low.startswith("minut"):
        end += 1
    elif code == "pl":
        return None
    way = _WAYS[code].get(text[end].low)
    hour = _NAMED_HOURS[code].get(text[end + 1].low)
    if way is None or hour is None or not 0 < minutes < _AN_HOUR:
        return None
    total = (hour * _AN_HOUR + way * minutes) % (24 * _AN_HOUR)
    said = text.said(place, end + 2)
    return Read([_time(total // _AN_HOUR, total % _AN_HOUR, said, Weight.SAID)], end + 2)


def _minutes(text: Text, place: int, code: str) -> tuple[int, int]:
    """How many minutes before or after the hour words say, and the token after them; else 0."""
    minutes, end = _BY_MINUTES[code].get(text[place].low, 0), place + 1
    if minutes == 20:
        end += text[end].text == "-"
        five = _BY_MINUTES[code].get(text[end].low) == 5
        minutes, end = (25, end + 1) if five else (20, place + 1)
    return minutes, end + text[end].low.startswith("minut")


def _of_a_half(text: Text, place: int) -> Read | None:
    """Ten in the morning, nine thirty p.m., seven o'clock."""
    hour = CARDINALS["en"].get(text[place].low, 0)
    if not 0 < hour <= 12:
        return None
    minute = _MINUTES.get(text[place + 1].low, 0)
    end = place + 1 + bool(minute)
    for words, more in _HALVES_OF_THE_DAY.items():
        if all(text[end + n].low == word for n, word in enumerate(words)):
            said = text.said(place, end + len(words))
            times = [_time(hour % 12 + of, minute, said, Weight.SAID) for of in more]
            return Read([_either(times)], end + len(words))
    return None


def _polish(text: Text, place: int) -> Read | None:
    word, following = text[place].low, text[place + 1].low
    if word == "wpół" and following == "do":
        hour, end = _hour(text, place + 2, "pl")
        return _around(hour, 30, True, text.said(place, end), end)
    if word == "kwadrans" and following in ("po", "przed"):
        hour, end = _hour(text, place + 2, "pl")
        return _around(hour, 15, following == "przed", text.said(place, end), end)
    if word == "za" and following == "kwadrans":
        hour, end = _hour(text, place + 2, "pl")
        return _around(hour, 15, True, text.said(place, end), end)
    minutes, end = _minutes(text, place + (word == "za"), "pl")
    if minutes and (word == "za" or text[end].low == "po"):
        hour, end = _hour(text, end + (word != "za"), "pl")
        if text[end - 1].low.endswith("a" if word == "za" else "ej"):
            return _around(hour, minutes, word == "za", text.said(place, end), end)
    if word in ("o", "godzinie") and ORDINALS["pl"].get(following, 0) and following.endswith("ej"):
        hour, end = _hour(text, place + 1, "pl")
        if minute := _POLISH_MINUTES.get(text[end].low, 0):
            return _around(hour, minute, False, text.said(place + 1, end + 1), end + 1)
        readings: tuple[Reading, ...] = (
            ("", Fraction(hour)), ("time", hour % 24, 0), ("time", (hour + 12) % 24, 0),
        )  # fmt: skip
        return Read([Quantity(TIME, readings, text.said(place + 1, end), Weight.SAID)], end)
    return None


def _hour(text: Text, place: int, code: str) -> tuple[int, int]:
    """The hour in words or figures; 0 where there is none."""
    word = text[place]
    if word.is_figure and len(word.text) < 3:
        return int(word.text), place + 1
    hour = (ORDINALS["pl"] if code == "pl" else CARDINALS["en"]).get(word.low, 0)
    if code == "pl" and hour == 20 and ORDINALS["pl"].get(text[place + 1].low, 9) < 4:
        return hour + ORDINALS["pl"][text[place + 1].low], place + 2
    return hour, place + 1


def _around(hour: int, minutes: int, until: bool, said: str, end: int) -> Read | None:
    if not 0 < hour <= 24:
        return None
    total = hour * 60 + (-minutes if until else minutes)
    times = [_time((total // 60 + more) % 24, total % 60, said, Weight.SAID) for more in (0, 12)]
    return Read([_either(times)], end)


def _either(times: list[Quantity]) -> Quantity:
    """A time that may be any of several."""
    readings = tuple(reading for time in times for reading in time.readings)
    return replace(times[0], readings=readings, bare=tuple(r for time in times for r in time.bare))
