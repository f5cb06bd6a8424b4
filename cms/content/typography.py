"""How running text is set: what belongs together stays on one line.

Put in where text is shown, in HTML and JSON alike, and never stored: not in titles and names that
others compare, addresses, attributes, code, or the search index.
"""

import re

from .blanks import complete_text

_KEPT = "\u00a0"
_MONTHS = (
    "stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada"
    "|grudnia|January|February|March|April|May|June|July|August|September|October|November"
    "|December"
)
_UNITS = (
    "[%‰€$£]|°C|zł|gr|PLN|EUR|euro|tys\\.|mln|mld|million|billion|km²|m²|km|cm|mm|m|ha|kg|g|t"
    "|[kMGT]Wh|[kMGT]W|[kMGT]B|[kMGT]bit/s|godz\\.|min|s|r\\.|roku|rok|lat|lata|dni|proc\\."
)
# The space after a word of one letter, with which no line ends: a, i, o, u, w, z; in English a, I.
# The space is looked for first, as there are few: a search for a letter takes six times as long.
_LETTER = re.compile(r" (?<=[AaIiOoUuWwZz] )(?<![^\s\u00a0(\[„“”«\"'–—-]..)(?=\S|\Z)")
# A number with its thousands, its unit, or the month of a date.
_NUMBER = re.compile(rf" (?<=\d )(?=\d{{3}}(?!\d)|(?:{_UNITS}|{_MONTHS})(?!\w))")
# Tags, and elements whose text is a program's, will be sent back or is copied as it is.
_VERBATIM = ("code", "pre", "kbd", "samp", "script", "style", "textarea", "option")
_NO_TEXT = re.compile(
    "(<(?:"
    + "|".join(rf"{name}\b.*?</{name}" for name in _VERBATIM)
    + r"""|a\s[^<>]*href="tel:[^<>]*>[^<>]*</a)\s*>|<[^<>]*>)""",
    re.IGNORECASE | re.DOTALL,
)


def bound(text: str) -> str:
    """Plain text as readers see it: with no-break spaces where a line must not end, and nothing of
    one in which something is still open."""
    return _bound(complete_text(text))


def _bound(text: str) -> str:
    return _NUMBER.sub(_KEPT, _LETTER.sub(_KEPT, text))


def bound_markup(markup: str) -> str:
    """HTML with the same spaces in the text between tags; code, values of forms and telephone
    numbers that are links stay as they are.
    """
    pieces = _NO_TEXT.split(markup)
    pieces[::2] = [text if text.isspace() else _bound(text) for text in pieces[::2]]
    return "".join(pieces)
