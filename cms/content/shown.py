"""What pages show, as plain JSON: from their documents, or represented now where there is none."""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Literal

from django.db.models import prefetch_related_objects
from rest_framework.utils.encoders import JSONEncoder
from wagtail.models import Page

from cms.types import Json, JsonObject

from .references import PageReference, resolve
from .relations import listing_of
from .representation import all_fields, fields_of, represent

# By page id, everything that some public pages show, or their cards, for those that have a fresh
# document; addresses of this site begin with the second argument. Set by `cms.published`.
Documents = Callable[[Sequence[int], str, Literal["detail", "card"]], Mapping[int, JsonObject]]
_documents: Documents = lambda pks, base, column: {}  # noqa: E731


def set_document_reader(read: Documents) -> None:
    """Registers the function that reads documents."""
    global _documents
    _documents = read


def shown(pages: Sequence[Page], base: str = "") -> list[JsonObject]:
    """Everything that specific pages show, each as its row says, in one query where all
    have fresh documents. Addresses of this site begin with `base`."""
    found = _documents([page.pk for page in pages], base, "detail")
    missing = [page for page in pages if page.pk not in found]
    for model in {type(page) for page in missing}:
        own = [page for page in missing if type(page) is model]
        prefetch_related_objects(own, *listing_of(model).prefetch)
    made = dict(zip((page.pk for page in missing), represent_now(missing, base), strict=True))
    return [
        made[page.pk]
        if page.pk in made
        else {name: found[page.pk][name] for name in all_fields(page)}
        for page in pages
    ]


def details(model: type[Page], pks: Sequence[int], base: str = "") -> list[JsonObject]:
    """The same of public pages of a type by their ids, each with `id`, `title` and `html_url`: no
    page is read where all have fresh documents."""
    found = _documents(pks, base, "detail")
    missing = [pk for pk in pks if pk not in found]
    by_id = model._default_manager.select_related("locale").in_bulk(missing) if missing else {}
    pages = [by_id[pk] for pk in missing if pk in by_id]
    made = {
        page.pk: {"id": page.pk, "title": page.title, "html_url": page.get_url(), **facts}
        for page, facts in zip(pages, shown(pages, base), strict=True)
    }
    return [
        made[pk] if pk in made else _told(model, found[pk])
        for pk in pks
        if pk in made or pk in found
    ]


def _told(model: type[Page], item: JsonObject) -> JsonObject:
    facts = {name: item[name] for name in fields_of(model)}
    summary = {"id": item["id"], "title": item["title"], "html_url": item["meta"]["html_url"]}
    return {**summary, **facts}


def cards(pks: Sequence[int], locale_id: int, base: str = "") -> list[JsonObject]:
    """What links to public pages show in a language, see `summaries.Summary`. One query where all
    have fresh documents. Addresses of this site begin with `base`."""
    found = dict(_documents(pks, base, "card"))
    if missing := [pk for pk in pks if pk not in found]:
        made = resolve([(locale_id, [PageReference(id=pk) for pk in missing])], base=base)[0]
        found |= {card["id"]: card for card in _as_json(made)}
    return [dict(found[pk]) for pk in pks if pk in found]


def represent_now(pages: Sequence[Page], base: str = "") -> list[JsonObject]:
    """The same from the given page objects, drafts as well, without reading documents."""
    return _as_json(represent(pages, all_fields, base=base))


def _as_json(data: Json) -> list[JsonObject]:
    plain: list[JsonObject] = json.loads(json.dumps(data, cls=JSONEncoder))
    return plain
