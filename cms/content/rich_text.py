"""Finished rich text in other forms than HTML: as a tree for programs, as Markdown."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any

from .markdown import markdown

Node = dict[str, Any]

_BLOCKS = {"p": "paragraph", "ul": "list", "ol": "list", "li": "item", "blockquote": "quote"}
_BLOCKS |= {f"h{level}": "heading" for level in range(2, 7)}
_MARKS = {"b": "bold", "strong": "bold", "i": "italic", "em": "italic"}


@dataclass(frozen=True)
class RichTextForm:
    """How rich text is given: `convert` takes finished HTML. `names_targets` tells whether its
    links say which page or file they lead to."""

    names_targets: bool
    convert: Callable[[str], Any]


def tree(html: str) -> list[Node]:
    """Rich text as nodes: `type`, what belongs to it, and `content`, the nodes within.

    Blocks are `paragraph`, `heading` (`level`), `list` (`ordered`), `item` and `quote`; in them
    stand `text` (`text`, and `bold` and `italic` where it is), `break` and `link` (`url`, null
    where it leads nowhere; `page_id` and `page_type`, or `document_id`; `language` where it is
    another one). Other elements are left out, not what they hold.
    """
    parser = _Parser()
    parser.feed(html)
    # Without it, what follows a last ampersand would be kept back.
    parser.close()
    return parser.nodes


class _Parser(HTMLParser):
    """Collects nodes; `open` are the elements around, the innermost last."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.nodes: list[Node] = []
        self.open: list[tuple[str, Node | None]] = []
        self.marks: list[str] = []

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        if tag == "br":
            self._add({"type": "break"})
            return
        if tag in _MARKS:
            self.marks.append(_MARKS[tag])
        node = _node(tag, dict(attrs))
        if node is not None:
            self._add(node)
        self.open.append((tag, node))

    def handle_endtag(self, tag: str) -> None:
        if not any(name == tag for name, _ in self.open):
            return
        while self.open:
            name, _node = self.open.pop()
            if name in _MARKS:
                self.marks.remove(_MARKS[name])
            if name == tag:
                return

    def handle_data(self, data: str) -> None:
        # Between blocks there is only what lays out the source.
        if data.strip() or self._around() not in (None, "list"):
            self._add({"type": "text", "text": data, **dict.fromkeys(self.marks, True)})

    def _around(self) -> str | None:
        return next((str(node["type"]) for _, node in reversed(self.open) if node), None)

    def _add(self, node: Node) -> None:
        around = next((node for _, node in reversed(self.open) if node), None)
        (self.nodes if around is None else around["content"]).append(node)


def _node(tag: str, attrs: dict[str, str | None]) -> Node | None:
    if tag == "a":
        return _link(attrs)
    if tag not in _BLOCKS:
        return None
    node: Node = {"type": _BLOCKS[tag]}
    if tag in ("ul", "ol"):
        node["ordered"] = tag == "ol"
    if node["type"] == "heading":
        node["level"] = int(tag[1])
    return {**node, "content": []}


def _link(attrs: dict[str, str | None]) -> Node:
    node: Node = {"type": "link", "url": attrs.get("href")}
    if page_id := attrs.get("data-page-id"):
        node |= {"page_id": int(page_id), "page_type": attrs.get("data-page-type")}
    if document_id := attrs.get("data-document-id"):
        node["document_id"] = int(document_id)
    if language := attrs.get("hreflang"):
        node["language"] = language
    return {**node, "content": []}


# For our own pages and feeds.
PLAIN = RichTextForm(False, str)
# What programs may ask for.
FORMS = {
    "html": RichTextForm(True, str),
    "markdown": RichTextForm(True, lambda html: markdown(tree(html))),
    "json": RichTextForm(True, tree),
}
