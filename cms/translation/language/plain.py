"""A segment's words, as people read them."""

import re
from html import unescape

_TAG = re.compile(r"<[^<>]*>")
# What begins or ends a block separates the words beside it.
_BLOCK = re.compile(r"(?=</?(?:br|p|li|ul|ol|dl|dt|dd|td|th|tr|table|div|h[1-6]|hr|blockquote)\b)")
# Between the cells of a table, so that 2024 beside 5 million is no number with it.
_CELLS = re.compile(r"</t[dh]>\s*(?=<t[dh]\b)")
_SPACES = re.compile(r"\s+")


def plain(text: str) -> str:
    """A segment's words without markup, entities and doubled spaces."""
    if "<" in text:
        text = _TAG.sub("", _BLOCK.sub(" ", _CELLS.sub(" | ", text)))
    return _SPACES.sub(" ", unescape(text)).strip()


_WITHOUT_ACCENTS = str.maketrans("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ", "acelnoszzACELNOSZZ")


def without_accents(text: str) -> str:
    """A text as somebody writes it without a Polish keyboard."""
    return text.translate(_WITHOUT_ACCENTS)
