"""The texts of a page, a picture or a file that go into the search index."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db.models import Model
from django.utils.encoding import force_str
from django.utils.translation import override
from modelsearch.index import AutocompleteField, RelatedFields, SearchField
from wagtail.documents.models import AbstractDocument
from wagtail.fields import RichTextField, StreamField
from wagtail.images.models import AbstractImage
from wagtail.models import Page

from cms.content.blanks import complete_text, without_blanks
from cms.content.sites import by_site, chosen_site, of_site
from cms.content.visibility import is_private, one_moment

from .abbreviations import abbreviated
from .compounds import compound, joined
from .words import words

# How often a word of a body counts beyond the first time where it stands in a heading of it, and
# how often the first letters of a title count.
_HEADING, _TITLE = 2, 4
# A longer key fits into no index of PostgreSQL.
KEY_LENGTH = 255
_FILES = (AbstractImage, AbstractDocument)


@dataclass(frozen=True)
class _Piece:
    field: Any
    text: str
    is_title: bool


def indexed(text: str) -> str:
    """A text as both databases index it: its words, and behind them what it writes joined."""
    together = [compound(parts) for _start, _end, parts in joined(text)]
    return " ".join(words(text) + together)


def title_key(text: str) -> str:
    """A title as PostgreSQL knows it by its beginning."""
    return indexed(text)[:KEY_LENGTH]


def body(item: Any) -> str:
    """What both databases index of an item beside its title: with its weight, and with the first
    letters of the names in it."""
    names = [title(item)] * _TITLE + body_texts(item)
    short = [letters for text in names for _start, _end, letters in abbreviated(text)]
    return " ".join([indexed("\n".join(weighed(item))), *short])


def title(item: Any) -> str:
    """The item's own name."""
    return "\n".join(piece.text for piece in _searched(item) if piece.is_title)


def body_texts(item: Any) -> list[str]:
    """The item's other texts, one of each field."""
    return [piece.text for piece in _searched(item) if not piece.is_title and piece.text.strip()]


def weighed(item: Any) -> list[str]:
    """The same texts, with repetitions of what counts more: fields with a boost, headings."""
    texts = [
        text
        for piece in _searched(item)
        if not piece.is_title
        for text in [piece.text] * max(1, round(piece.field.boost or 1))
    ]
    return texts + [heading for heading in headings(item) for _ in range(_HEADING)]


def completed(item: Any) -> list[str]:
    """What choosers find by the beginning of a word."""
    return [p.text for p in _pieces(item) if isinstance(p.field, AutocompleteField)]


def headings(item: Any) -> list[str]:
    """The headings in an item's bodies."""
    bodies = [field.name for field in item._meta.get_fields() if isinstance(field, StreamField)]
    values = [block.value for name in bodies for block in getattr(item, name) or ()]
    texts = [_heading(value) for value in values]
    return [text for text in texts if text]


def _heading(value: Any) -> str:
    """The heading of a block that is one, or has one."""
    if not hasattr(value, "get"):
        return ""
    return complete_text(
        value.get("heading") or (value.get("text") if value.get("level") else "") or ""
    )


def _searched(item: Any) -> list[_Piece]:
    return [piece for piece in _pieces(item) if isinstance(piece.field, SearchField)]


def _pieces(item: Any) -> list[_Piece]:
    """What is read of an item, in its own language, as the names of choices are translated, and of
    its own site, whose settings it may say."""
    locale = getattr(item, "locale", None)
    site = next(iter(by_site([item])), None) if isinstance(item, Page) else None
    with (
        override(locale.language_code if locale else None),
        of_site(chosen_site() if site is None else site),
        one_moment(),
    ):
        return [
            piece for field in item.get_search_fields() for piece in _read(item, field, own=True)
        ]


def _read(item: Any, field: Any, own: bool) -> Iterator[_Piece]:
    if isinstance(field, (SearchField, AutocompleteField)):
        # The title of a row, such as an attached file, is no title of the page.
        is_title = own and field.field_name == "title"
        text = _plain(_value(item, field))
        # A title is shown as it stands: without one there would be no link to the page.
        yield _Piece(field, text if is_title else complete_text(text), is_title)
    elif isinstance(field, RelatedFields):
        value = field.get_value(item)
        if value is None:
            return
        for row in value.all() if hasattr(value, "all") else [value]:
            if not _is_of_private_file(row, field.fields):
                for inner in field.fields:
                    yield from _read(row, inner, own=False)


def _value(item: Any, field: Any) -> Any:
    """What is searched of a field; of rich text only what readers see."""
    try:
        column = field.get_field(type(item))
    except FieldDoesNotExist:
        column = None
    if isinstance(column, RichTextField):
        return column.get_searchable_content(without_blanks(column.value_from_object(item)))
    return field.get_value(item)


def _is_of_private_file(row: Model, fields: Iterable[Any]) -> bool:
    """Whether a row is, or is there for, a picture or a file of a private collection: readers see
    neither, nor what the row says of it."""
    related = [row, *(one.get_value(row) for one in fields if isinstance(one, RelatedFields))]
    return any(isinstance(one, _FILES) and is_private(one) for one in related)


def _plain(value: Any) -> str:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, (list, tuple)):
        return "\n".join(complete_text(_plain(part)) for part in value)
    return "" if value is None else force_str(value)
