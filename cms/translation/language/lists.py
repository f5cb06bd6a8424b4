"""Whether a number counts what is listed after it: three states: Lithuania, Latvia, Estonia."""

from .tokens import Text, listed

_OPENS = listed(": – — ( ,")
_ENDS = listed(". ! ? ) – — :")
_AND = listed("i oraz and & lub or albo")
_ALSO = listed("a także również jak as well")
_NEAR, _LONGEST = 8, 80


def items_after(text: Text, place: int) -> tuple[int, int]:
    """How many items, at least and at most, are listed after the next colon; 0 where there is none
    near the token."""
    for start in range(place, place + _NEAR):
        if text[start].text == ":":
            lengths = _lengths(text, start + 1)
            return min(lengths), max(lengths)
        if not text[start].is_word:
            break
    return 0, 0


def counts_a_list(text: Text, place: int, number: int) -> bool:
    """Whether so many things are listed after the token that a number ends before."""
    for start in range(place, place + _NEAR):
        token = text[start]
        if token.text in _OPENS:
            return number in _lengths(text, start + 1)
        if not token.is_word:
            return False
    return False


def _lengths(text: Text, start: int) -> tuple[int, int]:
    """How many items a list has, if each “and” parts two of them, and if only the last one does."""
    commas = ands = last = 0
    for place in range(start, start + _LONGEST):
        token, before = text[place], text[place - 1]
        if token.text in _ENDS or not (
            token.is_word or token.text in ",;&-'\"„”“" or token.is_figure
        ):
            break
        if token.text in ",;":
            commas, last = commas + 1, 0
        elif token.low in _AND or (token.low in _ALSO and text[place + 1].low in _ALSO):
            ands += before.text != "," and before.low not in _ALSO
            last = int(before.text != ",")
    return 1 + commas + ands, 1 + commas + last
