"""What v2 leaves out of a page's fields, left out of v3's for readers without a token.

v3 gives references as they are stored: ids with what is said at their place. Those to what the
public may not see go, as in `cms.content.references`: they become None, and drop out of lists.
Rich text loses the paragraphs that are still open. It is converted to the format asked for only
then, as only in the stored one a link says what it leads to.
"""

from collections.abc import Callable, Iterator
from typing import Any

from django.apps import apps
from django.db.models import Field, Model, QuerySet
from django.http import HttpRequest
from ninja import Schema
from pydantic import ValidationInfo, model_validator
from wagtail.api.rich_text import APIRichText, RichTextOutputFormat
from wagtail.api.v3.schemas import read_generator
from wagtail.api.v3.schemas.generators.read import FieldSchema, SchemaGenerator, rich_text_schema
from wagtail.documents import get_document_model
from wagtail.fields import RichTextField
from wagtail.images import get_image_model
from wagtail.models import Locale, Page

from cms.content.blanks import without_blanks
from cms.content.references import (
    Dependent,
    DocumentReference,
    ImageReference,
    PageReference,
    QueryReference,
    RichTextSource,
    linked,
    resolve,
    without_links,
)
from cms.content.visibility import public_documents, public_images, public_pages
from cms.types import Json

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
# By which stock tells a rich text field of a schema, and what stands in it.
_FEATURES = "x-rich-text-features"


def keep_rich_text_as_stored() -> None:
    """Schemas made from now on leave rich text as stored for readers without a token, for `prune`;
    stock converts it before anybody can look at it."""
    read_generator.register_field_schema(RichTextField, _rich_text_schema)
    # Those of child rows were made before.
    read_generator._reverse_related_schema_cache.clear()


def _rich_text_schema(generator: SchemaGenerator, field: Field) -> FieldSchema:
    kind, default, stock = rich_text_schema(generator, field)

    def resolve(obj: Model, context: dict[str, HttpRequest]) -> str | None:
        if _is_public(context.get("request")):
            text: str | None = getattr(obj, field.name)
            return text
        return stock.__func__(obj, context)

    return kind, default, staticmethod(resolve)


def _is_public(request: HttpRequest | None) -> bool:
    return request is not None and not request.user.is_authenticated


def pruned_for_the_public(schema: type[Schema]) -> type[Schema]:
    """The schema of a page type, which leaves out for readers without a token what v2 leaves out.

    A subclass, as ninja keeps the classes that it made by their fields, whatever base is asked for.
    """

    def validate(page: Schema, info: ValidationInfo) -> Schema:
        request = (info.context or {}).get("request")
        if request is not None and _is_public(request):
            prune(page)
            _convert(page, APIRichText.resolve_format(request.GET.get("rich_text_format")))
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
        return without_links(without_blanks(value), {(_name(kind), pk) for kind, pk in hidden})
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


def _convert(page: Schema, form: RichTextOutputFormat) -> None:
    """Gives a page's rich text, and that of its child rows, in a format. Where that has addresses,
    links lead where v2's do; stock's follow the reader's language, to whatever stands there."""
    found = list(_rich_texts(page))
    texts: list[Any] = [getattr(schema, name) for schema, name, _features in found]
    if found and form in (APIRichText.FORMAT_HTML, APIRichText.FORMAT_MARKDOWN):
        told: Any = page
        locale = Locale.objects.get_for_language(told.meta.locale)
        texts = resolve([(locale.pk, RichTextSource(text)) for text in texts], base="")
    for (schema, name, features), text in zip(found, texts, strict=True):
        setattr(schema, name, APIRichText.serialize(text, format=form, features=features))


def _rich_texts(value: object) -> Iterator[tuple[Schema, str, Json]]:
    """Schema, name and features of each rich text field that is filled in."""
    if isinstance(value, list):
        for item in value:
            yield from _rich_texts(item)
    elif isinstance(value, Schema):
        for name, part in _parts(value).items():
            told = type(value).model_fields[name].json_schema_extra
            if isinstance(part, str) and isinstance(told, dict) and _FEATURES in told:
                yield value, name, told[_FEATURES]
            else:
                yield from _rich_texts(part)


def _name(kind: type[Model]) -> str:
    return next((name for name, model in _LINKS.items() if model is kind), "")
