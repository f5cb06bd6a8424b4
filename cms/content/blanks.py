"""Places in a text that still wait for the office: told to editors, never shown to readers."""

import re

# How editors mark what only the office knows; a reason may follow before the bracket closes.
MARKS = ("[DO UZUPEŁNIENIA", "[TO BE COMPLETED")
_MARK = "|".join(map(re.escape, MARKS))
# The innermost paragraph or item with a mark in it.
_BLANK = re.compile(
    rf"<(p|li|h[2-6])\b[^<>]*>(?:(?!</?(?:p|li|h[2-6])\b).)*?(?:{_MARK})"
    r"(?:(?!</?(?:p|li|h[2-6])\b).)*</\1>",
    re.DOTALL,
)


def blanks(text: str) -> int:
    """How many places of a text are still open."""
    return sum(text.count(mark) for mark in MARKS)


def without_blanks(html: str) -> str:
    """Rich text without the paragraphs and items in which something is still open."""
    return _BLANK.sub("", html) if blanks(html) else html
