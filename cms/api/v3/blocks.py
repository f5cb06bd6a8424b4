"""What v3's description says of blocks: as they are read, with references as ids, and as they are
written."""

from django.conf import settings
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock

from cms.content.references import (
    DocumentReference,
    ImageReference,
    PageReference,
    QueryReference,
    RichTextSource,
)

from ..openapi import shapes
from ..openapi.blocks import BlockUse, choices_of
from ..openapi.components import Components
from ..openapi.shapes import Schema, array, described, nullable, record, ref

# What stands in for a linked thing where it is read: v2 puts the thing itself there.
REFERENCES: dict[object, Schema] = {
    PageReference: nullable(record({"id": shapes.INTEGER}, description="A page.")),
    ImageReference: nullable(
        record({"id": shapes.INTEGER, "alt": shapes.STRING}, description="A picture.")
    ),
    DocumentReference: nullable(
        record({"id": shapes.INTEGER, "label": shapes.STRING}, description="A file.")
    ),
    # With a token, what it is asked with stands beside it.
    QueryReference: {
        **record({"query": described(shapes.STRING, description="What is shown by itself.")}),
        "additionalProperties": True,
    },
    RichTextSource: shapes.HTML,
}
_PLAIN: list[tuple[type[blocks.Block], Schema]] = [
    (blocks.BooleanBlock, {"type": "boolean"}),
    (blocks.IntegerBlock, shapes.INTEGER),
    (blocks.FloatBlock, {"type": ["number", "string"]}),
    (blocks.DecimalBlock, {"type": ["number", "string"]}),
    (blocks.ChooserBlock, described(shapes.INTEGER, description="An id.")),
    (blocks.DateBlock, shapes.DATE),
    (blocks.DateTimeBlock, shapes.MOMENT),
]


def components_beside(known: dict[str, Schema]) -> Components:
    """Components whose names are none of those that the description has already."""
    codes = [code for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES]
    return Components(codes, references=REFERENCES, taken=known)


def stream_to_write(stream: blocks.BaseStreamBlock, components: Components) -> Schema:
    """The list of blocks that a field takes."""
    mapping = {
        name: _variant(name, block, components)["$ref"]
        for name, block in stream.child_blocks.items()
    }
    variants = [{"$ref": address} for address in mapping.values()]
    return array({"oneOf": variants, "discriminator": {"propertyName": "type", "mapping": mapping}})


def _variant(name: str, block: blocks.Block, components: Components) -> Schema:
    def build() -> Schema:
        given: dict[str, Schema] = {
            "type": {"const": name},
            # A draft may have gaps.
            "value": nullable(_to_write(block, components)),
            "id": {"type": ["string", "null"]},
        }
        told = _closed(record(given, optional=["id"]))
        return described(told, str(block.label), str(getattr(block.meta, "description", "")))

    return ref(components.named(BlockUse(f"{name}_to_write", type(block)), build))


def _to_write(block: blocks.Block, components: Components) -> Schema:
    if isinstance(block, TypedTableBlock):
        return _table(block)
    if isinstance(block, blocks.BaseStreamBlock):
        return stream_to_write(block, components)
    if isinstance(block, blocks.ListBlock):
        return array(nullable(_to_write(block.child_block, components)))
    if isinstance(block, blocks.BaseStructBlock):
        children = block.child_blocks.items()
        given = {
            name: described(
                nullable(_to_write(child, components)),
                str(child.label),
                "Needed to publish." if _is_needed(child) else "",
            )
            for name, child in children
        }
        return _closed(record(given, optional=given))
    return _plain(block)


def _is_needed(block: blocks.Block) -> bool:
    if isinstance(block, blocks.ListBlock):
        return bool(block.meta.min_num)
    return isinstance(block, blocks.FieldBlock) and bool(block.required)


def _plain(block: blocks.Block) -> Schema:
    if isinstance(block, blocks.RichTextBlock):
        given = {"content": shapes.STRING, "format": shapes.STRING, "removals": array({})}
        told = _closed(record(given, optional=["format", "removals"]))
        return {"anyOf": [shapes.HTML, told]}
    if isinstance(block, blocks.MultipleChoiceBlock):
        return array(shapes.enum(choices_of(block)))
    if isinstance(block, blocks.ChoiceBlock):
        return shapes.enum(choices_of(block))
    told = next((schema for kind, schema in _PLAIN if isinstance(block, kind)), shapes.STRING)
    longest = getattr(getattr(block, "field", None), "max_length", None)
    return {**told, "maxLength": longest} if longest and told is shapes.STRING else told


def _table(block: TypedTableBlock) -> Schema:
    """As it is stored, or as it is read, where a row is the list of its cells."""
    kind = shapes.enum(block.child_blocks)
    column = _closed(record({"type": kind, "heading": shapes.STRING}))
    cells = array({"type": ["string", "null"]})
    row = {"anyOf": [cells, _closed(record({"values": cells}))]}
    return _closed(record({"caption": shapes.STRING, "columns": array(column), "rows": array(row)}))


def _closed(schema: Schema) -> Schema:
    return {**schema, "additionalProperties": False}
