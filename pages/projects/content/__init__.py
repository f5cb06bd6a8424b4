"""The cluster's EU-funded project and its strategic partnerships."""

from pathlib import Path

from cms.loading.content import PageContent, PictureContent, RichText, Text

from .partnerships import PARTNERSHIPS
from .platform import platform

__all__ = ["pages", "pictures"]

_FOLDER = Path(__file__).parent / "pictures"


def pictures() -> list[PictureContent]:
    return [
        PictureContent(
            key="projects/cover", file=_FOLDER / "projects.jpg", title="Projekty", focal=(0.64, 0.5)
        ),
        *(
            PictureContent(
                key=f"projects/{partnership.key}",
                file=_FOLDER / f"{partnership.key}.png",
                title=partnership.title,
            )
            for partnership in PARTNERSHIPS
        ),
    ]


def pages() -> list[PageContent]:
    return [_index(), platform(), *(partnership.page() for partnership in PARTNERSHIPS)]


def _index() -> PageContent:
    return PageContent(
        key="projects",
        model="pages_projects.ProjectIndexPage",
        parent="home",
        title=Text("Projekty i partnerstwa", "Projects and partnerships"),
        slug=Text("projekty", "projects"),
        fields={
            "show_in_menus": True,
            "lead": Text(
                "Projekt klastra wsparty przez Unię Europejską oraz strategiczne partnerstwa, "
                "w których skład wszedł klaster.",
                "The cluster’s project supported by the European Union, and the strategic "
                "partnerships that the cluster has joined.",
            ),
            "search_description": Text(
                "Projekt unijny Mazowieckiego Klastra ICT oraz europejskie strategiczne "
                "partnerstwa klastrów: ICT4Future i Energy in Water.",
                "The EU project of Mazovia Cluster ICT and its European Strategic Cluster "
                "Partnerships: ICT4Future and Energy in Water.",
            ),
            "body": [
                (
                    "text",
                    RichText(
                        "<p>Klaster realizuje projekty dofinansowane ze środków Unii "
                        "Europejskiej. Przy każdym z nich podajemy tytuł zgodny z wnioskiem, "
                        "beneficjenta, program i fundusz.</p>"
                        "<p>Partnerstwa łączą klaster z podobnymi organizacjami w Europie.</p>",
                        "<p>The cluster carries out projects supported by grants of the European "
                        "Union. For each of them we give the title as in the application, the "
                        "beneficiary, the programme and the fund.</p>"
                        "<p>Partnerships link the cluster with similar organisations in "
                        "Europe.</p>",
                    ),
                )
            ],
        },
    )
