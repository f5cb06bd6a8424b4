"""A page as data: a function of published content only, with no request, user or language in it."""

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from functools import singledispatch
from typing import Any, Generic, TypeVar

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils import translation
from modelcluster.fields import ParentalKey
from wagtail.blocks import StreamValue
from wagtail.documents.models import AbstractDocument
from wagtail.fields import RichTextField, StreamField
from wagtail.images.models import AbstractImage
from wagtail.models import Page

from cms.plugins.registry import named_in_errors
from cms.types import Json, JsonObject

from .dates import PrecisionField, noticing_today
from .dependencies import Dependencies, note_referred, related_key
from .languages import load_followed, text_language, text_locale
from .page_forms import FORM, form_data, form_of
from .references import DocumentReference, ImageReference, PageReference, RichTextSource, resolve
from .relations import relations_of
from .rich_text import PLAIN, RichTextForm
from .sites import by_site, chosen_site, of_site
from .streams import load_together
from .typography import bound, bound_markup


def represent(
    pages: Iterable[Page],
    fields: Callable[[Page], Sequence[str]],
    *,
    base: str | None = None,
    form: RichTextForm = PLAIN,
    seen: Sequence[Dependencies] | None = None,
) -> list[JsonObject]:
    """The named fields of specific pages, with every reference resolved in bulk.

    `fields` gives the names for a page: fields, properties, child rows from its `api_fields`,
    relations that plugins contribute to its type, or its form. Addresses of this site begin with
    `base`, see `summaries.address`; rich text is given in a form. `seen`, one for each page, is
    told what its representation is made of.
    """
    pages = list(pages)
    # What a page lists by itself is of its own site.
    groups = by_site(pages)
    shown: dict[int, JsonObject] = {}
    for site, places in groups.items():
        with of_site(chosen_site() if site is None else site):
            data = _represent(
                [pages[place] for place in places],
                fields,
                base,
                form,
                None if seen is None else [seen[place] for place in places],
            )
        shown |= dict(zip(places, data, strict=True))
    return [shown[place] for place in range(len(pages))]


def _represent(
    pages: Sequence[Page],
    fields: Callable[[Page], Sequence[str]],
    base: str | None,
    form: RichTextForm,
    seen: Sequence[Dependencies] | None,
) -> list[JsonObject]:
    load_followed(pages)
    with noticing_today() as asked_together:
        related = _related(pages)
        _load_bodies(pages, fields)
        trees, asked = [], []
        for page in pages:
            with translation.override(text_language(page)), noticing_today() as asked_of_page:
                given = related[page.pk]
                if form_of(type(page)):
                    given[FORM] = form_data(page)
                tree = {
                    name: given[name] if name in given else _shown_as(page, name)
                    for name in fields(page)
                }
            trees.append((text_locale(page).pk, tree))
            asked.append(asked_of_page)
        resolved = resolve(trees, base=base, form=form, seen=seen)
    if seen is not None:
        for page, dependencies, days in zip(pages, seen, asked, strict=True):
            dependencies.note_days([*days, *asked_together])
            if relations_of(type(page)):
                dependencies.keys.add(related_key(page.translation_key))
        note_referred(zip(pages, seen, strict=True))
    return resolved


def _shown_as(page: Page, name: str) -> Json:
    try:
        return field_value(page, name)
    except Exception as error:
        error.add_note(f"Raised by the field “{name}” of {page._meta.label}, page {page.pk}.")
        raise


def fields_of(model: type[Page]) -> list[str]:
    """Everything that pages of a type show: its `api_fields`, relations contributed to it and its
    form."""
    own = [getattr(field, "name", field) for field in model.api_fields]
    related = [relation.name for relation in relations_of(model)]
    return [*own, *related, *([FORM] if form_of(model) else [])]


def all_fields(page: Page) -> list[str]:
    """Everything that a page shows."""
    return fields_of(type(page))


def _load_bodies(pages: Sequence[Page], fields: Callable[[Page], Sequence[str]]) -> None:
    bodies: dict[Any, list[Any]] = {}
    for page in pages:
        wanted = set(fields(page))
        for field in page._meta.get_fields():
            if isinstance(field, StreamField) and field.name in wanted:
                bodies.setdefault(field, []).append(getattr(page, field.name))
    for streams in bodies.values():
        load_together(streams)


def _related(pages: Sequence[Page]) -> dict[int, JsonObject]:
    related: dict[int, JsonObject] = {page.pk: {} for page in pages}
    by_type: dict[type[Page], list[Page]] = {}
    for page in pages:
        by_type.setdefault(type(page), []).append(page)
    for model, siblings in by_type.items():
        for relation in relations_of(model):
            # A page that is only previewed may not be stored yet; nothing can point to it.
            with named_in_errors(relation):
                loaded = relation.load([page for page in siblings if page.pk])
            for page in siblings:
                related[page.pk][relation.name] = [
                    PageReference(id=pk) for pk in loaded.get(page.pk, ())
                ]
    return related


def field_value(instance: models.Model, name: str) -> Json:
    """One field of a page or child row as JSON-able data, references unresolved."""
    try:
        field = instance._meta.get_field(name)
    except FieldDoesNotExist:
        return as_data(getattr(instance, name))
    if isinstance(getattr(field, "field", None), ParentalKey):
        return [row_data(row) for row in getattr(instance, name).all()]
    if isinstance(field, models.ForeignKey):
        related = field.related_model
        pk = getattr(instance, field.attname)
        if pk is None:
            return None
        if issubclass(related, Page):
            return PageReference(id=pk)
        if issubclass(related, AbstractImage):
            return ImageReference(id=pk, alt=getattr(instance, f"{name}_alt", ""))
        if issubclass(related, AbstractDocument):
            return DocumentReference(id=pk)
    value = getattr(instance, name)
    if isinstance(field, RichTextField):
        return RichTextSource(bound_markup(value))
    if isinstance(field, PrecisionField):
        return value
    if isinstance(field, models.TextField):
        return bound(value or "")
    if isinstance(field, models.DecimalField) and value is not None:
        # As it is stored, also before it was.
        return f"{Decimal(value):.{field.decimal_places}f}"
    if isinstance(field, models.Field) and field.choices and value not in (None, ""):
        return {"value": value, "label": str(dict(field.flatchoices).get(value, value))}
    return as_data(value)


Row = TypeVar("Row", bound=models.Model)


class RowData(dict[str, Any], Generic[Row]):
    """A child row as data, by its own `api_fields`."""


def row_data(row: Row) -> RowData[Row]:
    """A child row by its own `api_fields`."""
    fields: Any = getattr(row, "api_fields", ())
    names = [getattr(field, "name", field) for field in fields]
    return RowData({name: field_value(row, name) for name in names})


@singledispatch
def as_data(value: object) -> Json:
    """A value as JSON-able data; types of our own register how they are shown."""
    return value


@as_data.register
def _(value: StreamValue) -> Json:
    return value.stream_block.get_api_representation(value)


@as_data.register
def _(value: Page) -> Json:
    return PageReference(id=value.pk)
