"""The named schemas of the description: page types, rows, blocks, and what they are made of."""

import inspect
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils import translation
from django.utils.text import capfirst
from modelcluster.fields import ParentalKey
from wagtail.documents.models import AbstractDocument
from wagtail.fields import RichTextField, StreamField
from wagtail.images.models import AbstractImage
from wagtail.models import Page

from cms.content.dates import PrecisionField
from cms.content.page_forms import FORM, FormData, form_of
from cms.content.relations import listing_of, relations_of
from cms.content.representation import fields_of

from ..v2.items import BRIEF
from . import shapes
from .annotations import UndescribedError, returned, schema_of
from .blocks import BlockUse, stream_schema
from .shapes import Schema, array, described, nullable, record, ref

_BY_FIELD: dict[type[models.Field], Schema] = {
    models.BooleanField: {"type": "boolean"},
    models.IntegerField: shapes.INTEGER,
    models.FloatField: {"type": "number"},
    models.DecimalField: shapes.STRING,
    models.DateTimeField: shapes.MOMENT,
    models.DateField: shapes.DATE,
    models.CharField: shapes.STRING,
    models.TextField: shapes.STRING,
}
_BY_TARGET = {Page: "Summary", AbstractImage: "Picture", AbstractDocument: "File"}


class Components:
    """Collects named schemas. `undescribed` names what tells nothing of itself: it may be
    anything. `references` says what stands in an answer for types of references, where it is not
    what they lead to; names that are `taken` are given to nothing."""

    def __init__(
        self,
        codes: list[str],
        *,
        references: Mapping[object, Schema] | None = None,
        taken: Collection[str] = (),
    ) -> None:
        self.schemas = shapes.shared(codes)
        self.references = references or {}
        self._taken = taken
        self.undescribed: list[str] = []
        self._known: dict[type | BlockUse, str] = {}

    def named(self, thing: type | BlockUse, build: Callable[[], Schema]) -> str:
        """The component's name of a class, which is described the first time it is asked for."""
        if thing not in self._known:
            name = _name(thing)
            while name in self.schemas or name in self._taken:
                name += "_"
            self._known[thing] = name
            self.schemas[name] = {}
            self.schemas[name] = build()
        return self._known[thing]

    @property
    def added(self) -> dict[str, Schema]:
        """The schemas of classes that were asked for."""
        return {name: self.schemas[name] for name in self._known.values()}

    def page(self, model: type[Page]) -> tuple[str, str]:
        """The names of a page type in a detail and in a list."""
        brief = {*BRIEF, *listing_of(model).fields}
        fields = dict(self._fields(model, fields_of(model)))
        common = {
            "id": shapes.INTEGER,
            "meta": {
                "allOf": [
                    ref("PageMeta"),
                    record({"type": {"const": model._meta.label}}),
                ]
            },
            "title": shapes.STRING,
        }
        name, said = model._meta.label, _first_words(model)
        self.schemas[name] = record({**common, **fields}, description=said)
        self.schemas[f"{name}Item"] = record(
            {**common, **fields, "highlight": ref("Highlight")},
            optional=["highlight", *(field for field in fields if field not in brief)],
            description=f"{said} In a list; what is not asked for is left out.",
        )
        return name, f"{name}Item"

    def row(self, model: type[models.Model]) -> Schema:
        """A child row by its own `api_fields`."""

        def build() -> Schema:
            fields: Any = model.api_fields  # type: ignore[attr-defined]
            names = [getattr(field, "name", field) for field in fields]
            return record(dict(self._fields(model, names)), description=_first_words(model))

        return ref(self.named(model, build))

    def _fields(self, model: type[models.Model], names: list[str]) -> Iterator[tuple[str, Schema]]:
        relations = {relation.name: relation for relation in relations_of(model)}
        for name in names:
            if name in relations:
                said = shapes.array(ref("Summary"))
                yield name, described(said, str(relations[name].label))
            elif name == FORM and form_of(model):
                yield name, schema_of(FormData, self)
            else:
                yield name, self._field(model, name)

    def _field(self, model: type[models.Model], name: str) -> Schema:
        try:
            field: Any = model._meta.get_field(name)
        except FieldDoesNotExist:
            return self._property(model, name)
        if isinstance(getattr(field, "field", None), ParentalKey):
            return array(self.row(field.related_model))
        title = str(getattr(field, "verbose_name", ""))
        return described(self._column(field), capfirst(title))

    def _property(self, model: type[models.Model], name: str) -> Schema:
        found = inspect.getattr_static(model, name)
        try:
            schema = schema_of(returned(found), self)
        except UndescribedError:
            self.undescribed.append(f"{model._meta.label}.{name}")
            schema = {}
        return described(schema, description=_first_words(found))

    def _column(self, field: models.Field) -> Schema:
        if isinstance(field, models.ForeignKey):
            return self._key(field)
        if isinstance(field, StreamField):
            return stream_schema(field.stream_block, self)
        if isinstance(field, PrecisionField):
            return ref("DatePrecision")
        if isinstance(field, RichTextField):
            return shapes.RICH_TEXT
        schema = next((s for kind, s in _BY_FIELD.items() if isinstance(field, kind)), {})
        if not schema:
            self.undescribed.append(str(field))
        if field.choices:
            schema = _choice(field)
        elif isinstance(field, models.URLField) and not field.blank:
            schema = shapes.URL
        return nullable(schema) if field.null else schema

    def _key(self, field: models.ForeignKey) -> Schema:
        target = field.related_model
        for base, name in _BY_TARGET.items():
            if issubclass(target, base):
                return nullable(ref(name))
        self.undescribed.append(str(field))
        return {}


def _choice(field: models.Field) -> Schema:
    values = [value for value, _label in field.flatchoices if value not in (None, "")]
    chosen = record({"value": shapes.enum(values), "label": shapes.STRING})
    blank = field.blank or "" in dict(field.flatchoices)
    return {"anyOf": [chosen, {"const": ""}]} if blank else chosen


def _name(thing: type | BlockUse) -> str:
    """`label.Name` of what a plugin defines, the bare name of what the platform does."""
    if hasattr(thing, "_meta") and hasattr(thing._meta, "label"):
        return str(thing._meta.label)
    app = apps.get_containing_app_config(thing.__module__)
    plugin = app is not None and not app.name.startswith("cms.")
    return f"{app.label}.{thing.__name__}" if app and plugin else str(thing.__name__)


def _first_words(thing: object) -> str:
    """The first paragraph of a docstring."""
    text = inspect.getdoc(thing) or ""
    return " ".join(text.split("\n\n")[0].split()).replace("None", "null")


def in_english() -> translation.override:
    """Titles are read by those who write programs."""
    return translation.override("en")
