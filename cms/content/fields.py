"""Model fields that page types share."""

from typing import Any

from django.utils.functional import cached_property
from wagtail.blocks import StreamBlock
from wagtail.fields import StreamField


class BodyField(StreamField):
    """The body of a page: the shared blocks and those that plugins bring.

    The blocks are collected when first needed and never written into migrations, so that a new
    block asks no plugin for a migration.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__([], **kwargs)

    @cached_property
    def stream_block(self) -> StreamBlock:
        from .blocks.body import body_blocks

        block = StreamBlock(body_blocks())
        block.set_meta_options(self.block_opts)
        return block

    def deconstruct(self) -> Any:
        name, path, _args, kwargs = super(StreamField, self).deconstruct()
        return name, path, [], kwargs


def stream_value(block: StreamBlock, raw: list[dict[str, Any]]) -> Any:
    """A stream from plain data, in which every item of every list has its id.

    wagtail-localize passes over items of lists that were stored without one, so that their words
    would stay untranslated.
    """
    value = block.to_python(raw)
    for child in value:
        # Blocks that nobody looked at are stored as they came.
        child.value  # noqa: B018
    return block.to_python(block.get_prep_value(value))
