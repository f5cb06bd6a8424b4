"""What v2 leaves out of a page's fields, left out of v3's for readers without a token.

v3 gives references as they are stored: ids with what is said at their place. Those to what the
public may not see go, as in `cms.content.references`: they become None, and drop out of lists.
"""

from collections.abc import Callable
from typing import Any

from django.apps import apps
from django.db.models import Model, QuerySet
from ninja import Schema
from pydantic import ValidationInfo, model_validator
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page

from cms.content.references import (
    Dependent,
    DocumentReference,
    ImageReference,
    PageReference,
    QueryReference,
    linked,
    without_links,
)
from cms.content.visibility import public_documents, public_images, public_pages

_PUBLIC: dict[type[Model], Callable[[], QuerySet]] = {
    Page: public_pages,
    get_image_model(): public_images,
    get_document_model(): public_documents,
}
_KINDS: dict[type, type[Model]] = {
    PageReference: Page,
    ImageReference: get_image_model(),
    DocumentReference: get_document_model(),
}
_LINKS: dict[str, type[Model]] = {"page": Page, "document": get_document_model()}
_KEPT = ("id", "title", "meta")


def pruned_for_the_public(schema: type[Schema]) -> type[Schema]:
    """The schema of a page type, which leaves out for readers without a token what v2 leaves out.

    A subclass, as ninja keeps the classes that it made by their fields, whatever base is asked for.
    """

    def validate(page: Schema, info: ValidationInfo) -> Schema:
        request = (info.context or {}).get("request")
        if request is not None and not request.user.is_authenticated:
            prune(page)
        return page

    made: Any = type(schema)
    namespace = {"__module__": __name__, "prune": model_validator(mode="after")(validate)}
    subclass: type[Schema] = made(schema.__name__, (schema,), namespace)
    return subclass


def prune(page: Schema) -> None:
    """Leaves out of a page's fields what the public may not see; a query for each kind of it."""
    fields = {name: getattr(page, name) for name in type(page).model_fields if name not in _KEPT}
    named: dict[type[Model], set[int]] = {}
    for value in fields.values():
        _collect(value, named)
    hidden = {
        (kind, pk)
        for kind, ids in named.items()
        for pk in ids.difference(_PUBLIC[kind]().filter(pk__in=ids).values_list("pk", flat=True))
    }
    for name, value in fields.items():
        setattr(page, name, _pruned(value, hidden))


def _referred(value: object) -> tuple[type[Model], int] | None:
    """The kind and id of what a reference, or the schema of a foreign key, refers to."""
    if isinstance(value, dict) and type(value) in _KINDS:
        return _KINDS[type(value)], value["id"]
    if isinstance(value, Schema) and {"id", "meta"} == type(value).model_fields.keys():
        related: Any = value
        model = apps.get_model(related.meta.type)
        for kind in _PUBLIC:
            if issubclass(model, kind):
                return kind, related.id
    return None


def _parts(value: Schema) -> dict[str, object]:
    return {name: getattr(value, name) for name in type(value).model_fields if name != "meta"}


def _collect(value: object, named: dict[type[Model], set[int]]) -> None:
    if found := _referred(value):
        named.setdefault(found[0], set()).add(found[1])
    elif isinstance(value, str):
        for name, pk in linked(value):
            named.setdefault(_LINKS[name], set()).add(pk)
    elif isinstance(value, (list, tuple)):
        for item in value:
            _collect(item, named)
    elif isinstance(value, (Schema, dict)):
        for item in (_parts(value) if isinstance(value, Schema) else value).values():
            _collect(item, named)


def _pruned(value: object, hidden: set[tuple[type[Model], int]]) -> object:
    if found := _referred(value):
        return None if found in hidden else value
    if isinstance(value, str):
        return without_links(value, {(_name(kind), pk) for kind, pk in hidden})
    if isinstance(value, QueryReference):
        # What it is asked with may be an id; v2 gives the answer only.
        return {"query": value["query"]}
    if isinstance(value, (list, tuple)):
        pairs = [(item, _pruned(item, hidden)) for item in value]
        return [new for old, new in pairs if new is not None or old is None]
    if isinstance(value, Schema):
        for name, item in _parts(value).items():
            setattr(value, name, _pruned(item, hidden))
        return value
    if isinstance(value, dict):
        values = {key: _pruned(item, hidden) for key, item in value.items()}
        return None if isinstance(value, Dependent) and values[value.on] is None else values
    return value


def _name(kind: type[Model]) -> str:
    return next((name for name, model in _LINKS.items() if model is kind), "")
