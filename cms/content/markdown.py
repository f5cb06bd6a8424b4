"""A tree of rich text, see `rich_text.tree`, as CommonMark."""

import re
import unicodedata
from collections.abc import Sequence

from cms.types import JsonObject

# What would be read as markup, anywhere and at the beginning of a line.
_SPECIAL = re.compile(r"([\\`*_\[\]<&~|])")
_AT_BEGINNING = re.compile(r"^([ \t]*)(?:([#+\-=>])|(\d{1,9})([.)]))", re.MULTILINE)

_LIST_WITHIN = re.compile(r"\n\n(?=[ ]*(?:-|\d+\.) )")


def markdown(nodes: Sequence[JsonObject]) -> str:
    """Blocks with a blank line between them; text that is in none is a paragraph."""
    blocks: list[str] = []
    loose: list[JsonObject] = []
    for node in [*nodes, None]:
        if node is not None and node["type"] in ("text", "link", "break"):
            loose.append(node)
            continue
        if loose:
            blocks.append(_paragraph(loose))
            loose = []
        if node is not None:
            blocks.append(_block(node))
    return "\n\n".join(block for block in blocks if block)


def _paragraph(nodes: Sequence[JsonObject]) -> str:
    return _AT_BEGINNING.sub(_escaped_beginning, _inline(nodes).strip())


def _escaped_beginning(found: re.Match[str]) -> str:
    space, sign, number, mark = found.groups()
    return f"{space}\\{sign}" if sign else f"{space}{number}\\{mark}"


def _block(node: JsonObject) -> str:
    content = node["content"]
    if node["type"] == "heading":
        return f"{'#' * node['level']} {_inline(content).strip()}"
    if node["type"] == "quote":
        return _indented(markdown(content), "> ", "> ")
    if node["type"] == "list":
        items = (_item(item, place, node["ordered"]) for place, item in enumerate(content, 1))
        return "\n".join(items)
    return markdown(content) if _holds_blocks(content) else _paragraph(content)


def _holds_blocks(nodes: Sequence[JsonObject]) -> bool:
    return any(node["type"] not in ("text", "link", "break") for node in nodes)


def _item(item: JsonObject, place: int, ordered: bool) -> str:
    mark = f"{place}. " if ordered else "- "
    # A list within follows its text without a blank line, so that the list stays a tight one.
    text = _LIST_WITHIN.sub("\n", markdown(item["content"] if item["type"] == "item" else [item]))
    return _indented(text, mark, " " * len(mark))


def _indented(text: str, first: str, others: str) -> str:
    lines = [f"{others}{line}" if line else others.rstrip() for line in text.split("\n")]
    return first + "\n".join(lines)[len(others) :]


def _inline(nodes: Sequence[JsonObject]) -> str:
    parts: list[str] = []
    for place, node in enumerate(nodes):
        before = parts[-1][-1:] if parts else ""
        after = _plain(nodes[place + 1])[:1] if place + 1 < len(nodes) else ""
        parts.append(_one(node, before, after))
    return "".join(parts)


def _one(node: JsonObject, before: str, after: str) -> str:
    if node["type"] == "break":
        return "\\\n"
    if node["type"] == "link":
        text = _inline(node["content"])
        return f"[{text}](<{_address(node['url'])}>)" if node["url"] else text
    text = " ".join(_SPECIAL.sub(r"\\\1", node["text"]).split("\n"))
    for mark, sign, tag in (("italic", "*", "em"), ("bold", "**", "strong")):
        if node.get(mark):
            text = _marked(text, sign, tag, before, after)
    return text


def _marked(text: str, sign: str, tag: str, before: str, after: str) -> str:
    inner = text.strip()
    if not inner:
        return text
    start, end = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    # Between a letter and a punctuation mark, stars open and close nothing.
    stuck = not start and before.isalnum() and _punctuation(inner[0])
    stuck = stuck or (not end and after.isalnum() and _punctuation(inner[-1]))
    if stuck or (not start and before == "*"):
        return f"{start}<{tag}>{inner}</{tag}>{end}"
    return f"{start}{sign}{inner}{sign}{end}"


def _punctuation(char: str) -> bool:
    return unicodedata.category(char)[0] in "PS"


def _plain(node: JsonObject) -> str:
    if node["type"] == "link":
        return "".join(_plain(one) for one in node["content"])
    return str(node.get("text", ""))


def _address(url: str) -> str:
    return re.sub(r"([\\<>])", r"\\\1", url).replace("\n", "%0A")
