"""The stream of a page's body: it holds every block, and its picker offers those that suit."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.functional import cached_property
from wagtail.admin.staticfiles import versioned_static
from wagtail.admin.telepath import register
from wagtail.blocks import Block, StreamBlock
from wagtail.blocks.stream_block import StreamBlockAdapter, StreamValue

from cms.types import Json, JsonObject


class BodyStreamBlock(StreamBlock):
    """Takes every block, also one that its page type is no longer offered; `offered` are the
    names of those that its picker shows."""

    def __init__(
        self, local_blocks: Iterable[tuple[str, Block]], offered: Iterable[str], **kwargs: Any
    ) -> None:
        super().__init__(local_blocks, **kwargs)
        self.offered = frozenset(offered)

    def get_api_representation(
        self, value: StreamValue | None, context: JsonObject | None = None
    ) -> list[JsonObject]:
        return [
            {"type": child.block.name, "value": _told(child, context), "id": child.id}
            for child in value or ()
        ]


def _told(child: StreamValue.StreamChild, context: JsonObject | None) -> Json:
    """What the API shows of a block; an exception says which block raised it."""
    try:
        return child.block.get_api_representation(child.value, context=context)
    except Exception as error:
        kind = type(child.block)
        error.add_note(
            f"Raised by the body block “{child.block.name}” ({kind.__module__}.{kind.__name__})."
        )
        raise


class BodyStreamAdapter(StreamBlockAdapter):
    js_constructor = "cms.content.BodyStream"

    def js_args(self, block: BodyStreamBlock) -> list[object]:
        *args, meta = super().js_args(block)
        return [*args, {**meta, "offered": sorted(block.offered)}]

    @cached_property
    def media(self) -> forms.Media:
        return super().media + forms.Media(js=[versioned_static("cms_content/js/body-stream.js")])


register(BodyStreamAdapter(), BodyStreamBlock)
