"""Blocks of standing texts."""

from typing import Any, TypedDict

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.models import Locale, Page

from cms.content.blocks.base import BodyBlock
from cms.content.blocks.body import BodyBlockType
from cms.content.references import QueryReference

from .facts import FACTS, facts

PLACE = "{value}"


class SentenceData(TypedDict):
    """A sentence with what the settings say put into it."""

    text: str


class FactSentenceBlock(BodyBlock):
    """A sentence around something that the settings of the site say. While they say nothing,
    readers see nothing of it."""

    fact = blocks.ChoiceBlock(label=_("What"), choices=FACTS)
    text = blocks.TextBlock(
        label=_("Sentence"),
        rows=2,
        max_length=400,
        help_text=_("With {value} where it belongs, for example: Our address is {value}."),
    )

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if PLACE not in cleaned["text"]:
            error = ValidationError(_("Please write {value} where it belongs."))
            raise blocks.StructBlockValidationError(block_errors={"text": error})
        return cleaned

    def get_searchable_content(self, value: Any) -> list[str]:
        """The sentence as readers see it, in the language of the page that is indexed."""
        told = facts(Locale.get_active()).get(value["fact"])
        return [value["text"].replace(PLACE, told)] if told else []

    def get_api_representation(
        self, value: Any, context: Any = None
    ) -> QueryReference[SentenceData]:
        return QueryReference(
            query="pages_text.fact_sentence", fact=value["fact"], text=value["text"]
        )

    class Meta:
        label = _("Sentence from the settings")
        icon = "cog"
        template = "pages_text/blocks/fact_sentence.html"
        group = _("Text")
        description = _("Says what the settings of the site say, and hides while they say nothing.")
        preview_value = {"fact": "organisation", "text": "{value}"}


def is_standing_text(model: type[Page]) -> bool:
    """Contact, privacy and the like, which speak of the office."""
    return model._meta.app_label == "pages_text"


body_blocks = [
    BodyBlockType("fact_sentence", FactSentenceBlock(), offered_to=is_standing_text),
]
