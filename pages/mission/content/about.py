"""Mission, history and figures."""

import datetime
from collections.abc import Mapping
from typing import Any

from cms.loading.content import PageContent, Picture, RichText, Text

from .records import DISTINCTIONS, NETWORKS, PARTNERS, PEOPLE


def pages() -> list[PageContent]:
    return [
        PageContent(
            key="about",
            model="pages_mission.MissionPage",
            parent="home",
            title=Text("O klastrze", "About the cluster"),
            slug=Text("o-klastrze", "about-the-cluster"),
            fields={
                "show_in_menus": True,
                "lead": Text(
                    "Mazowiecki Klaster ICT powstał w 2007 roku. Łączy przedsiębiorców, naukę "
                    "i samorządy w obszarze metropolitalnym Warszawy i poza nim.",
                    "Mazovia Cluster ICT was founded in 2007. It brings entrepreneurs, science "
                    "and local government together inside and outside the Warsaw metropolitan "
                    "area.",
                ),
                "search_description": Text(
                    "Misja, historia, zarząd, wyróżnienia i partnerzy Mazowieckiego Klastra ICT, "
                    "założonego 27 listopada 2007 roku.",
                    "Mission, history, board, distinctions and partners of Mazovia Cluster ICT, "
                    "founded on 27 November 2007.",
                ),
                "cover": Picture("mission/cover"),
                "cover_alt": Text(
                    "Łukowy most na tle słońca łączy wieżowce na jednym brzegu z domami i polami "
                    "na drugim",
                    "An arched bridge in front of the sun joins tower blocks on one bank with "
                    "houses and fields on the other",
                ),
                "mission_sentence": Text(
                    "Wyrównujemy warunki działania i rozwoju małych i średnich przedsiębiorstw "
                    "między obszarem metropolitalnym a resztą województwa.",
                    "We bridge the gap in the conditions for small and medium-sized enterprises "
                    "between the metropolitan area and the rest of the voivodeship.",
                ),
                "mission": Text(
                    "Misją klastra jest wyrównywanie warunków działania i rozwoju małych "
                    "i średnich przedsiębiorstw między obszarem metropolitalnym a resztą "
                    "województwa.",
                    "The mission of the cluster is to bridge the gap in the conditions for small "
                    "and medium-sized enterprises between the metropolitan area and the rest of "
                    "the voivodeship.",
                ),
                "mission_text": _MISSION_TEXT,
                "founded_on": datetime.date(2007, 11, 27),
                "initiator": Text(
                    "Instytut Badań Rynku, Konsumpcji i Koniunktur",
                    "Institute for Market, Consumption and Business Cycles Research",
                ),
                "coordinator": Text(
                    "Stowarzyszenie Rozwoju Społeczno-Gospodarczego „Wiedza”",
                    "Association of Economic and Social Development “Knowledge”",
                ),
                "story": _STORY,
                "motto": Text(
                    "Wydajność rośnie najskuteczniej, gdy korzysta się z wiedzy i doświadczeń "
                    "innych.",
                    "The best way to raise productivity is to use the knowledge and experience "
                    "of others.",
                ),
                "motto_author": Text("myśl Jamesa Harringtona", "a thought of James Harrington"),
            },
            rows={
                "milestones": _MILESTONES,
                "figures": _FIGURES,
                "people": PEOPLE,
                "distinctions": DISTINCTIONS,
                "partners": PARTNERS,
                "networks": NETWORKS,
            },
        )
    ]


_MISSION_TEXT = RichText(
    "<p>Klaster realizuje tę misję, nawiązując i rozwijając współpracę firm informatycznych, "
    "telekomunikacyjnych i mediów elektronicznych, jednostek badawczo-rozwojowych, uczelni, "
    "instytucji otoczenia biznesu i samorządów.</p>"
    "<p>Współpraca obejmuje zarówno Warszawę, jak i obszary pozametropolitalne.</p>",
    "<p>The cluster pursues this mission by establishing and developing co-operation between IT, "
    "telecommunication and electronic media companies, research and development units, "
    "universities, business institutions and local authorities.</p>"
    "<p>This co-operation embraces both Warsaw and the areas outside the metropolis.</p>",
)

_STORY = [
    (
        "text",
        RichText(
            "<p>Mazowiecki Klaster ICT został założony 27 listopada 2007 roku z inicjatywy "
            "Instytutu Badań Rynku, Konsumpcji i Koniunktur. Jego koordynację powierzono "
            "Stowarzyszeniu Rozwoju Społeczno-Gospodarczego „Wiedza”.</p>",
            "<p>Mazovia Cluster ICT was founded on 27 November 2007 on the initiative of the "
            "Institute for Market, Consumption and Business Cycles Research. Its coordination was "
            "entrusted to the Association of Economic and Social Development “Knowledge”.</p>",
        ),
    ),
    ("heading", {"text": Text("Kto tworzy klaster", "Who makes up the cluster"), "level": "3"}),
    (
        "text",
        RichText(
            "<p>W klastrze uczestniczą instytuty badawcze i uczelnie, a także małe i średnie "
            "przedsiębiorstwa, organizacje pozarządowe, fundusze inwestycyjne i duże firmy.</p>"
            "<p>Ich kompetencje układają się w jedenaście obszarów. Każdy obszar ma lidera "
            "i związanych z nim przedsiębiorców, którzy wspólnie prowadzą nowe projekty "
            "i opracowują rozwiązania technologiczne.</p>",
            "<p>The participants of the cluster are research institutions and universities as "
            "well as small and medium-sized enterprises, NGOs, investment funds and large "
            "companies.</p>"
            "<p>Their competences fall into eleven areas. Each area has a front runner with "
            "associated entrepreneurs, who co-operate on new projects and technological "
            "solutions.</p>",
        ),
    ),
    ("heading", {"text": Text("Projekty europejskie", "European projects"), "level": "3"}),
    (
        "text",
        RichText(
            "<p>Jako pierwszy na Mazowszu klaster uzyskał wsparcie z Działania 1.6 „Wspieranie "
            "powiązań kooperacyjnych o znaczeniu regionalnym” i zrealizował projekt „Rozwój "
            "Mazowieckiego Klastra ICT poprzez wdrożenie innowacyjnej platformy współpracy "
            "on-line”.</p>"
            "<p>W pierwszym konkursie na europejskie strategiczne partnerstwa klastrów (European "
            "Strategic Cluster Partnerships) wybrano 13 partnerstw. Trzy polskie klastry weszły "
            "w skład czterech konsorcjów, a Mazowiecki Klaster ICT – w skład dwóch: ICT4Future "
            "oraz Energy in Water.</p>",
            "<p>The cluster was the first in Mazovia to gain support under Action 1.6 “support of "
            "collaboration links in the region”, and it carried out the project “Development of "
            "the Mazovia Cluster ICT through the implementation of an innovative platform for "
            "online collaboration”.</p>"
            "<p>In the first call for European Strategic Cluster Partnerships, 13 partnerships "
            "were chosen. Three Polish clusters took part in four consortia, and Mazovia Cluster "
            "ICT in two of them: ICT4Future and Energy in Water.</p>",
        ),
    ),
]

_MILESTONES: list[Mapping[str, Any]] = [
    {
        "date": datetime.date(2007, 11, 27),
        "title": Text("Założenie klastra", "The cluster is founded"),
        "text": Text(
            "Klaster powstaje z inicjatywy Instytutu Badań Rynku, Konsumpcji i Koniunktur.",
            "The cluster is founded on the initiative of the Institute for Market, Consumption "
            "and Business Cycles Research.",
        ),
    },
    {
        "date": datetime.date(2013, 1, 1),
        "date_precision": "year",
        "title": Text("Brązowa etykieta jakości", "Bronze quality label"),
        "text": Text(
            "Klaster otrzymuje brązową etykietę doskonałości ESCA, przyznaną we współpracy "
            "z VDI/VDE Innovation + Technik GmbH.",
            "The cluster receives the bronze label of excellence from ESCA, awarded with VDI/VDE "
            "Innovation + Technik GmbH.",
        ),
    },
    {
        "date": datetime.date(2013, 1, 1),
        "date_precision": "year",
        "title": Text(
            "Wsparcie Marszałka Województwa", "Support from the Marshal of the Voivodeship"
        ),
        "text": Text(
            "Klaster jest jednym z dwóch mazowieckich klastrów wspartych przez Marszałka "
            "Województwa.",
            "The cluster is one of two Mazovian clusters supported by the Marshal of the "
            "Voivodeship.",
        ),
    },
    {
        "date": datetime.date(2015, 1, 1),
        "date_precision": "year",
        "title": Text("Krajowy Klaster Kluczowy", "Key National Cluster"),
        "text": Text(
            "Klaster uzyskuje status Krajowego Klastra Kluczowego jako jeden z siedmiu w Polsce "
            "w chwili przyznania.",
            "The cluster obtains the status of Key National Cluster, as one of seven in Poland at "
            "that time.",
        ),
    },
    {
        "date": datetime.date(2016, 1, 1),
        "date_precision": "year",
        "title": Text("Srebrna Etykieta Doskonałości Klastra", "Silver Label"),
        "text": Text(
            "Klaster otrzymuje Srebrną Etykietę Doskonałości Klastra (ECEI), przyznaną przez ESCA.",
            "The cluster receives the Silver Label of the European Cluster Excellence Initiative "
            "(ECEI), awarded by ESCA.",
        ),
    },
]

# When these were counted the source does not say.
_SOURCE = Text("Mazowiecki Klaster ICT", "Mazovia Cluster ICT")
_FIGURES: list[Mapping[str, Any]] = [
    {
        "qualifier": Text("ponad", "more than"),
        "value": 140,
        "label": Text("uczestników", "participants"),
        "source": _SOURCE,
    },
    {
        "value": 5,
        "label": Text("instytutów badawczych", "research institutions"),
        "source": _SOURCE,
    },
    {"value": 6, "label": Text("uczelni", "universities"), "source": _SOURCE},
]
