"""A segment as people read and type it: line breaks as lines, few entities, tags to be seen."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from cms.translation.language.plain import plain

_BREAK = re.compile(r"<br\s*/?>")
_LINES = re.compile(r"\r\n?|\n")
# An ampersand that no entity follows, as people type it.
_AND = re.compile(r"&amp;(?!#?\w+;)")
_TAG = re.compile(r"(</?\w[^<>]*>)")
_OPENING = re.compile(r"<(\w+)(?:\s+id=\"([^\"]*)\")?\s*>")
_PIECES = re.compile(r"\w+|\s+|[^\w\s]")
_MOST_COMPARED = 1_000_000


def typed(data: str) -> str:
    """A segment of the engine for a text field."""
    text = _BREAK.sub("\n", " ".join(_LINES.split(data)))
    return _AND.sub("&", text).replace("&quot;", '"').replace("&#x27;", "'").replace("&#39;", "'")


def data_of(text: str) -> str:
    """What was typed, as markup for the engine; `normal` checks it."""
    return _LINES.sub("<br/>", text.strip())


def shown(data: str) -> SafeString:
    """A segment with its tags to be seen as marks: `<b>` as ‹b›."""
    pieces = []
    for piece in _TAG.split(data):
        if _BREAK.fullmatch(piece):
            pieces.append(mark_safe("<br>"))
        elif _TAG.fullmatch(piece):
            pieces.append(format_html('<span class="workbench-tag">{}</span>', _name(piece)))
        else:
            # What stands between tags is escaped already.
            pieces.append(mark_safe(piece))  # noqa: S308
    return format_html_join("", "{}", ((piece,) for piece in pieces))


def _name(tag: str) -> str:
    opening = _OPENING.fullmatch(tag)
    if opening is None:
        return f"‹{tag[1:-1]}›"
    return f"‹{opening[2] or opening[1]}›"


def tags_in(data: str) -> list[dict[str, str]]:
    """The tags of a segment, each once: its name, and what opens and closes it."""
    found: dict[str, dict[str, str]] = {}
    for match in _OPENING.finditer(data):
        tag, name = match[0], match[1]
        found.setdefault(tag, {"name": _name(tag), "open": tag, "close": f"</{name}>"})
    return [tag for tag in found.values() if not tag["open"].startswith("<br")]


def compared(before: str, after: str) -> tuple[SafeString, SafeString]:
    """Two texts, what went marked as `del` in the first, what came as `ins` in the second."""
    old, new = _PIECES.findall(plain(before)), _PIECES.findall(plain(after))
    # Every piece is compared with every other one that reads the same.
    few = len(old) * len(new) <= _MOST_COMPARED
    whole = [("replace", 0, len(old), 0, len(new))]
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes() if few else whole
    return (
        _marked("del", ((kind != "equal", old[i:j]) for kind, i, j, _k, _l in steps)),
        _marked("ins", ((kind != "equal", new[k:m]) for kind, _i, _j, k, m in steps)),
    )


def _marked(tag: str, runs: Iterator[tuple[bool, list[str]]]) -> SafeString:
    texts = [(differs, "".join(pieces)) for differs, pieces in runs if pieces]
    wrapped = [
        f"<{tag}>{escape(text)}</{tag}>" if differs else escape(text) for differs, text in texts
    ]
    return mark_safe("".join(wrapped))  # noqa: S308
