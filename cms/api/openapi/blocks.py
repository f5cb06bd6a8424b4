"""JSON Schema of blocks: what `get_api_representation` of each gives, once resolved."""

from typing import TYPE_CHECKING

from wagtail import blocks
from wagtail.blocks.base import Block
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

from . import shapes
from .annotations import UndescribedError, returned, schema_of
from .shapes import Schema, array, described, nullable, record, ref

if TYPE_CHECKING:
    from .components import Components

_BY_BLOCK: dict[type[Block], Schema] = {
    blocks.BooleanBlock: {"type": "boolean"},
    blocks.IntegerBlock: shapes.INTEGER,
    blocks.FloatBlock: {"type": "number"},
    blocks.DecimalBlock: shapes.STRING,
    blocks.DateTimeBlock: shapes.MOMENT,
    blocks.DateBlock: shapes.DATE,
    blocks.RichTextBlock: shapes.HTML,
    blocks.StaticBlock: {"type": "null"},
    blocks.PageChooserBlock: shapes.INTEGER,
    ImageChooserBlock: shapes.INTEGER,
    DocumentChooserBlock: shapes.INTEGER,
    blocks.CharBlock: shapes.STRING,
    blocks.TextBlock: shapes.STRING,
    blocks.EmailBlock: shapes.STRING,
    blocks.URLBlock: shapes.STRING,
    blocks.RegexBlock: shapes.STRING,
    blocks.RawHTMLBlock: shapes.HTML,
}


def stream_schema(stream: blocks.StreamBlock, components: "Components") -> Schema:
    """A list of blocks, told apart by `type`."""
    variants = [_variant(name, block, components) for name, block in stream.child_blocks.items()]
    if not variants:
        return array({})
    mapping = {
        name: variant["$ref"] for name, variant in zip(stream.child_blocks, variants, strict=True)
    }
    discriminator = {"propertyName": "type", "mapping": mapping}
    return array({"oneOf": variants, "discriminator": discriminator})


def _variant(name: str, block: Block, components: "Components") -> Schema:
    """A block of a stream under the name that it has there."""

    def build() -> Schema:
        properties = {
            "type": {"const": name},
            "value": block_schema(block, components),
            "id": shapes.STRING,
        }
        return described(
            record(properties), str(block.label), str(getattr(block.meta, "description", ""))
        )

    return ref(components.named(BlockUse(name, type(block)), build))


class BlockUse:
    """A block class under a name in a stream. Uses of the same class and name share a component."""

    def __init__(self, name: str, block: type[Block]) -> None:
        self.use = (name, block)
        self.__module__ = block.__module__
        self.__name__ = f"{name}_block"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, BlockUse) and other.use == self.use

    def __hash__(self) -> int:
        return hash(self.use)


def block_schema(block: Block, components: "Components") -> Schema:
    """The schema of what a block's `get_api_representation` returns."""
    if own := _own(block, components):
        return own
    if isinstance(block, blocks.StructBlock):
        fields = {
            name: described(block_schema(child, components), str(child.label))
            for name, child in block.child_blocks.items()
        }
        return record(fields)
    if isinstance(block, blocks.ListBlock):
        return array(shapes.never_null(block_schema(block.child_block, components)))
    if isinstance(block, blocks.StreamBlock):
        return stream_schema(block, components)
    return _plain(block, components)


def _own(block: Block, components: "Components") -> Schema:
    """By the annotation of a `get_api_representation` of the block's own; empty where Wagtail's
    serves."""
    method = type(block).get_api_representation
    if method.__module__.startswith("wagtail."):
        return {}
    try:
        return schema_of(returned(method), components)
    except UndescribedError:
        components.undescribed.append(type(block).__qualname__)
        return {"description": "Anything."}


def choices_of(block: blocks.ChoiceBlock | blocks.MultipleChoiceBlock) -> list[str]:
    """The values that a block lets people choose from."""
    return [value for value, _label in block.field.choices]


def _plain(block: Block, components: "Components") -> Schema:
    if isinstance(block, blocks.MultipleChoiceBlock):
        return array(shapes.STRING)
    if isinstance(block, blocks.ChoiceBlock):
        return shapes.enum(choices_of(block))
    schema = next((s for kind, s in _BY_BLOCK.items() if isinstance(block, kind)), None)
    if schema is None:
        components.undescribed.append(type(block).__qualname__)
        return {}
    # A field that a block got later is missing in what was stored before.
    left_out = not block.required and block.get_default() is None
    return nullable(schema) if left_out else schema
