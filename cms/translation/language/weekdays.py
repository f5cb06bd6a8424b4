"""Days of the week: w środę, on Wednesday, pon.–pt."""

from .calendar import SHORT_WEEKDAYS, WEEKDAYS, is_named
from .quantities import WEEKDAY, Quantity, Read, Weight, until
from .tokens import Text

_DASHES = frozenset("–—-")


def weekday(text: Text, place: int, code: str) -> Read | None:
    """A day of the week; shortened ones only from one to another."""
    word = text[place]
    if number := WEEKDAYS[code].get(word.low):
        if is_named(text, place) or (code == "en" and not word.is_capital):
            return None
        surely = code == "en" or text.in_capitals or not word.is_capital or text.begins(place)
        weight = Weight.SAID if surely else Weight.TACIT
        return Read([Quantity(WEEKDAY, (("weekday", number),), word.text, weight)], place + 1)
    one = SHORT_WEEKDAYS[code].get(word.low)
    if one is None:
        return None
    end = place + 1
    end += text[end].text == "."
    to = SHORT_WEEKDAYS[code].get(text[end + 1].low)
    if text[end].text not in _DASHES or to is None:
        return None
    found = [
        Quantity(WEEKDAY, (("weekday", day),), said, Weight.SAID)
        for day, said in ((one, word.text), (to, text[end + 1].text))
    ]
    return Read([until(*found), found[1]], end + 2)
