"""Published documents: what the API keeps of pages, and how it answers from what is kept."""

import datetime
import json
from collections.abc import Mapping, Sequence
from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.http import QueryDict
from django.utils import translation
from rest_framework.renderers import JSONRenderer
from wagtail.models import Locale, Page

from cms.content.dependencies import Dependencies
from cms.content.models import UNDATED, BasePage
from cms.content.representation import all_fields
from cms.content.sites import chosen_site
from cms.content.summaries import Summary
from cms.content.visibility import public_pages
from cms.published import reading
from cms.published.documents import as_stored, whole
from cms.published.models import DocumentText
from cms.published.rows import is_complete
from cms.published.shapes import Shape
from cms.types import JsonObject

from . import parameters
from .cursors import Links, Window
from .items import Fields, fetched, items
from .selection import Selection, page_types

# Parameters of a list that the documents' own columns answer.
_PLAIN = {
    "type", "locale", "order", "limit", "offset", "cursor", "count", "fields", "slug", "date_from",
    "date_to", "site",
}  # fmt: skip
# Parameters of which nothing is kept.
_LIVE = {"search", "highlight", "facets", "expand", "richtext"}


def rendered(data: object) -> bytes:
    """Data as the API sends it: JSON in UTF-8."""
    return bytes(JSONRenderer().render(data))


def shapes_of(pks: Sequence[int]) -> list[Shape]:
    """What is kept of public pages, see `cms.published.shapes`."""
    # What the API says beside a page's own words is English, whoever makes it.
    with translation.override("en"):
        found = public_pages().filter(pk__in=pks).select_related("locale")
        pages = fetched([page for page in found if page.specific_class in _models()])
        seen = [Dependencies() for _ in pages]
        whole_items = items(pages, all_fields, base=DocumentText.MARKER, seen=seen)
        return [
            Shape(
                pk=page.pk,
                detail=as_stored(rendered(item)),
                brief=as_stored(rendered(brief(type(page), item))),
                card=as_stored(rendered(_card(page, item))),
                content=canonical(item),
                dependencies=dependencies,
            )
            for page, item, dependencies in zip(pages, whole_items, seen, strict=True)
        ]


def _card(page: BasePage, item: JsonObject) -> JsonObject:
    return Summary.of(page).as_dict(item.get("cover"), DocumentText.MARKER)


def _models() -> set[type[BasePage]]:
    return set(page_types().values())


def brief(model: type[Page], item: JsonObject) -> JsonObject:
    """A page, given whole, as an item of a list that asks for no fields."""
    return Fields(_NOTHING, [model], details=False).pruned_of(model, item)


_NOTHING: Any = {}


def canonical(data: object) -> bytes:
    """The same bytes for what says the same."""
    text = json.dumps(json.loads(rendered(data)), sort_keys=True, separators=(",", ":"))
    return text.encode()


def document_of(pk: int) -> reading.Detail | None:
    """A page's fresh document, if there is one of the site and documents are read; one
    statement."""
    if not settings.PUBLISHED_DOCUMENTS or pk > parameters.WHOLE_NUMBER_MAX:
        return None
    return reading.detail(pk, chosen_site())


def document_at(parts: Sequence[str]) -> int | None:
    """The same for the id of the page at an address of the site, given by its parts."""
    return reading.at(parts, chosen_site()) if settings.PUBLISHED_DOCUMENTS else None


def listed(selection: Selection, window: Window) -> bytes | None:
    """The answer to a list, read from documents; None where there are none to read.

    Which pages are listed is asked of the documents where they know all that is asked for, and
    otherwise of the pages. What is stale is represented anew, together.
    """
    if not settings.PUBLISHED_DOCUMENTS or selection.query.keys() & _LIVE or not is_complete():
        return None
    asked_for = selection.query.get("fields")
    column: reading.Column = "brief" if asked_for is None else "detail"
    if asked_for not in (None, "*"):
        _fields(selection)
    if selection.query.keys() <= _PLAIN:
        part = _part(selection)
        total = reading.counted(part) if window.is_counted else None
        found, links = _kept(part, column, window) if total != 0 else window.cut([], _position)
        if not (total or found):
            # Refuses a language that there is not.
            _ = selection.locale
        pks = [item.pk for item in found]
        texts = _texts(selection, found)
    else:
        total = selection.pages().count() if window.is_counted else None
        pages, links = window.pages()
        pks = [page.pk for page in pages]
        texts = _texts(selection, reading.items_of(pks, column), selection.locale)
    if missing := [pk for pk in pks if pk not in texts]:
        texts |= _represented(selection, missing)
    shown = whole(b",".join(texts[pk] for pk in pks if pk in texts))
    head = rendered({"meta": {} if total is None else {"total_count": total}, **links})
    return b'%b,"items":[%b]}' % (head[:-1], shown)


def _kept(
    part: reading.Part, column: reading.Column, window: Window
) -> tuple[list[reading.Item], Links]:
    found = list[reading.Item]()
    if window.limit:
        found = reading.items(part, column, window.offset, window.size, window.position)
    return window.cut(found, _position)


def _position(item: reading.Item) -> reading.Position:
    return reading.Position(item.key, item.pk)


def _fields(selection: Selection) -> Fields:
    return Fields(selection.query, selection.types, details=False)


def _part(selection: Selection) -> reading.Part:
    """What is asked for, where plain parameters say it."""
    query = selection.query
    if (language := query.get("locale")) is not None and language not in _languages():
        _ = selection.locale
    types = None
    if len(selection.types) < len(page_types()):
        kinds = ContentType.objects.get_for_models(*selection.types).values()
        types = [kind.pk for kind in kinds]
    since, until = selection.days
    if since or until:
        since = max(since or datetime.date.min, UNDATED.date() + datetime.timedelta(days=1))
    order = selection.order[0]
    return reading.Part(
        content_types=types,
        language=language,
        slug=query.get("slug"),
        site=chosen_site(),
        since=since,
        until=until,
        order=order.removeprefix("-"),
        descending=order.startswith("-"),
    )


def _languages() -> set[str]:
    return {code for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES}


def _texts(
    selection: Selection, found: Sequence[reading.Item], asked: Locale | None = None
) -> dict[int, bytes]:
    """The kept items of a list as JSON, by id; `asked` is the language that was asked for, where
    pages of another may stand in."""
    asked_for = selection.query.get("fields")
    fields = None if asked_for in (None, "*") else _fields(selection)
    texts = {}
    for item in found:
        if item.body is not None:
            stands_in_for = asked if asked and asked.pk != item.locale_id else None
            texts[item.pk] = _projected(item.body, fields, item.content_type_id, stands_in_for)
    return texts


def _projected(
    body: bytes, fields: Fields | None, kind: int, stands_in_for: Locale | None
) -> bytes:
    if fields is None and stands_in_for is None:
        return body
    item = json.loads(whole(body))
    if stands_in_for is not None:
        item["meta"]["translation"]["stands_in_for"] = stands_in_for.language_code
    if fields is not None:
        model: Any = ContentType.objects.get_for_id(kind).model_class()
        item = fields.pruned_of(model, item)
    return rendered(item)


def _represented(selection: Selection, pks: Sequence[int]) -> Mapping[int, bytes]:
    fields = _fields(selection)
    # A document may outlive what the public sees of its page until the worker meets it.
    by_id = public_pages().in_bulk(pks)
    pages = fetched([by_id[pk] for pk in pks if pk in by_id])
    whole_items = items(pages, fields, selection.locale)
    return {
        page.pk: rendered(fields.pruned(page, item))
        for page, item in zip(pages, whole_items, strict=True)
    }


def projected_detail(kept: reading.Detail, query: QueryDict) -> bytes:
    """A kept detail as `fields` leaves it."""
    model: Any = ContentType.objects.get_for_id(kept.content_type_id).model_class()
    fields = Fields(query, [model], details=True)
    return _projected(kept.body, fields, kept.content_type_id, None)
