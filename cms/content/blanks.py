"""Places in a text that still wait for the office: told to editors, never shown to readers."""

import re
from collections import Counter
from dataclasses import dataclass, field

# How editors mark what only the office knows; a reason may follow before the bracket closes.
MARKS = ("[DO UZUPEŁNIENIA", "[TO BE COMPLETED")
_BLOCK = re.compile(r"<(/?)(p|li|h[2-6])\b[^<>]*>")
_TAG = re.compile(r"<[^<>]*>")


def blanks(text: str) -> int:
    """How many places of a text are still open."""
    return sum(text.count(mark) for mark in MARKS)


def complete_text(text: str) -> str:
    """Plain text, or nothing where something in it is still open."""
    return "" if blanks(text) else text


@dataclass
class _Block:
    """A paragraph or an item that has begun, with what it says beside the blocks within it."""

    name: str
    start: int
    said: list[str] = field(default_factory=list)

    def is_open(self) -> bool:
        return bool(blanks(_TAG.sub("", "".join(self.said))))


def without_blanks(html: str) -> str:
    """Rich text without the paragraphs and items in which something is still open, each with the
    list below it; an item whose list alone is open stays."""
    if not blanks(_TAG.sub("", html) if "[" in html else ""):
        return html
    kept, end = [], 0
    for start, stop in sorted(_open_places(html)):
        if start >= end:
            kept.append(html[end:start])
        end = max(end, stop)
    return "".join([*kept, html[end:]])


def _open_places(html: str) -> list[tuple[int, int]]:
    """Where the blocks begin and end that say a mark themselves."""
    found: list[tuple[int, int]] = []
    blocks: list[_Block] = []
    within: Counter[str] = Counter()
    end = 0

    def close(stop: int) -> str:
        block = blocks.pop()
        within[block.name] -= 1
        if block.is_open():
            found.append((block.start, stop))
        return block.name

    for tag in _BLOCK.finditer(html):
        if blocks:
            blocks[-1].said.append(html[end : tag.start()])
        end, name = tag.end(), tag[2]
        if not tag[1]:
            blocks.append(_Block(name, tag.start()))
            within[name] += 1
        elif within[name]:
            while close(end) != name:
                pass
    if blocks:
        blocks[-1].said.append(html[end:])
    while blocks:
        close(len(html))
    return found
