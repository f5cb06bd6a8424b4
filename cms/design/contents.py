"""The contents of a long page, made of the headings in it."""

import re
from dataclasses import dataclass

from django.utils.html import strip_tags
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import slugify

# Fewer are seen at a glance.
_ENOUGH = 3
_HEADING = re.compile(r"<h2\b(?P<attributes>[^>]*)>(?P<text>.*?)</h2>", re.DOTALL)
_ID = re.compile(r'\bid="(?P<id>[^"]+)"')
_NO_LETTERS = str.maketrans("łŁ", "lL")


@dataclass(frozen=True)
class Heading:
    """A heading that can be led to; its text as it stands in HTML, without tags."""

    id: str
    text: SafeString


def with_contents(html: str) -> tuple[SafeString, list[Heading]]:
    """A page's own HTML, in which each second-level heading has an id, and the headings; none
    where there are only a few."""
    taken = set(_ID.findall(html))
    found: list[Heading] = []

    def identified(heading: re.Match[str]) -> str:
        attributes, text = heading["attributes"], heading["text"]
        named = _ID.search(attributes)
        name = named["id"] if named else _free(text, taken)
        found.append(Heading(name, mark_safe(strip_tags(text).strip())))  # noqa: S308
        return heading[0] if named else f'<h2{attributes} id="{name}">{text}</h2>'

    identified_html = mark_safe(_HEADING.sub(identified, html))  # noqa: S308
    return identified_html, found if len(found) >= _ENOUGH else []


def _free(text: str, taken: set[str]) -> str:
    """An id that the page does not have yet, in the words of the heading."""
    base = slugify(strip_tags(text).translate(_NO_LETTERS)) or "section"
    name, number = base, 2
    while name in taken:
        name, number = f"{base}-{number}", number + 1
    taken.add(name)
    return name
