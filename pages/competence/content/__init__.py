"""The cluster's eleven competence areas."""

from pathlib import Path

from cms.loading.content import PageContent, PictureContent, RichText, Text

from . import applications, technology

__all__ = ["pages", "pictures"]

AREAS = [*technology.AREAS, *applications.AREAS]


def pictures() -> list[PictureContent]:
    folder = Path(__file__).parent / "pictures"
    return [
        PictureContent(
            key=f"competence/{area.key}",
            file=folder / area.cover,
            title=area.title[0],
            focal=area.focal,
        )
        for area in AREAS
    ]


def pages() -> list[PageContent]:
    return [_index(), *(area.page() for area in AREAS)]


def _index() -> PageContent:
    return PageContent(
        key="competence",
        model="pages_competence.AreaIndexPage",
        parent="home",
        title=Text("Obszary kompetencji", "Competence areas"),
        slug=Text("obszary-kompetencji", "competence-areas"),
        fields={
            "show_in_menus": True,
            "lead": Text(
                "Kompetencje klastra układają się w jedenaście obszarów. Każdy ma lidera "
                "i związanych z nim przedsiębiorców.",
                "The cluster’s competences fall into eleven areas. Each has a front runner with "
                "associated entrepreneurs.",
            ),
            "search_description": Text(
                "Jedenaście obszarów kompetencji Mazowieckiego Klastra ICT: od telekomunikacji "
                "i IT po Smart City, e-zdrowie i systemy wspomagania decyzji.",
                "The eleven competence areas of Mazovia Cluster ICT: from telecommunication and "
                "IT to Smart City, eHealth and decision support systems.",
            ),
            "body": [
                (
                    "text",
                    RichText(
                        "<p>Obszar kompetencji skupia uczestników, którzy znają tę samą dziedzinę "
                        "z różnych stron. Lider obszaru i związani z nim przedsiębiorcy wspólnie "
                        "prowadzą nowe projekty i opracowują rozwiązania technologiczne.</p>"
                        "<p>Obszary nie są od siebie odgrodzone: inteligentne miasto potrzebuje "
                        "łączności i map, a inteligentna sieć energetyczna – automatyki i analizy "
                        "danych. Jeden uczestnik może należeć do kilku obszarów.</p>",
                        "<p>A competence area gathers members who know the same field from "
                        "different sides. The area’s front runner and the associated "
                        "entrepreneurs co-operate on new projects and technological "
                        "solutions.</p>"
                        "<p>The areas are not fenced off from one another: a smart city needs "
                        "connectivity and maps, a smart grid needs automation and data analysis. "
                        "One member may belong to several areas.</p>",
                    ),
                )
            ],
        },
    )
