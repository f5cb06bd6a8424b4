"""The page about the cluster as readers and consumers see it."""

import datetime
import json
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from pages.mission.models import MissionPage

pytestmark = [pytest.mark.django_db, pytest.mark.once]

POLISH, ENGLISH = "/o-klastrze/", "/en/about-the-cluster/"


@pytest.fixture
def polish() -> MissionPage:
    return MissionPage.objects.get(locale__language_code="pl")


@pytest.fixture
def english() -> MissionPage:
    return MissionPage.objects.get(locale__language_code="en")


def html(client: Client, address: str) -> Any:
    answer = client.get(address)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def text(client: Client, address: str) -> str:
    return " ".join(html(client, address).main.get_text(" ").split())


def detail(client: Client, page: Any) -> dict[str, Any]:
    answer: dict[str, Any] = client.get(f"/api/v2/pages/{page.pk}/").json()
    return answer


@pytest.mark.parametrize(
    ("address", "facts"),
    [
        (
            POLISH,
            [
                "27 listopada 2007",
                "Instytut Badań Rynku, Konsumpcji i Koniunktur",
                "Stowarzyszenie Rozwoju Społeczno-Gospodarczego „Wiedza”",
                "Mariusz Stachnik",
                "wiceprezes",
                "myśl Jamesa Harringtona",
                "ponad 140",
                "Źródło: Mazowiecki Klaster ICT",
                "Krajowy Klaster Kluczowy",
                "Bułgaria",
                "Izba gospodarcza",
            ],
        ),
        (
            ENGLISH,
            [
                "27 November 2007",
                "Institute for Market, Consumption and Business Cycles Research",
                "Association of Economic and Social Development “Knowledge”",
                "Mariusz Stachnik",
                "vice-president",
                "a thought of James Harrington",
                "more than 140",
                "Source: Mazovia Cluster ICT",
                "Key National Cluster",
                "Bulgaria",
                "Chamber of commerce",
            ],
        ),
    ],
)
def test_the_facts_of_the_cluster_are_read_in_either_language(
    client: Client, address: str, facts: list[str]
) -> None:
    shown = text(client, address).replace("\u00a0", " ")
    assert [fact for fact in facts if fact not in shown] == []


def test_a_year_is_not_shown_as_a_day(client: Client) -> None:
    times = {tag["datetime"]: tag.get_text() for tag in html(client, POLISH).select("main time")}
    assert times["2015"] == "2015"
    assert not [stamp for stamp in times if stamp.startswith("2015-")]


def test_the_api_tells_how_exactly_each_date_is_known(client: Client, polish: MissionPage) -> None:
    shown = detail(client, polish)
    assert (shown["founded_on"], shown["founded_precision"]) == ("2007-11-27", "day")
    assert {row["awarded_precision"] for row in shown["distinctions"]} == {"year"}


def test_the_api_names_countries_and_kinds_in_the_language_of_the_page(
    client: Client, english: MissionPage
) -> None:
    partners = {row["name"]: row for row in detail(client, english)["partners"]}
    assert partners["Oslo ICT Network"]["country"] == {"value": "NO", "label": "Norway"}
    assert partners["Warsaw City Council"]["kind"]["label"] == "Local and regional government"
    assert partners["Co-Generation Commerce and Industry"]["country"] == ""


def test_stated_and_counted_figures_are_told_apart(client: Client, polish: MissionPage) -> None:
    shown = detail(client, polish)
    facts = {(row["qualifier"], row["value"], row["label"]) for row in shown["figures"]}
    assert ("ponad", 140, "uczestników") in facts
    assert {row["kind"] for row in shown["figures"]} == {"fact"}
    assert all(row["source"] for row in shown["figures"])
    assert {row["kind"] for row in shown["counts"]} == {"count"}
    assert all(row["note"] for row in shown["counts"])
    labels = {row["label"] for row in shown["figures"]}
    assert labels.isdisjoint(row["label"] for row in shown["counts"])


def test_an_unknown_date_of_a_figure_is_not_made_up(client: Client, polish: MissionPage) -> None:
    assert {row["as_of"] for row in detail(client, polish)["figures"]} == {None}
    assert "stan na" not in text(client, POLISH)


def test_a_known_date_of_a_figure_is_shown(client: Client, polish: MissionPage) -> None:
    polish.figures.update(as_of=datetime.date(2016, 6, 1), as_of_precision="month")
    assert "stan na czerwiec 2016" in text(client, POLISH)


def organization(client: Client, address: str) -> dict[str, Any]:
    script = html(client, address).find("script", type="application/ld+json")
    graph = json.loads(script.string)["@graph"]
    found: dict[str, Any] = next(thing for thing in graph if "foundingDate" in thing)
    return found


def test_search_engines_read_of_the_founding_and_the_membership(client: Client) -> None:
    described = organization(client, ENGLISH)
    assert described["@type"] == "Organization"
    assert described["foundingDate"] == "2007-11-27"
    assert [network["name"] for network in described["memberOf"]] == [
        "European Alliance for Innovation (EAI)"
    ]


def test_search_engines_read_of_valid_certifications_only(
    client: Client, english: MissionPage
) -> None:
    silver = english.distinctions.get(level="silver")
    names = [c["name"] for c in organization(client, ENGLISH)["hasCertification"]]
    assert silver.name in names
    assert not [name for name in names if name.startswith("Bronze")]
    english.distinctions.filter(pk=silver.pk).update(valid_to=datetime.date(2018, 6, 30))
    names = [c["name"] for c in organization(client, ENGLISH)["hasCertification"]]
    assert silver.name not in names


def test_there_is_one_such_page_in_a_language(polish: MissionPage) -> None:
    assert not MissionPage.can_create_at(polish.get_parent())
