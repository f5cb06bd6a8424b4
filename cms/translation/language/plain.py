"""A segment's words, as people read them."""

import re
from html import unescape

_TAG = re.compile(r"<[^<>]*>")
_SPACES = re.compile(r"\s+")


def plain(text: str) -> str:
    """A segment's words without markup, entities and doubled spaces."""
    return _SPACES.sub(" ", unescape(_TAG.sub("", text.replace("<br", " <br")))).strip()


_WITHOUT_ACCENTS = str.maketrans("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ", "acelnoszzACELNOSZZ")


def without_accents(text: str) -> str:
    """A text as somebody writes it without a Polish keyboard."""
    return text.translate(_WITHOUT_ACCENTS)
