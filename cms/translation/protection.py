"""Names and placeholders that a machine must not touch: taken out of a text and put back.

Each stands as an element of its own while the machine works: LibreTranslate leaves the content of
`code` and of translate="no" alone, DeepL keeps the element; what comes back in it does not matter.
"""

import re
from dataclasses import dataclass

from django.utils.html import escape

from .exchange.markup import PLACEHOLDER
from .glossary import Found, Glossary, terms_in

_TAG = re.compile(r"<[^>]*>")
_KEPT = re.compile(r'<code\b[^>]*\bid="kept(\d+)"[^>]*>.*?</code>', re.DOTALL)


@dataclass(frozen=True)
class Protected:
    """A text for the machine, and what its elements stand for in the other language."""

    text: str
    kept: tuple[str, ...]

    def restore(self, answer: str) -> str | None:
        """The machine's text with everything put back; None where it lost or doubled something."""
        found = [int(number) for number in _KEPT.findall(answer)]
        if sorted(found) != list(range(len(self.kept))):
            return None
        return _KEPT.sub(lambda match: self.kept[int(match[1])], answer)


def protect(text: str, source_code: str, target_code: str, glossary: Glossary) -> Protected:
    """A segment with its binding names and its placeholders taken out."""
    tags = [match.span() for match in _TAG.finditer(text)]
    spans = [(*match.span(), match.group()) for match in PLACEHOLDER.finditer(text)]
    spans += [
        (found.start, found.end, _name(found))
        for found in terms_in(text, source_code, target_code, glossary)
        if found.entry.binding
    ]
    kept: list[str] = []
    cut, place = "", 0
    for start, end, words in sorted(spans):
        if start < place or any(begin < end and start < stop for begin, stop in tags):
            continue
        element = f'<code id="kept{len(kept)}" translate="no">K{len(kept)}</code>'
        cut, place = cut + text[place:start] + element, end
        kept.append(words)
    return Protected(cut + text[place:], tuple(kept))


def _name(found: Found) -> str:
    """What a name is called in the other language; as it stands where it is called the same."""
    if not found.wanted or found.text in found.wanted:
        return found.text
    return escape(found.wanted[0])
