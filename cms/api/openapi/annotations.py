"""JSON Schema of Python types: what a property or a block says that it returns."""

import datetime
import types
from decimal import Decimal
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    Literal,
    Union,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
)

from cms.content.references import (
    PRESENT,
    Dependent,
    DocumentReference,
    ImageReference,
    PageReference,
    QueryReference,
    RichTextSource,
    SiteAddress,
)
from cms.content.representation import RowData
from cms.content.summaries import PictureData
from cms.content.vocabulary import TermData

from . import shapes
from .shapes import Schema, array, nullable, record, ref

if TYPE_CHECKING:
    from .components import Components

_PLAIN: dict[Any, Schema] = {
    str: shapes.STRING,
    int: shapes.INTEGER,
    float: {"type": "number"},
    bool: {"type": "boolean"},
    None: {"type": "null"},
    type(None): {"type": "null"},
    Decimal: shapes.STRING,
    datetime.date: shapes.DATE,
    datetime.datetime: shapes.MOMENT,
    RichTextSource: shapes.RICH_TEXT,
    SiteAddress: shapes.URL,
    PageReference: nullable(ref("Summary")),
    ImageReference: nullable(ref("Picture")),
    DocumentReference: nullable(ref("File")),
    PictureData: ref("Picture"),
    TermData: ref("Term"),
}


class UndescribedError(Exception):
    """An annotation from which nothing can be told, such as `Any` or a bare `dict`."""


def returned(member: object) -> object:
    """What a function, or that of a property, is annotated to return. Raises UndescribedError."""
    function: Any = getattr(member, "fget", None) or getattr(member, "func", None) or member
    hints = get_type_hints(function, include_extras=True)
    if "return" not in hints:
        raise UndescribedError(f"{function.__qualname__} says nothing of what it returns.")
    return hints["return"]


def schema_of(annotation: object, components: "Components") -> Schema:
    """The schema of a type; named types become components. Raises UndescribedError."""
    if annotation in components.references:
        return components.references[annotation]
    if annotation in _PLAIN:
        return _PLAIN[annotation]
    if isinstance(annotation, type) and is_typeddict(annotation):
        return _typed_dict(annotation, components)
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin in components.references:
        return components.references[origin]
    if origin in (Union, types.UnionType):
        return shapes.any_of([schema_of(part, components) for part in arguments])
    if origin is Annotated:
        schema = schema_of(arguments[0], components)
        return shapes.never_null(schema) if PRESENT in arguments[1:] else schema
    if origin is Literal:
        return shapes.enum(arguments)
    if origin is list:
        return array(shapes.never_null(schema_of(arguments[0], components)))
    if origin is QueryReference:
        return nullable(schema_of(arguments[0], components))
    if origin is Dependent:
        # The whole goes with what it depends on.
        return nullable(schema_of(arguments[0], components))
    if origin is RowData:
        return components.row(arguments[0])
    raise UndescribedError(f"{annotation!r} does not tell what it holds.")


def _typed_dict(annotation: type, components: "Components") -> Schema:
    def build() -> Schema:
        hints = get_type_hints(annotation, include_extras=True)
        properties = {name: schema_of(hint, components) for name, hint in hints.items()}
        return record(properties, description=" ".join((annotation.__doc__ or "").split()))

    return ref(components.named(annotation, build))
