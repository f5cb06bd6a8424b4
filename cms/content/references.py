"""References to other content in a page's representation, and their resolution in bulk.

A representation is plain JSON-able data in which other pages, pictures, files and rich text
stand as references. `resolve` replaces them all at once, so that the number of queries does not
grow with the number of references. Unresolved, a reference is still JSON: an id, or the text.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, Generic, TypeAlias, TypeVar

from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.rich_text.rewriters import LinkRewriter

from cms.ids import is_id
from cms.types import Json, JsonObject

from .blanks import complete_text, without_blanks
from .dependencies import Dependencies, object_key, page_key, page_keys, type_key
from .rich_text import PLAIN, RichTextForm

if TYPE_CHECKING:
    from .queries import Day, Question
    from .summaries import Summary

_LINK_IDS = re.compile(r'<a\b(?=[^<>]*>)[^<>]*\blinktype="(page|document)"[^<>]*>')
# The editor's own marks, which mean nothing to a reader.
_EDITOR_KEYS = re.compile(r' data-block-key="[^"]*"')
_ID = re.compile(r'\bid="([0-9]{1,9})"')


Shape = TypeVar("Shape", covariant=True)


class PageReference(dict[str, Any]):
    """Another page by `id`; becomes its Summary in the referring page's language."""


# A page without which what it stands in is not shown.
PRESENT = "present"
PresentPage = Annotated[PageReference, PRESENT]


class ImageReference(dict[str, Any]):
    """A picture by `id` with the `alt` said at this place; becomes its ready sources."""


class DocumentReference(dict[str, Any]):
    """A file by `id`, with the `label` it has at this place; becomes its title, address, format,
    size and language."""


class QueryReference(dict[str, Any], Generic[Shape]):
    """What the query of the name `query` answers to the other entries, in the referring page's
    language; becomes that answer, with the references in it resolved. See `queries`. `Shape` is
    the answer's type, for the API's description."""


class Dependent(dict[str, Any], Generic[Shape]):
    """Data that stands only with one reference in it, under the key `on`: where that becomes
    None, so does the whole. `Shape` is the data's type, for the API's description."""

    def __init__(self, on: str, **data: Json) -> None:
        super().__init__(**data)
        self.on = on


class SiteAddress(str):
    """An address on this site, without its host; becomes one like those of pages."""

    __slots__ = ()


class RichTextSource(str):
    """Rich text as stored; becomes finished HTML, without paragraphs that are still open."""

    __slots__ = ()


@dataclass
class Wanted:
    """What some representations refer to; pages and queries together with the referring locale."""

    pages: set[tuple[int, int]] = field(default_factory=set)
    images: set[int] = field(default_factory=set)
    documents: set[int] = field(default_factory=set)
    queries: list[tuple[int, QueryReference]] = field(default_factory=list)

    def collect(self, tree: Json, locale_id: int) -> None:
        """Notes every reference in a tree, which is of a page in that language."""
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
                for kind, pk in linked(reference):
                    if kind == "page":
                        self.pages.add((locale_id, pk))
                    else:
                        self.documents.add(pk)


_Reference: TypeAlias = (
    PageReference | ImageReference | DocumentReference | QueryReference[Any] | RichTextSource
)
_REFERENCES = (PageReference, ImageReference, DocumentReference, QueryReference, RichTextSource)


def _references(tree: Json) -> Iterator[_Reference]:
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
    return int(text) if is_id(text) else 0


def linked(html: str) -> Iterator[tuple[str, int]]:
    """Kind (`page` or `document`) and id of each link in rich text as stored."""
    for tag in _LINK_IDS.finditer(html):
        if found := _ID.search(tag[0]):
            yield tag[1], int(found[1])


def without_links(html: str, targets: Collection[tuple[str, int]]) -> str:
    """Rich text as stored, whose links to some targets lead nowhere."""

    def kept(tag: re.Match[str]) -> str:
        found = _ID.search(tag[0])
        return "<a>" if found and (tag[1], int(found[1])) in targets else tag[0]

    return _LINK_IDS.sub(kept, html)


def resolve(
    trees: Iterable[tuple[int, Json]],
    *,
    base: str | None = None,
    form: RichTextForm = PLAIN,
    seen: Sequence[Dependencies] | None = None,
) -> list[Json]:
    """The trees, given with the id of their page's locale, with every reference replaced; rich
    text is given in that form, addresses of this site begin with `base`, see `summaries.address`.
    `seen`, one for each tree, is told what stands in it. Plain texts in which something is still
    open become empty.

    References to what the public may not see become None, as a block's own do to what is gone; a
    list leaves out what is None. The number of queries depends on the number of page types
    referred to, not on the number of references.
    """
    from .queries import Day, answers, question
    from .summaries import address, load_documents, load_images, load_summaries

    trees = list(trees)
    wanted = Wanted()
    for locale_id, tree in trees:
        wanted.collect(tree, locale_id)
    days: dict[tuple[int, str], Day] = {}
    answered = answers(wanted.queries, days)
    for (locale_id, _), answer in answered.items():
        wanted.collect(answer, locale_id)
    summaries = load_summaries(wanted.pages)
    wanted.images |= {s.cover_id for s in summaries.values() if s.cover_id}
    images = load_images(wanted.images)
    documents = load_documents(wanted.documents)
    if seen is not None:
        _note(trees, seen, answered, days, summaries)

    def page(locale_id: int, pk: int) -> JsonObject | None:
        summary = summaries.get((locale_id, pk))
        if summary is None:
            return None
        image = images.get(summary.cover_id) if summary.cover_id else None
        return summary.as_dict(image and image.as_dict(summary.cover_alt, base), base)

    def rich_text(locale_id: int, source: str) -> Json:
        def page_link(attrs: dict[str, str]) -> str:
            summary = summaries.get((locale_id, _linked_id(attrs)))
            if summary is None:
                return "<a>"
            lang = f' hreflang="{summary.locale}"' if summary.locale_id != locale_id else ""
            target = f' data-page-id="{summary.id}" data-page-type="{summary.type}"'
            named = target if form.names_targets else ""
            return f'<a href="{summary.link(base)}"{lang}{named}>'

        def document_link(attrs: dict[str, str]) -> str:
            document = documents.get(_linked_id(attrs))
            if document is None:
                return "<a>"
            named = f' data-document-id="{document.id}"' if form.names_targets else ""
            return f'<a href="{document.link(base)}"{named}>'

        complete = without_blanks(source)
        html = LinkRewriter({"page": page_link, "document": document_link})(complete)
        return form.convert(_EDITOR_KEYS.sub("", html))

    def replaced(tree: Json, locale_id: int) -> Json:
        if isinstance(tree, PageReference):
            return page(locale_id, tree["id"])
        if isinstance(tree, ImageReference):
            image = images.get(tree["id"])
            return image and image.as_dict(tree.get("alt", ""), base)
        if isinstance(tree, DocumentReference):
            document = documents.get(tree["id"])
            return document and {**document.as_dict(base), "label": tree.get("label", "")}
        if isinstance(tree, QueryReference):
            return replaced(answered.get(question(locale_id, tree)), locale_id)
        if isinstance(tree, RichTextSource):
            return rich_text(locale_id, tree)
        if isinstance(tree, SiteAddress):
            return address(str(tree), base)
        if isinstance(tree, dict):
            values = {key: replaced(value, locale_id) for key, value in tree.items()}
            return None if isinstance(tree, Dependent) and values[tree.on] is None else values
        if isinstance(tree, (list, tuple)):
            items = (replaced(value, locale_id) for value in tree)
            return [item for item in items if item is not None]
        return complete_text(tree) if isinstance(tree, str) else _plain(tree)

    return [replaced(tree, locale_id) for locale_id, tree in trees]


def _plain(value: Json) -> Json:
    """An exact number as text, as it is described: as a number readers would round it."""
    return format(value, "f") if isinstance(value, Decimal) else value


def _note(
    trees: Sequence[tuple[int, Json]],
    seen: Sequence[Dependencies],
    answered: Mapping["Question", Json],
    days: Mapping[tuple[int, str], "Day"],
    summaries: Mapping[tuple[int, int], "Summary"],
) -> None:
    """Tells each tree's dependencies what it refers to, directly or by a query's answer."""
    from .queries import queries, question, types_of

    image, document = get_image_model(), get_document_model()
    found: list[tuple[Dependencies, Wanted]] = []
    for (locale_id, tree), dependencies in zip(trees, seen, strict=True):
        wanted = Wanted()
        wanted.collect(tree, locale_id)
        for asked_in, reference in list(wanted.queries):
            query = queries()[reference["query"]]
            dependencies.keys |= {type_key(label) for label in types_of(query)}
            dependencies.note_days(days.get((asked_in, query.name), ()))
            wanted.collect(answered.get(question(asked_in, reference)), asked_in)
        covers = {one.cover_id for page in wanted.pages if (one := summaries.get(page))}
        dependencies.keys |= {
            object_key(image, pk) for pk in wanted.images | covers if pk is not None
        }
        dependencies.keys |= {object_key(document, pk) for pk in wanted.documents}
        found.append((dependencies, wanted))
    keys = page_keys(pk for _, wanted in found for _, pk in wanted.pages)
    for dependencies, wanted in found:
        dependencies.keys |= {page_key(keys[pk]) for _, pk in wanted.pages if pk in keys}
