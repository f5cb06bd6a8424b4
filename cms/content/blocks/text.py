"""Blocks of words."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.models import Locale
from wagtail.rich_text import RichText

from cms.types import Context, JsonObject

from ..blanks import without_blanks
from ..references import RichTextSource, resolve
from ..typography import bound, bound_markup
from .base import BodyBlock

RICH_TEXT_FEATURES = ["bold", "italic", "ol", "ul", "link", "document-link"]


class RunningTextBlock(blocks.TextBlock):
    """Plain text of one or more sentences."""

    def get_api_representation(self, value: str | None, context: JsonObject | None = None) -> str:
        return bound(value or "")


class HeadingBlock(BodyBlock):
    """A heading inside the body; the page's title is the only first-level heading."""

    text = blocks.CharBlock(label=_("Heading"), max_length=150)
    level = blocks.ChoiceBlock(
        label=_("Level"),
        choices=[("2", _("Section")), ("3", _("Subsection"))],
        default="2",
        search_index=False,
    )

    class Meta:
        label = _("Heading")
        icon = "title"
        template = "cms_content/blocks/heading.html"
        group = _("Text")
        description = _("Opens a part of the page. A subsection stands below a section.")
        preview_value = {"text": "Mazovia Cluster ICT", "level": "2"}


class RichTextBlock(blocks.RichTextBlock):
    """Paragraphs, lists and links."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"features": RICH_TEXT_FEATURES, **kwargs})

    def get_api_representation(
        self, value: RichText, context: JsonObject | None = None
    ) -> RichTextSource:
        return RichTextSource(bound_markup(value.source))

    def get_searchable_content(self, value: RichText) -> list[str]:
        """What readers see of it."""
        shown = RichText(without_blanks(str(value.source)))
        content: list[str] = super().get_searchable_content(shown)
        return content

    def get_context(self, value: RichText, parent_context: Context | None = None) -> Context:
        context: Context = super().get_context(value, parent_context=parent_context)
        tree = self.get_api_representation(value)
        context["value"] = resolve([(Locale.get_active().pk, tree)], base="")[0]
        return context

    class Meta:
        label = _("Text")
        icon = "pilcrow"
        template = "cms_content/blocks/rich_text.html"
        group = _("Text")
        description = _("Paragraphs, lists and links.")
        preview_value = "<p>Lorem ipsum dolor sit amet, <b>consectetur</b> adipiscing elit.</p>"


class QuoteBlock(BodyBlock):
    """Somebody's words."""

    text = RunningTextBlock(
        label=_("Words"),
        rows=3,
        max_length=800,
        help_text=_("Word for word, without quotation marks around them."),
    )
    author = blocks.CharBlock(
        label=_("Whose words"), required=False, max_length=150, help_text=_("Name and role.")
    )
    source = blocks.CharBlock(
        label=_("Source"),
        required=False,
        max_length=200,
        help_text=_("Where they were said or written."),
    )

    class Meta:
        label = _("Quotation")
        icon = "openquote"
        template = "cms_content/blocks/quote.html"
        group = _("Text")
        description = _("Somebody's words, with the name and the source.")
        preview_value = {"text": "Lorem ipsum dolor sit amet.", "author": "Cicero", "source": ""}
