"""What v3 refuses of the content that is written by it; only to be imported by `prepare`.

Symptom: a block of another shape than its own, and every table, is answered with 500; a key that
nobody knows, and a chosen object that does not exist, are dropped without a word. A body that is
no object is answered with 500.
Cause: Wagtail's v3 turns JSON into a form's data without looking at it, has no way for typed
tables, and its schemas of input ignore what they do not know.
Version: Wagtail 8.0 (a preview).
Proposal: validate blocks by their own `clean` and forbid unknown keys in schemas of input.
Until: `test_a_strange_block_is_refused_by_name_and_nothing_is_written` passes without it.
"""

from copy import copy
from dataclasses import replace
from typing import Any, Union, get_args

from django.core.exceptions import ValidationError
from django.db import DataError
from django.utils.datastructures import MultiValueDict
from pydantic import BaseModel, ConfigDict
from wagtail import blocks
from wagtail.api.v3 import form_data
from wagtail.api.v3.errors import as_validation_error
from wagtail.api.v3.registry import registry
from wagtail.api.v3.schemas import base
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.models import get_page_models

from cms.types import Json

_stock = form_data.flatten_block_value
_stock_type = base.discriminate_meta_type
# The JSON types of each kind of block; what is missing is the block's own matter.
_TYPES: list[tuple[tuple[type, ...], tuple[type, ...]]] = [
    ((blocks.BooleanBlock,), (bool,)),
    ((blocks.IntegerBlock,), (int,)),
    ((blocks.FloatBlock, blocks.DecimalBlock), (int, float, str)),
    ((blocks.MultipleChoiceBlock,), (list,)),
    ((blocks.ChooserBlock,), (int,)),
    ((blocks.RichTextBlock,), (str, dict)),
]
_LARGEST_ID = 2**31 - 1


def refuse_what_is_not_known() -> None:
    """Before Wagtail's routers are made."""
    form_data.flatten_block_value = _flatten
    base.discriminate_meta_type = _type_of
    for model in get_page_models():
        found = registry.get(model._meta.label)
        registry.register(
            replace(
                found,
                create_schema=_closed(found.create_schema),
                patch_schema=_closed(found.patch_schema),
            )
        )


def _type_of(value: object) -> str:
    """The type that a body or a page is of; of a body that has none, one that is not known."""
    if not (isinstance(value, dict) or hasattr(value, "meta") or hasattr(value, "_meta")):
        return ""
    found = _stock_type(value)
    return found if isinstance(found, str) else ""


def _closed(schema: type[BaseModel] | None) -> type[BaseModel] | None:
    """A schema of input that refuses keys which it does not know, in its `meta` as well; its name
    stays."""
    if schema is None:
        return None
    made: Any = type(schema)
    within: dict[str, Any] = {
        "model_config": ConfigDict(extra="forbid"),
        "__module__": schema.__module__,
    }
    if (meta := schema.model_fields.get("meta")) is not None:
        inner, *others = get_args(meta.annotation) or (meta.annotation,)
        within["__annotations__"] = {"meta": Union[(_closed(inner), *others)]}
        within["meta"] = copy(meta)
    return made(schema.__name__, (schema,), within)


def _flatten(block: blocks.Block, value: Json, prefix: str, data: MultiValueDict[str, str]) -> None:
    """Writes a block's JSON into a form's data, as stock, after a look at its shape. Stock comes
    back here for each block within."""
    if isinstance(block, TypedTableBlock):
        _flatten_table(block, value, prefix, data)
        return
    if isinstance(block, blocks.BaseStreamBlock):
        for place, item in enumerate(_list(value, prefix)):
            where = f"{prefix}-{place}"
            _keys(item, where, {"type", "value"}, {"id"})
            _require(isinstance(item.get("id", ""), str | None), f"{where}-id", "Not an id.")
            known = isinstance(item["type"], str) and item["type"] in block.child_blocks
            _require(known, f"{where}-type", "No block is called so.")
    elif isinstance(block, blocks.ListBlock):
        _list(value, prefix)
    elif isinstance(block, blocks.BaseStructBlock):
        if value is not None:
            _keys(value, prefix, set(), set(block.child_blocks))
    else:
        _require_value(block, value, prefix)
    if isinstance(block, blocks.MultipleChoiceBlock):
        data.setlist(prefix, value or [])
        return
    try:
        _stock(block, value, prefix, data)
    except (TypeError, AttributeError, KeyError, DataError, OverflowError) as error:
        raise _refused(prefix, "Not a value of this block.") from error


def _flatten_table(
    block: TypedTableBlock, value: Json, prefix: str, data: MultiValueDict[str, str]
) -> None:
    """A table as it is stored, or as it is read, where a row is the list of its cells."""
    _keys(value, prefix, {"columns", "rows"}, {"caption"})
    columns, rows = (_list(value[name], f"{prefix}-{name}") for name in ("columns", "rows"))
    caption = value.get("caption", "")
    _require(isinstance(caption, str), f"{prefix}-caption", "Not a text.")
    data.update({f"{prefix}-caption": caption})
    data.update({f"{prefix}-column-count": str(len(columns))})
    data.update({f"{prefix}-row-count": str(len(rows))})
    for place, column in enumerate(columns):
        where = f"{prefix}-columns-{place}"
        _keys(column, where, {"type", "heading"}, set())
        _require(isinstance(column["heading"], str), f"{where}-heading", "Not a text.")
        known = isinstance(column["type"], str) and column["type"] in block.child_blocks
        _require(known, f"{where}-type", "No column is called so.")
        here = f"{prefix}-column-{place}"
        for key, said in {**column, "order": str(place), "deleted": ""}.items():
            data[f"{here}-{key}"] = said
    for place, row in enumerate(rows):
        where = f"{prefix}-rows-{place}"
        if isinstance(row, dict):
            _keys(row, where, {"values"}, set())
            row = row["values"]
        cells = _list(row, where)
        _require(len(cells) == len(columns), where, "Not as many cells as there are columns.")
        data[f"{prefix}-row-{place}-order"], data[f"{prefix}-row-{place}-deleted"] = str(place), ""
        for number, (column, cell) in enumerate(zip(columns, cells, strict=True)):
            child = block.child_blocks[column["type"]]
            _require_value(child, cell, f"{where}-{number}")
            _flatten(child, cell, f"{prefix}-cell-{place}-{number}", data)


def _require_value(block: blocks.Block, value: Json, prefix: str) -> None:
    if value is None:
        return
    wanted = next((types for kinds, types in _TYPES if isinstance(block, kinds)), (str,))
    # JSON's true is no number, though Python's is.
    fits = isinstance(value, wanted) and (bool in wanted or not isinstance(value, bool))
    _require(fits, prefix, "Not a value of this block.")
    if isinstance(value, dict):
        _keys(value, prefix, {"content"}, {"format", "removals"})
        _require(isinstance(value["content"], str), f"{prefix}-content", "Not a text.")
    elif isinstance(block, blocks.MultipleChoiceBlock):
        _require(all(isinstance(one, str) for one in value), prefix, "Not a list of texts.")
    elif isinstance(block, blocks.ChooserBlock):
        there = 0 < value <= _LARGEST_ID and block.to_python(value) is not None
        _require(there, prefix, "Nothing has this id.")
    elif not isinstance(block, blocks.RichTextBlock) and value != "":
        _require(_understood(block, value), prefix, "Not a value of this block.")


def _understood(block: blocks.Block, value: Json) -> bool:
    """Whether a block makes something of a value: of “soon” no date."""
    try:
        return block.to_python(value) is not None
    except (ValueError, ValidationError):
        return False


def _list(value: Json, prefix: str) -> list[Json]:
    _require(value is None or isinstance(value, list), prefix, "Not a list.")
    return value or []


def _keys(value: Json, prefix: str, needed: set[str], others: set[str]) -> None:
    _require(isinstance(value, dict), prefix, "Not an object.")
    for key in needed:
        _require(key in value, f"{prefix}-{key}", "This key is missing.")
    for key in value:
        _require(key in needed | others, f"{prefix}-{key}", "This key is not known.")


def _require(holds: bool, prefix: str, message: str) -> None:
    if not holds:
        raise _refused(prefix, message)


def _refused(prefix: str, message: str) -> Exception:
    return as_validation_error(ValueError(message), message, loc=tuple(prefix.split("-")))
