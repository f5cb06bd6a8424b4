"""Blocks that lead to other pages."""

from typing import TypedDict

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks import StructValue
from wagtail.models import Page

from cms.types import JsonObject

from ..references import PageReference
from .base import BodyBlock
from .text import RunningTextBlock


class Call(TypedDict):
    """A heading, a sentence and one button; it leads to a page or to an address."""

    heading: str
    text: str
    label: str
    page: PageReference | None
    url: str | None


class CallBlock(BodyBlock):
    """A call to do something, with one place to do it at."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=120)
    text = RunningTextBlock(label=_("Text"), required=False, rows=2, max_length=300)
    label = blocks.CharBlock(
        label=_("Words on the button"),
        max_length=60,
        help_text=_("What happens, for example “Join the cluster”; never “Click here”."),
    )
    page = blocks.PageChooserBlock(label=_("Page"), required=False)
    url = blocks.URLBlock(
        label=_("Address elsewhere"),
        required=False,
        help_text=_("Instead of a page: an address of another site."),
    )

    class Meta:
        label = _("Call to action")
        icon = "pick"
        template = "cms_content/blocks/call.html"
        layout = "band"
        group = _("Links")
        description = _("A heading, a sentence and one button.")
        preview_value = {
            "heading": "Lorem ipsum?",
            "text": "Dolor sit amet.",
            "label": "Consectetur",
            "page": None,
            "url": "https://example.org/",
        }

    def clean(self, value: StructValue) -> StructValue:
        cleaned = super().clean(value)
        if bool(cleaned["page"]) == bool(cleaned["url"]):
            message = (
                _("Choose either a page or an address, not both.")
                if cleaned["page"]
                else _("Choose a page, or give an address.")
            )
            raise blocks.StructBlockValidationError({"page": ValidationError(message)})
        return cleaned

    def get_api_representation(self, value: StructValue, context: JsonObject | None = None) -> Call:
        page = value["page"]
        return {
            "heading": value["heading"],
            "text": value["text"],
            "label": value["label"],
            "page": PageReference(id=page.pk) if page else None,
            "url": value["url"] or None,
        }


class ChosenPageBlock(blocks.PageChooserBlock):
    """A page, shown as its Summary in the language of the page around it."""

    def get_api_representation(
        self, value: Page | None, context: JsonObject | None = None
    ) -> PageReference | None:
        return PageReference(id=value.pk) if value else None


class CardsBlock(BodyBlock):
    """Cards of chosen pages; in an English page their English versions."""

    heading = blocks.CharBlock(label=_("Heading"), required=False, max_length=150)
    pages = blocks.ListBlock(
        ChosenPageBlock(label=_("Page")),
        label=_("Pages"),
        min_num=1,
        max_num=12,
        help_text=_("Those that are not public are left out until they are."),
    )

    class Meta:
        label = _("Cards of pages")
        icon = "grip"
        template = "cms_content/blocks/cards.html"
        layout = "section"
        group = _("Links")
        description = _("Chosen pages, each with its picture, title and lead.")
