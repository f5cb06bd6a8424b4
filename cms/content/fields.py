"""Model fields that page types share."""

from collections.abc import Sequence
from typing import Any, TypeAlias

from django.db import models
from django.utils.functional import cached_property
from wagtail.blocks import Block, StreamBlock, StreamValue
from wagtail.fields import StreamField
from wagtail.models import Page

from cms.types import JsonObject

# A field's name, the path of its class, and what makes it again.
Deconstructed: TypeAlias = tuple[str, str, Sequence[Any], dict[str, Any]]


class PageParentLink(models.OneToOneField):
    """A page type's link to its row in Wagtail's page table.

    Django names the way back after the model alone, so that two apps with a `HomePage` would not
    start; here the app's label is in the name. Migrations know nothing of that name: no plugin
    needs one for it.
    """

    def __init__(self, **kwargs: Any) -> None:
        ours = {
            "to": Page,
            "on_delete": models.CASCADE,
            "parent_link": True,
            "auto_created": True,
            "related_name": "%(app_label)s_%(class)s",
        }
        super().__init__(**{**ours, **kwargs})

    def deconstruct(self) -> Deconstructed:
        name, _path, args, kwargs = super().deconstruct()
        del kwargs["related_name"]
        return name, "django.db.models.OneToOneField", args, kwargs


class BlocksField(StreamField):
    """A stream whose blocks are never written into migrations, so that a new one needs none."""

    def __init__(self, block_types: Sequence[tuple[str, Block]] = (), **kwargs: Any) -> None:
        super().__init__(block_types, **kwargs)

    def deconstruct(self) -> Deconstructed:
        name, path, _args, kwargs = super(StreamField, self).deconstruct()
        return name, path, [], kwargs


class BodyField(BlocksField):
    """The body of a page: the shared blocks and those that plugins bring.

    The blocks are collected when first needed, so that a new block asks no plugin for anything.
    """

    @cached_property
    def stream_block(self) -> StreamBlock:
        from .blocks.body import body_blocks, offered_blocks
        from .blocks.stream import BodyStreamBlock

        block = BodyStreamBlock(body_blocks(), offered_blocks(self.model))
        block.set_meta_options(self.block_opts)
        return block


def stream_value(block: StreamBlock, raw: list[JsonObject]) -> StreamValue:
    """A stream from plain data, in which every item of every list has its id.

    wagtail-localize passes over items of lists that were stored without one, so that their words
    would stay untranslated.
    """
    value = block.to_python(raw)
    for child in value:
        # Blocks that nobody looked at are stored as they came.
        child.value  # noqa: B018
    return block.to_python(block.get_prep_value(value))
