"""Blocks that show news."""

from typing import Any, TypedDict

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.content.blocks.body import BodyBlockType
from cms.content.home_pages import is_home_page_type
from cms.content.references import PageReference, QueryReference


class Newest(TypedDict):
    """The newest items, and the page that has more."""

    index: PageReference | None
    items: list[PageReference]


class LatestNews(TypedDict):
    """The newest items under a heading."""

    heading: str
    link_label: str
    news: QueryReference[Newest]


class LatestNewsBlock(blocks.StructBlock):
    """The newest items in the page's language, all or of an area."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=120, required=False, default="")
    count = blocks.IntegerBlock(label=_("How many"), min_value=1, max_value=12, default=3)
    area = blocks.PageChooserBlock(
        label=_("Only of the area"), page_type="pages_competence.AreaPage", required=False
    )
    link_label = blocks.CharBlock(
        label=_("Text of the link"),
        max_length=80,
        required=False,
        default="",
        help_text=_("Leads to all news. Without a text there is no link."),
    )

    class Meta:
        label = _("Latest news")
        help_text = _("The items come from the news by themselves.")
        icon = "doc-full-inverse"
        template = "pages_news/blocks/latest_news.html"
        group = _("The cluster")
        layout = "section"

    def get_api_representation(self, value: Any, context: Any = None) -> LatestNews:
        area = value["area"]
        return {
            "heading": value["heading"],
            "link_label": value["link_label"],
            "news": QueryReference(
                query="pages_news.latest", count=value["count"], area=area.pk if area else None
            ),
        }


body_blocks = [BodyBlockType("latest_news", LatestNewsBlock(), offered_to=is_home_page_type)]
