"""The block of projects for the shared body."""

from typing import Any, Literal, TypedDict

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.content.blocks.body import BodyBlockType
from cms.content.home_pages import is_home_page_type
from cms.content.references import PageReference, QueryReference


class ProjectCards(TypedDict):
    """Cards of projects and partnerships."""

    heading: str
    kind: Literal["all", "project", "partnership"]
    items: QueryReference[list[PageReference]]


class ProjectCardsBlock(blocks.StructBlock):
    """Cards of the projects and partnerships of the page's language."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=150)
    kind = blocks.ChoiceBlock(
        label=_("What to show"),
        choices=[
            ("all", _("Projects and partnerships")),
            ("project", _("EU projects")),
            ("partnership", _("Strategic partnerships")),
        ],
        default="all",
    )

    def get_api_representation(self, value: Any, context: Any = None) -> ProjectCards:
        kind = {} if value["kind"] == "all" else {"kind": value["kind"]}
        return {
            "heading": value["heading"],
            "kind": value["kind"],
            "items": QueryReference(query="projects", **kind),
        }

    class Meta:
        label = _("Cards of projects")
        icon = "folder-open-inverse"
        template = "pages_projects/blocks/project_cards.html"
        layout = "section"
        group = _("The cluster")


body_blocks = [BodyBlockType("project_cards", ProjectCardsBlock(), offered_to=is_home_page_type)]
