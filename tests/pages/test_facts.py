"""The cluster's own facts, each on its page, in both languages, as HTML and through the API; and
nothing beside them."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from cms.loading.content import Text
from cms.loading.polish import Gathered

pytestmark = pytest.mark.once

PAGES = {
    "home": ("/", "/en/"),
    "about": ("/o-klastrze/", "/en/about-the-cluster/"),
    "areas": ("/obszary-kompetencji/", "/en/competence-areas/"),
    "project": (
        "/projekty/platforma-wspolpracy-on-line/",
        "/en/projects/online-collaboration-platform/",
    ),
    "ict4future": ("/projekty/ict4future/", "/en/projects/ict4future/"),
    "water": ("/projekty/energy-in-water/", "/en/projects/energy-in-water/"),
    "members": ("/uczestnicy/?kind=research-institution", "/en/members/?kind=research-institution"),
    "universities": ("/uczestnicy/?kind=university", "/en/members/?kind=university"),
    "coordinator": (
        "/uczestnicy/stowarzyszenie-wiedza/",
        "/en/members/association-knowledge/",
    ),
}

FACTS = [
    ("home", "Mazowiecki Klaster ICT", "Mazovia Cluster ICT"),
    (
        "about",
        "Instytutu Badań Rynku, Konsumpcji i Koniunktur",
        "Institute for Market, Consumption",
    ),
    ("about", "Stowarzyszenie Rozwoju Społeczno-Gospodarczego „Wiedza”", "“Knowledge”"),
    ("about", "Mariusz Stachnik", "Mariusz Stachnik"),
    ("about", "Łukasz Wielec", "Łukasz Wielec"),
    ("about", "wiceprezes", "vice-president"),
    ("about", "myśl Jamesa Harringtona", "a thought of James Harrington"),
    (
        "about",
        "gdy korzysta się z wiedzy i doświadczeń innych",
        "the knowledge and experience of oth",
    ),
    ("about", "instytutów badawczych", "research institutions"),
    (
        "about",
        "organizacje pozarządowe, fundusze inwestycyjne i duże firmy",
        "NGOs, investment funds",
    ),
    ("about", "Urząd m.st. Warszawy", "Warsaw City Council"),
    ("about", "Co-Generation Commerce and Industry", "Co-Generation Commerce and Industry"),
    ("about", "Urząd Marszałkowski Województwa Mazowieckiego", "Marshal’s Office of Mazovia"),
    (
        "about",
        "Krajowa Izba Gospodarcza Elektroniki i Telekomunikacji",
        "Polish Chamber of Commerce of Electronics and Telecommunications",
    ),
    ("about", "Bulgarian ICT Cluster", "Bulgarian ICT Cluster"),
    ("about", "Oslo ICT Network", "Oslo ICT Network"),
    ("about", "jako jeden z siedmiu w Polsce", "one of seven in Poland"),
    (
        "about",
        "Srebrna Etykieta Doskonałości Klastra (ECEI)",
        "Silver Label of the European Cluster",
    ),
    ("about", "European Secretariat for Cluster Analysis (ESCA)", "Cluster Analysis (ESCA)"),
    ("about", "VDI/VDE Innovation + Technik GmbH", "VDI/VDE Innovation + Technik GmbH"),
    ("about", "jednym z dwóch mazowieckich klastrów", "one of two Mazovian clusters"),
    (
        "about",
        "między obszarem metropolitalnym a resztą województwa",
        "the metropolitan area and the",
    ),
    ("about", "jednostek badawczo-rozwojowych, uczelni", "research and development units, univer"),
    ("about", "European Alliance for Innovation (EAI)", "European Alliance for Innovation (EAI)"),
    ("about", "13 partnerstw", "13 partnerships"),
    (
        "about",
        "Trzy polskie klastry weszły w skład czterech",
        "Three Polish clusters took part in four",
    ),
    *(
        ("areas", polish, english)
        for polish, english in (
            ("Telekomunikacja", "Telecommunication"),
            ("IT", "IT"),
            ("Automatyka przemysłowa", "Industrial automation"),
            ("Energetyka", "Power engineering"),
            ("GIS", "GIS"),
            ("Systemy dla biznesu", "Business system solutions"),
            ("Przemysły kreatywne", "Creative industry"),
            ("Smart City", "Smart City"),
            ("Smart Grid", "Smart Grid"),
            ("E-zdrowie", "eHealth"),
            ("Systemy wspomagania decyzji", "Decision support systems"),
        )
    ),
    ("areas", "lidera i związanych z nim przedsiębiorców", "front runner with associated entrepr"),
    (
        "project",
        "Rozwój Mazowieckiego Klastra ICT poprzez wdrożenie innowacyjnej platformy współpracy",
        "Development of the Mazovia Cluster ICT through the implementation of an innovative platf",
    ),
    (
        "project",
        "Działanie 1.6 „Wspieranie powiązań kooperacyjnych o",
        "Action 1.6 “support of coll",
    ),
    ("project", "jako pierwszy na Mazowszu", "the first in Mazovia"),
    ("project", "Europejski Fundusz Rozwoju Regionalnego", "European Regional Development Fund"),
    (
        "project",
        "Regionalny Program Operacyjny Województwa Mazowieckiego 2007–2013",
        "Regional Operational Programme of the Mazowieckie Voivodeship 2007–2013",
    ),
    ("project", "Stowarzyszenie Rozwoju Społeczno-Gospodarczego „Wiedza”", "“Knowledge”"),
    (
        "ict4future",
        "13 partnerstw wybranych w pierwszym konkursie",
        "13 partnerships chosen in the",
    ),
    (
        "water",
        "trzy polskie klastry znalazły się w czterech",
        "three Polish clusters took part in fo",
    ),
    ("coordinator", "koordynuje działalność", "coordinates the activity"),
]

LISTED = [
    ("universities", "Politechnika Warszawska", "Warsaw University of Technology"),
    (
        "members",
        "Instytut Badań Rynku, Konsumpcji i Koniunktur (IBRKK)",
        "Business Cycles Research",
    ),
    (
        "members",
        "Instytut Badań Systemowych PAN",
        "Systems Research Institute of the Polish Academy",
    ),
]


def _plain(html: str) -> str:
    return " ".join(BeautifulSoup(html, "html.parser").get_text(" ").split())


def _api(client: Client, address: str) -> str:
    answer = client.get("/api/v2/pages/find/", {"html_path": address}, follow=True)
    assert answer.status_code == 200, address
    return _plain(json.dumps(answer.json(), ensure_ascii=False))


@pytest.mark.django_db
@pytest.mark.parametrize("language", [0, 1], ids=["pl", "en"])
def test_each_fact_is_on_its_page_and_in_the_api(client: Client, language: int) -> None:
    shown: dict[str, tuple[str, str]] = {}
    for page in {page for page, *_ in FACTS}:
        address = PAGES[page][language]
        shown[page] = (_plain(client.get(address).content.decode()), _api(client, address))
    missing = [
        (page, texts[language], way)
        for page, *texts in FACTS
        for way, text in zip(("HTML", "API"), shown[page], strict=True)
        # The index shows the areas; the API has them in a list of their own.
        if texts[language] not in text and (page, way) != ("areas", "API")
    ]
    assert missing == []


@pytest.mark.django_db
@pytest.mark.parametrize("language", [0, 1], ids=["pl", "en"])
def test_the_named_institutions_stand_among_members_of_their_kind(
    client: Client, language: int
) -> None:
    for page, *names in LISTED:
        assert names[language] in _plain(client.get(PAGES[page][language]).content.decode())


@pytest.mark.django_db
@pytest.mark.parametrize(("locale", "language"), [("pl", 1), ("en", 2)])
def test_the_api_lists_the_eleven_areas(client: Client, locale: str, language: int) -> None:
    query = {"type": "pages_competence.AreaPage", "locale": locale}
    items = client.get("/api/v2/pages/", query).json()["items"]
    names = [fact[language] for fact in FACTS if fact[0] == "areas"][:11]
    assert sorted(item["title"] for item in items) == sorted(names)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, Text):
        yield from (value.pl, value.english)
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _texts(item)
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from _texts(item)


# What the laws say that the standing texts quote stands in those pages only.
_STANDING = {"privacy", "accessibility", "contact"}
_KNOWN = {"27", "2007", "2013", "2015", "2016", "2007–2013", "1.6", "13"}
_FIGURE = re.compile(r"\d[\d.–]*\d|\d")
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+\.\w+|https?://\S+|\+\d{2}|\bul\. |\d{2}-\d{3}\b")


def test_no_figure_and_no_address_is_made_up() -> None:
    figures, addresses = set(), set()
    for page in Gathered(samples=False).pages:
        if page.key in _STANDING:
            continue
        for text in _texts([page.title, page.fields, page.rows]):
            plain = text.replace("ICT4Future", "")
            figures.update(_FIGURE.findall(plain))
            addresses.update(_ADDRESS.findall(plain))
    assert figures <= _KNOWN
    assert addresses == set()
