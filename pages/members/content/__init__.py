"""The directory's content: the institutions that the cluster names, and samples."""

from cms.loading.content import PageContent, RichText, Text

from .bulk import bulk
from .institutions import institutions
from .samples import SAMPLES
from .terms import terms

__all__ = ["bulk", "pages", "terms"]


def pages() -> list[PageContent]:
    return [_directory(), *institutions(), *(sample.page() for sample in SAMPLES)]


def _directory() -> PageContent:
    return PageContent(
        key="members",
        model="pages_members.MemberIndexPage",
        parent="home",
        title=Text("Uczestnicy klastra", "Cluster members"),
        slug=Text("uczestnicy", "members"),
        fields={
            "show_in_menus": True,
            "lead": Text(
                "Katalog uczestników Mazowieckiego Klastra ICT: przedsiębiorstwa, uczelnie, "
                "instytuty badawcze, organizacje pozarządowe i fundusze inwestycyjne.",
                "The directory of members of Mazovia Cluster ICT: enterprises, universities, "
                "research institutions, NGOs and investment funds.",
            ),
            "search_description": Text(
                "Katalog uczestników Mazowieckiego Klastra ICT według rodzaju, wielkości, "
                "miejscowości, obszaru i kompetencji.",
                "Member directory of Mazovia Cluster ICT, by kind, size, town, competence area "
                "and competence.",
            ),
            "body": [
                (
                    "text",
                    RichText(
                        "<p>Katalog można zawęzić według rodzaju podmiotu, wielkości, "
                        "miejscowości, obszaru kompetencji i kompetencji. Spis alfabetyczny jest "
                        "ułożony według polskiego alfabetu.</p>",
                        "<p>The directory can be narrowed down by kind of organisation, size, "
                        "town, competence area and competence. The index follows the order of the "
                        "Polish alphabet.</p>",
                    ),
                )
            ],
        },
    )
