"""The block of competence areas for the shared body."""

from typing import Any, TypedDict

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.content.blocks.body import BodyBlockType
from cms.content.home_pages import is_home_page_type
from cms.content.references import PageReference, QueryReference


class AreaGrid(TypedDict):
    """All competence areas, and the page that lists them."""

    heading: str
    areas: QueryReference[list[PageReference]]
    index: QueryReference[PageReference]


class AreaGridBlock(blocks.StructBlock):
    """All competence areas of the page's language, as a grid in the order of the page tree."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=150)

    def get_api_representation(self, value: Any, context: Any = None) -> AreaGrid:
        return {
            "heading": value["heading"],
            "areas": QueryReference(query="competence_areas"),
            "index": QueryReference(query="competence_index"),
        }

    class Meta:
        label = _("Grid of competence areas")
        icon = "grip"
        template = "pages_competence/blocks/area_grid.html"
        layout = "section"
        group = _("The cluster")


body_blocks = [BodyBlockType("area_grid", AreaGridBlock(), offered_to=is_home_page_type)]
