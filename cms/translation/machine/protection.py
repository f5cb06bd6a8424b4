"""Names and placeholders that a machine must not touch: taken out of a text and put back.

Each stands as an element of its own while the machine works: LibreTranslate leaves the content of
`code` and of translate="no" alone, DeepL keeps the element; what comes back in it does not matter.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass

from django.utils.html import escape

from cms.translation.engine.markup import PLACEHOLDER
from cms.translation.language.glossary import Found, Glossary, terms_in

_TAG = re.compile(r"<[^<>]*>")
_KEPT = re.compile(
    r'<code\b(?=[^<>]*>)[^<>]*\bid="kept(\d+)"[^<>]*>(?:(?!<code\b).)*?</code>', re.DOTALL
)


@dataclass(frozen=True)
class Protected:
    """A text for the machine, and what its elements stand for in the other language."""

    text: str
    set_aside: tuple[str, ...]

    def restore(self, answer: str) -> str | None:
        """The machine's text with everything put back; None where it lost or doubled something."""
        found = [int(number) for number in _KEPT.findall(answer)]
        if sorted(found) != list(range(len(self.set_aside))):
            return None
        return _KEPT.sub(lambda match: self.set_aside[int(match[1])], answer)


def protect(text: str, source_code: str, target_code: str, glossary: Glossary) -> Protected:
    """A segment with its binding names and its placeholders taken out."""
    tags = [match.span() for match in _TAG.finditer(text)]
    spans = [(*match.span(), match.group()) for match in PLACEHOLDER.finditer(text)]
    spans += [
        (found.start, found.end, _name(found))
        for found in terms_in(text, source_code, target_code, glossary)
        if found.entry.binding
    ]
    set_aside: list[str] = []
    cut: list[str] = []
    place = 0
    for start, end, words in sorted(spans):
        following = bisect_right(tags, start, key=lambda tag: tag[1])
        if start < place or (following < len(tags) and tags[following][0] < end):
            continue
        element = f'<code id="kept{len(set_aside)}" translate="no">K{len(set_aside)}</code>'
        cut += [text[place:start], element]
        place = end
        set_aside.append(words)
    return Protected("".join([*cut, text[place:]]), tuple(set_aside))


def _name(found: Found) -> str:
    """What a name is called in the other language; as it stands where it is called the same."""
    if not found.wanted or found.text in found.wanted:
        return found.text
    return escape(found.wanted[0])
