"""How running text is set: what belongs together stays on one line.

Put in where text is shown, in HTML and JSON alike, and never stored: not in titles and names that
others compare, addresses, attributes, code, or the search index.
"""

import re

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
# A word of one letter, with which no line ends: a, i, o, u, w, z; in English a, I.
_LETTER = re.compile(r"(?<![^\s\u00a0(\[„“”«\"'–—-])([AaIiOoUuWwZz]) (?=\S|\Z)")
# A number with its thousands, its unit, or the month of a date.
_NUMBER = re.compile(rf"(?<=\d) (?=\d{{3}}(?!\d)|(?:{_UNITS}|{_MONTHS})(?!\w))")
_TAG = re.compile(r"(<[^<>]*>)")
# What stands in them is a program's, or will be sent back as it is.
_VERBATIM = re.compile(r"<(/?)(?:code|pre|kbd|samp|script|style|textarea|option)\b", re.IGNORECASE)


def bound(text: str) -> str:
    """Plain text with no-break spaces where a line must not end."""
    return _NUMBER.sub(_KEPT, _LETTER.sub(rf"\1{_KEPT}", text))


def bound_markup(markup: str) -> str:
    """The same of HTML, of which only the text between tags changes; code and values of
    forms stay as they are.
    """
    verbatim, pieces = 0, _TAG.split(markup)
    for place, piece in enumerate(pieces):
        if place % 2:
            found = _VERBATIM.match(piece)
            verbatim += (-1 if found[1] else 1) if found else 0
        elif not verbatim:
            pieces[place] = bound(piece)
    return "".join(pieces)
