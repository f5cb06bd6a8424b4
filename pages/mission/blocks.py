"""Blocks that tell of the cluster; their content is kept on the page about it."""

from typing import Any, TypedDict

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.content.blocks.base import BodyBlock
from cms.content.blocks.body import BodyBlockType
from cms.content.figures import Count, figure_choices
from cms.content.home_pages import is_home_page_type
from cms.content.references import PageReference, QueryReference
from cms.content.representation import RowData

from .models.distinctions import Distinction
from .models.figures import KeyFigure
from .models.institutions import Network, Partner


class Sentence(TypedDict):
    """The mission in a sentence, and the page about the cluster."""

    sentence: str
    page: PageReference | None


class MissionSentence(TypedDict):
    """The mission under a heading."""

    heading: str
    link_label: str
    mission: QueryReference[Sentence]


class KeyFigures(TypedDict):
    """Stated facts, then figures that are counted from pages."""

    heading: str
    caption: str
    figures: QueryReference[list[RowData[KeyFigure] | Count]]


class CurrentDistinctions(TypedDict):
    """The distinctions that hold today, memberships, and the page about the cluster."""

    distinctions: list[RowData[Distinction]]
    memberships: list[RowData[Network]]
    page: PageReference | None


class DistinctionsStrip(TypedDict):
    """Current distinctions under a heading."""

    heading: str
    link_label: str
    shown: QueryReference[CurrentDistinctions]


class Institutions(TypedDict):
    """Partners and networks, and the page about the cluster."""

    institutions: list[RowData[Partner] | RowData[Network]]
    page: PageReference | None


class InstitutionsStrip(TypedDict):
    """Partners and networks under a heading."""

    heading: str
    link_label: str
    shown: QueryReference[Institutions]


class MissionSentenceBlock(BodyBlock):
    """The mission in a sentence, with a way to the page about the cluster."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=120, required=False, default="")
    link_label = blocks.CharBlock(
        label=_("Text of the link"), max_length=80, required=False, default=""
    )

    class Meta:
        label = _("Mission in a sentence")
        description = _("The sentence comes from the page about the cluster.")
        icon = "openquote"
        template = "pages_mission/blocks/mission_sentence.html"
        preview_value = {"heading": "Lorem", "link_label": "Ipsum"}
        group = _("The cluster")
        layout = "section"

    def get_api_representation(self, value: Any, context: Any = None) -> MissionSentence:
        return {
            "heading": value["heading"],
            "link_label": value["link_label"],
            "mission": QueryReference(query="pages_mission.sentence"),
        }


class KeyFiguresBlock(BodyBlock):
    """The dated facts, and figures that are counted from published pages."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=120, required=False, default="")
    caption = blocks.CharBlock(
        label=_("Caption"),
        max_length=250,
        required=False,
        default="",
        help_text=_("Whose numbers these are, as of when."),
    )
    counts = blocks.MultipleChoiceBlock(
        label=_("Counted figures"),
        choices=figure_choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
        default=[],
        help_text=_("Counted from published pages whenever they are shown."),
    )

    class Meta:
        label = _("Key figures")
        description = _("The stated numbers come from the page about the cluster.")
        icon = "order"
        template = "pages_mission/blocks/key_figures.html"
        preview_value = {"heading": "Lorem ipsum"}
        group = _("The cluster")
        layout = "section"

    def get_api_representation(self, value: Any, context: Any = None) -> KeyFigures:
        return {
            "heading": value["heading"],
            "caption": value["caption"],
            "figures": QueryReference(
                query="pages_mission.figures", counts=list(value["counts"] or [])
            ),
        }


class DistinctionsStripBlock(BodyBlock):
    """The distinctions that are current on the day of reading."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=120, required=False, default="")
    memberships = blocks.BooleanBlock(label=_("With memberships"), required=False, default=True)
    link_label = blocks.CharBlock(
        label=_("Text of the link"), max_length=80, required=False, default=""
    )

    class Meta:
        label = _("Strip of distinctions")
        description = _("An expired distinction leaves the strip by itself.")
        icon = "pick"
        template = "pages_mission/blocks/distinctions_strip.html"
        preview_value = {"heading": "Lorem ipsum"}
        group = _("The cluster")
        layout = "section"

    def get_api_representation(self, value: Any, context: Any = None) -> DistinctionsStrip:
        return {
            "heading": value["heading"],
            "link_label": value["link_label"],
            "shown": QueryReference(
                query="pages_mission.distinctions", memberships=bool(value["memberships"])
            ),
        }


class InstitutionsStripBlock(BodyBlock):
    """The names or logos of partners and networks."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=120, required=False, default="")
    partners = blocks.BooleanBlock(label=_("Co-operation partners"), required=False, default=True)
    networks = blocks.BooleanBlock(
        label=_("Memberships and networks"), required=False, default=False
    )
    link_label = blocks.CharBlock(
        label=_("Text of the link"), max_length=80, required=False, default=""
    )

    class Meta:
        label = _("Strip of institutions")
        description = _("Partners and networks come from the page about the cluster.")
        icon = "group"
        template = "pages_mission/blocks/institutions_strip.html"
        preview_value = {"heading": "Lorem ipsum"}
        group = _("The cluster")
        layout = "section"

    def get_api_representation(self, value: Any, context: Any = None) -> InstitutionsStrip:
        return {
            "heading": value["heading"],
            "link_label": value["link_label"],
            "shown": QueryReference(
                query="pages_mission.institutions",
                partners=bool(value["partners"]),
                networks=bool(value["networks"]),
            ),
        }


body_blocks = [
    BodyBlockType("mission_sentence", MissionSentenceBlock(), offered_to=is_home_page_type),
    BodyBlockType("key_figures", KeyFiguresBlock(), offered_to=is_home_page_type),
    BodyBlockType("distinctions_strip", DistinctionsStripBlock(), offered_to=is_home_page_type),
    BodyBlockType("institutions_strip", InstitutionsStripBlock(), offered_to=is_home_page_type),
]
