"""The block that home brings: a hero."""

from typing import Any, TypedDict

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock

from cms.content.blocks.base import BodyBlock
from cms.content.blocks.body import BodyBlockType
from cms.content.home_pages import is_home_page_type
from cms.content.references import ImageReference, PageReference
from cms.content.typography import bound


class Button(TypedDict):
    """A button that leads to a page of the site or to an address."""

    label: str
    target: PageReference | None
    url: str


class Hero(TypedDict):
    """A large title with a sentence, a picture and buttons."""

    title: str
    sentence: str
    image: ImageReference | None
    calls: list[Button]


class HeroCallBlock(blocks.StructBlock):
    """A button that leads to a page of the site or to an address."""

    label = blocks.CharBlock(label=_("Text of the button"), max_length=40)
    target = blocks.PageChooserBlock(label=_("Page on this site"), required=False)
    url = blocks.URLBlock(label=_("Or another address"), required=False, default="")

    class Meta:
        label = _("Button")
        icon = "link"

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if bool(cleaned["target"]) == bool(cleaned["url"]):
            raise blocks.StructBlockValidationError(
                {"target": ValidationError(_("Choose a page or give an address, not both."))}
            )
        return cleaned

    def get_api_representation(self, value: Any, context: Any = None) -> Button:
        target = value["target"]
        return {
            "label": value["label"],
            "target": PageReference(id=target.pk) if target else None,
            "url": value["url"] or "",
        }


class HeroBlock(BodyBlock):
    """A large title with a sentence, a picture and up to two calls to action."""

    heading = blocks.CharBlock(label=_("Large title"), max_length=90)
    sentence = blocks.TextBlock(label=_("Sentence"), max_length=250, required=False, default="")
    image = ImageChooserBlock(label=_("Picture"), required=False)
    image_alt = blocks.CharBlock(
        label=_("What the picture shows"),
        max_length=250,
        required=False,
        default="",
        help_text=_("For readers who do not see it. Leave empty when it only decorates."),
    )
    calls = blocks.ListBlock(HeroCallBlock(), label=_("Buttons"), max_num=2, default=[])

    class Meta:
        label = _("Hero")
        icon = "image"
        template = "pages_home/blocks/hero.html"
        description = _("A large title with a picture and buttons, across the whole page.")
        preview_value = {"heading": "Lorem ipsum", "sentence": "Dolor sit amet.", "calls": []}
        group = _("Sections")
        layout = "band"

    def get_api_representation(self, value: Any, context: Any = None) -> Hero:
        image, calls = value["image"], self.child_blocks["calls"]
        return {
            "title": value["heading"],
            "sentence": bound(value["sentence"]),
            "image": ImageReference(id=image.pk, alt=value["image_alt"]) if image else None,
            "calls": calls.get_api_representation(value["calls"]),
        }


body_blocks = [BodyBlockType("hero", HeroBlock(), offered_to=is_home_page_type)]
