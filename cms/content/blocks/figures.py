"""Figures that carry their date and source."""

import datetime
from typing import Literal, TypedDict

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks import StructValue

from cms.types import JsonObject

from ..dates import DatePrecision
from .base import BodyBlock


class DatedFact(TypedDict):
    """A value, what it counts, since when it is known and from where."""

    value: str
    label: str
    as_of: datetime.date
    as_of_precision: Literal["day", "month", "year"]
    source: str
    source_url: str


class FigureBlock(blocks.StructBlock):
    """One dated fact: a value, what it counts, since when it is known and from where."""

    value = blocks.CharBlock(
        label=_("Value"), max_length=20, help_text=_("A number with its unit, for example 140+.")
    )
    label = blocks.CharBlock(
        label=_("What it counts"), max_length=120, help_text=_("In the form that fits the number.")
    )
    as_of = blocks.DateBlock(label=_("As of"))
    as_of_precision = blocks.ChoiceBlock(
        label=_("Date is exact to the"),
        choices=DatePrecision.choices,
        default=DatePrecision.YEAR,
        search_index=False,
    )
    source = blocks.CharBlock(
        label=_("Source"), max_length=150, help_text=_("Who says so, or in which document.")
    )
    source_url = blocks.URLBlock(label=_("Address of the source"), required=False)

    class Meta:
        label = _("Figure")
        icon = "order"

    def get_api_representation(
        self, value: StructValue, context: JsonObject | None = None
    ) -> DatedFact:
        shown: DatedFact = super().get_api_representation(value, context)
        return {**shown, "as_of": value["as_of"], "source_url": value.get("source_url") or ""}


class FiguresBlock(BodyBlock):
    """Several figures side by side."""

    figures = blocks.ListBlock(FigureBlock(), label=_("Figures"), min_num=1, max_num=8)

    class Meta:
        label = _("Figures")
        icon = "order"
        template = "cms_content/blocks/figures.html"
        group = _("Facts")
        description = _("Numbers with what they count, as of when and from which source.")
        preview_value = {
            "figures": [
                {
                    "value": value,
                    "label": "lorem ipsum",
                    "as_of": "2016-01-01",
                    "as_of_precision": "year",
                    "source": "Lorem",
                }
                for value in ("140+", "11")
            ]
        }
