"""References to other content in a page's representation, and their resolution in bulk.

A representation is plain JSON-able data in which other pages, pictures, files and rich text
stand as references. `resolve` replaces them all at once, so that the number of queries does not
grow with the number of references. Unresolved, a reference is still JSON: an id, or the text.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from wagtail.rich_text.rewriters import LinkRewriter

_LINK_IDS = re.compile(r'<a\b[^>]*\blinktype="(page|document)"[^>]*>')
# The editor's own marks, which mean nothing to a reader.
_EDITOR_KEYS = re.compile(r' data-block-key="[^"]*"')
_ID = re.compile(r'\bid="([0-9]{1,9})"')


class PageReference(dict[str, Any]):
    """Another page by `id`; becomes its Summary in the referring page's language."""


class ImageReference(dict[str, Any]):
    """A picture by `id` with the `alt` said at this place; becomes its ready sources."""


class DocumentReference(dict[str, Any]):
    """A file by `id`, with the `label` it has at this place; becomes its title, address, format,
    size and language."""


class QueryReference(dict[str, Any]):
    """What the query of the name `query` answers to the other entries, in the referring page's
    language; becomes that answer, with the references in it resolved. See `queries`."""


class Dependent(dict[str, Any]):
    """Data that stands only with one reference in it, under the key `on`: where that becomes
    None, so does the whole."""

    def __init__(self, on: str, **data: Any) -> None:
        super().__init__(**data)
        self.on = on


class SiteAddress(str):
    """An address on this site, without its host; becomes absolute where addresses are."""

    __slots__ = ()


class RichTextSource(str):
    """Rich text as stored; becomes finished HTML."""

    __slots__ = ()


@dataclass
class Wanted:
    """What some representations refer to; pages and queries together with the referring locale."""

    pages: set[tuple[int, int]] = field(default_factory=set)
    images: set[int] = field(default_factory=set)
    documents: set[int] = field(default_factory=set)
    queries: list[tuple[int, QueryReference]] = field(default_factory=list)

    def collect(self, tree: Any, locale_id: int) -> None:
        for reference in _references(tree):
            if isinstance(reference, PageReference):
                self.pages.add((locale_id, reference["id"]))
            elif isinstance(reference, ImageReference):
                self.images.add(reference["id"])
            elif isinstance(reference, DocumentReference):
                self.documents.add(reference["id"])
            elif isinstance(reference, QueryReference):
                self.queries.append((locale_id, reference))
            else:
                for kind, pk in _linked(reference):
                    if kind == "page":
                        self.pages.add((locale_id, pk))
                    else:
                        self.documents.add(pk)


_REFERENCES = (PageReference, ImageReference, DocumentReference, QueryReference, RichTextSource)


def _references(tree: Any) -> Iterator[Any]:
    if isinstance(tree, _REFERENCES):
        yield tree
    elif isinstance(tree, dict):
        for value in tree.values():
            yield from _references(value)
    elif isinstance(tree, (list, tuple)):
        for value in tree:
            yield from _references(value)


def _linked_id(attrs: dict[str, str]) -> int:
    """The id in a link as stored, 0 for what is none."""
    text = attrs.get("id", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def _linked(html: str) -> Iterator[tuple[str, int]]:
    for tag in _LINK_IDS.finditer(html):
        if found := _ID.search(tag[0]):
            yield tag[1], int(found[1])


def resolve(trees: Iterable[tuple[int, Any]], *, absolute: bool = True) -> list[Any]:
    """The trees, given with the id of their page's locale, with every reference replaced.

    References to what the public may not see become None, and drop out of lists. The number of
    queries depends on the number of page types referred to, not on the number of references.
    """
    from .queries import answers, question
    from .summaries import absolute_url, load_documents, load_images, load_summaries

    trees = list(trees)
    wanted = Wanted()
    for locale_id, tree in trees:
        wanted.collect(tree, locale_id)
    answered = answers(wanted.queries)
    for (locale_id, _), answer in answered.items():
        wanted.collect(answer, locale_id)
    summaries = load_summaries(wanted.pages)
    wanted.images |= {s.cover_id for s in summaries.values() if s.cover_id}
    images = load_images(wanted.images)
    documents = load_documents(wanted.documents)

    def page(locale_id: int, pk: int) -> Any:
        summary = summaries.get((locale_id, pk))
        if summary is None:
            return None
        image = images.get(summary.cover_id) if summary.cover_id else None
        return summary.as_dict(image and image.as_dict(summary.cover_alt, absolute), absolute)

    def rich_text(locale_id: int, source: str) -> str:
        def page_link(attrs: dict[str, str]) -> str:
            summary = summaries.get((locale_id, _linked_id(attrs)))
            if summary is None:
                return "<a>"
            lang = f' hreflang="{summary.locale}"' if summary.locale_id != locale_id else ""
            return f'<a href="{summary.link(absolute)}"{lang}>'

        def document_link(attrs: dict[str, str]) -> str:
            document = documents.get(_linked_id(attrs))
            return f'<a href="{document.link(absolute)}">' if document else "<a>"

        html = LinkRewriter({"page": page_link, "document": document_link})(source)
        return _EDITOR_KEYS.sub("", html)

    def replaced(tree: Any, locale_id: int) -> Any:
        if isinstance(tree, PageReference):
            return page(locale_id, tree["id"])
        if isinstance(tree, ImageReference):
            image = images.get(tree["id"])
            return image and image.as_dict(tree.get("alt", ""), absolute)
        if isinstance(tree, DocumentReference):
            document = documents.get(tree["id"])
            return document and {**document.as_dict(absolute), "label": tree.get("label", "")}
        if isinstance(tree, QueryReference):
            return replaced(answered.get(question(locale_id, tree)), locale_id)
        if isinstance(tree, RichTextSource):
            return rich_text(locale_id, tree)
        if isinstance(tree, SiteAddress):
            return absolute_url(tree) if absolute else str(tree)
        if isinstance(tree, dict):
            values = {key: replaced(value, locale_id) for key, value in tree.items()}
            return None if isinstance(tree, Dependent) and values[tree.on] is None else values
        if isinstance(tree, (list, tuple)):
            pairs = [(value, replaced(value, locale_id)) for value in tree]
            return [new for old, new in pairs if new is not None or old is None]
        return tree

    return [replaced(tree, locale_id) for locale_id, tree in trees]
