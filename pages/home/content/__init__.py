"""The front page: the order of its sections is content.

Sections of plugins that are not installed drop out, and so do links to their pages.
"""

from pathlib import Path

from cms.loading.content import Link, PageContent, Picture, PictureContent, Text

from .site import site

__all__ = ["pages", "pictures", "site"]

_PICTURES = Path(__file__).parent / "pictures"


def pictures() -> list[PictureContent]:
    return [
        PictureContent(
            key="home/hero",
            file=_PICTURES / "hero.jpg",
            title="Sieć ośrodków Mazowsza",
            focal=(0.6, 0.49),
        )
    ]


def pages() -> list[PageContent]:
    return [
        PageContent(
            key="home",
            model="pages_home.HomePage",
            parent=None,
            title=Text("Mazowiecki Klaster ICT", "Mazovia Cluster ICT"),
            slug=Text("start", "home"),
            fields={
                "lead": Text(
                    "Mazowiecki Klaster ICT łączy firmy, naukę, instytucje otoczenia biznesu "
                    "i samorządy, aby małe i średnie przedsiębiorstwa na całym Mazowszu miały "
                    "równe warunki rozwoju.",
                    "Mazovia Cluster ICT brings companies, science, business institutions and "
                    "local authorities together so that small and medium-sized enterprises all "
                    "over Mazovia can develop on equal terms.",
                ),
                "search_description": Text(
                    "Klaster firm informatycznych, telekomunikacyjnych i mediów elektronicznych, "
                    "jednostek B+R, uczelni i samorządów z Mazowsza. Obszary, uczestnicy, "
                    "projekty.",
                    "A cluster of IT, telecommunication and electronic media companies, R&D "
                    "units, universities and local authorities in Mazovia. Areas, members, "
                    "projects.",
                ),
                "hero_title": Text(
                    "Technologie, które łączą Mazowsze", "Technology that connects Mazovia"
                ),
                "hero_sentence": Text(
                    "Łączymy firmy, naukę i samorządy, aby rozwój małych i średnich "
                    "przedsiębiorstw nie kończył się na granicy metropolii.",
                    "We bring companies, science and local government together so that the "
                    "growth of small and medium-sized enterprises does not stop where the "
                    "metropolis ends.",
                ),
                "cover": Picture("home/hero"),
                "cover_alt": Text(
                    "Sieć linii i węzłów: czerwone koło pośrodku, połączone z mniejszymi "
                    "ośrodkami i przecięte wstęgą rzeki",
                    "A network of lines and nodes: a red disc in the centre, linked to smaller "
                    "towns, with the ribbon of a river running through",
                ),
                "body": _SECTIONS,
            },
            rows={
                "hero_calls": [
                    {"label": Text("O klastrze", "About the cluster"), "target": Link("about")},
                    {
                        "label": Text("Uczestnicy klastra", "Cluster members"),
                        "target": Link("members"),
                    },
                ]
            },
        )
    ]


_SECTIONS = [
    (
        "mission_sentence",
        {
            "heading": Text("Nasza misja", "Our mission"),
            "link_label": Text("Misja i historia klastra", "The cluster’s mission and history"),
        },
    ),
    (
        "key_figures",
        {
            "heading": Text("Klaster w liczbach", "The cluster in figures"),
            "counts": ["competence_areas"],
        },
    ),
    ("area_grid", {"heading": Text("Obszary kompetencji", "Competence areas")}),
    (
        "latest_news",
        {
            "heading": Text("Aktualności", "News"),
            "count": 3,
            "link_label": Text("Wszystkie aktualności", "All news"),
        },
    ),
    (
        "project_cards",
        {"heading": Text("Projekty i partnerstwa", "Projects and partnerships"), "kind": "all"},
    ),
    (
        "distinctions_strip",
        {
            "heading": Text("Wyróżnienia i członkostwa", "Distinctions and memberships"),
            "memberships": True,
        },
    ),
    (
        "institutions_strip",
        {
            "heading": Text("Z kim współpracujemy", "Who we co-operate with"),
            "partners": True,
            "networks": False,
        },
    ),
    (
        "call",
        {
            "heading": Text(
                "Współpraca zaczyna się od rozmowy", "Co-operation begins with a conversation"
            ),
            "text": Text(
                "Zapraszamy do kontaktu przedsiębiorców, naukowców i samorządowców, którzy "
                "szukają partnerów do nowych projektów i rozwiązań technologicznych.",
                "If you run a company, do research or work in local government and are looking "
                "for partners in new projects and technological solutions, please get in touch.",
            ),
            "label": Text("Kontakt z klastrem", "Contact the cluster"),
            "page": Link("contact"),
        },
    ),
]
