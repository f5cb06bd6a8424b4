"""A right value of every block of the shared body, made by looking at the block alone."""

from typing import Any

from django.core.files.base import ContentFile
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.coreutils import resolve_model_string
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file

VIDEO = "https://www.youtube.com/watch?v=abcdefghijk"
CHOICES = blocks.ChoiceBlock, blocks.MultipleChoiceBlock


class Chosen:
    """What blocks choose, one object of each model: pictures and files are made, pages found; a
    page of no certain type is `page`."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.made: dict[Any, Any] = {}

    def of(self, model: Any) -> Any:
        if model not in self.made:
            self.made[model] = self._make(model)
        return self.made[model]

    def _make(self, model: Any) -> Any:
        if model is get_image_model():
            return model.objects.create(title="Sieć", file=get_test_image_file(size=(640, 480)))
        if model is get_document_model():
            return model.objects.create(title="Umowa", file=ContentFile(b"x", name="umowa.pdf"))
        if isinstance(self.page, model):
            return self.page
        found = model.objects.filter(locale__language_code="pl")
        return (found.live() if hasattr(found, "live") else found).first()


def right_value(block: blocks.Block, chosen: Chosen, name: str = "") -> Any:
    """A stored value that the block takes."""
    if isinstance(block, TypedTableBlock):
        column, *_ = block.child_blocks
        return {
            "caption": "Ipsum",
            "columns": [{"type": column, "heading": "Dolor"}],
            "rows": [{"values": ["Sit amet"]}],
        }
    if isinstance(block, blocks.BaseStructBlock):
        shown = getattr(block.meta, "preview_value", None)
        # What a block wants of its words only its preview tells.
        if isinstance(shown, dict) and all(isinstance(value, str) for value in shown.values()):
            return shown
        return {key: right_value(child, chosen, key) for key, child in block.child_blocks.items()}
    if isinstance(block, blocks.ListBlock):
        return [right_value(block.child_block, chosen)]
    if isinstance(block, blocks.BaseStreamBlock):
        return [
            {"type": key, "value": right_value(child, chosen, key)}
            for key, child in block.child_blocks.items()
        ]
    if isinstance(block, blocks.ChooserBlock):
        return chosen.of(resolve_model_string(block.target_model)).pk
    if isinstance(block, blocks.RichTextBlock):
        page, document = chosen.of(type(chosen.page)), chosen.of(get_document_model())
        return (
            f'<p>Lorem <a linktype="page" id="{page.pk}">ipsum</a> dolor '
            f'<a linktype="document" id="{document.pk}">sit amet</a>.</p>'
        )
    return _plain_value(block, name)


def _plain_value(block: Any, name: str) -> Any:
    if isinstance(block, blocks.URLBlock):
        # What may be left away is, as where a page is chosen instead.
        return VIDEO if block.required else ""
    if isinstance(block, CHOICES):
        values = [value for value, _label in block.field.choices if value]
        return values[:1] if isinstance(block, blocks.MultipleChoiceBlock) else values[0]
    simple: list[tuple[type, Any]] = [
        (blocks.DateBlock, "2026-03-04"),
        (blocks.IntegerBlock, 3),
        (blocks.BooleanBlock, False),
        (blocks.CharBlock, f"Lorem {name}"[:20]),
        (blocks.TextBlock, f"Lorem {name}"),
    ]
    for kind, value in simple:
        if isinstance(block, kind):
            return value
    raise NotImplementedError(f"Say here what a right value of {type(block).__name__} is.")
