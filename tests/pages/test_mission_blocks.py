"""What the page about the cluster tells on other pages."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cms.content.figures import CountedFigure, count_figures
from cms.content.relations import listing_of
from cms.content.representation import all_fields, represent
from pages.home.models import HomePage
from pages.mission.models import MissionPage

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def blocks(client: Client, language: str) -> dict[str, Any]:
    home = HomePage.objects.get(locale__language_code=language)
    body = client.get(f"/api/v2/pages/{home.pk}/").json()["body"]
    return {block["type"]: block["value"] for block in body}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("pl", "Wyrównujemy warunki działania i rozwoju"),
        ("en", "We bridge the gap in the conditions"),
    ],
)
def test_the_mission_is_told_in_the_language_of_the_page(
    client: Client, language: str, sentence: str
) -> None:
    mission = blocks(client, language)["mission_sentence"]["mission"]
    assert mission["sentence"].replace("\xa0", " ").startswith(sentence)
    assert mission["page"]["locale"] == language


def test_a_partner_without_a_logo_is_named_in_the_language_of_the_page(client: Client) -> None:
    shown = blocks(client, "en")["institutions_strip"]["shown"]["institutions"]
    assert (shown[0]["name"], shown[0]["logo"]) == ("Warsaw City Council", None)
    html = BeautifulSoup(client.get("/en/").content, "html.parser")
    names = [name.get_text(strip=True) for name in html.select(".institutions__name")]
    assert names[0] == "Warsaw City Council"


def test_the_strip_of_distinctions_shows_memberships_beside_them(client: Client) -> None:
    shown = blocks(client, "pl")["distinctions_strip"]["shown"]
    assert [row["name"] for row in shown["memberships"]] == [
        "European Alliance for Innovation (EAI)"
    ]


def test_without_the_page_about_the_cluster_the_blocks_vanish(client: Client) -> None:
    MissionPage.objects.get(locale__language_code="pl").unpublish()
    html = client.get("/")
    assert html.status_code == 200
    assert not BeautifulSoup(html.content, "html.parser").select(".distinctions, .statement")
    assert blocks(client, "pl")["mission_sentence"]["mission"] is None


def test_counts_are_of_public_pages_in_the_language(monkeypatch: pytest.MonkeyPatch) -> None:
    figure = CountedFigure(
        name="tests.pages",
        of="pages_mission.MissionPage",
        title="pages",
        label=lambda n: f"{n} counted",
        note="counted here",
    )
    monkeypatch.setattr("cms.content.figures.counted_figures", lambda: [figure])
    page = MissionPage.objects.get(locale__language_code="en")
    assert [row["value"] for row in count_figures(page.locale)] == [1]
    page.unpublish()
    assert count_figures(page.locale) == []


def cost(pages: list[Any], fields: Any) -> int:
    with CaptureQueriesContext(connection) as queries:
        represent(pages, fields)
    return len(queries)


@pytest.mark.parametrize("model", [HomePage, MissionPage])
def test_many_pages_cost_as_many_queries_as_one_of_each_language(model: Any) -> None:
    listed = model.objects.select_related("locale").prefetch_related(*listing_of(model).prefetch)
    represent(listed, all_fields)
    assert cost(list(listed), all_fields) == cost(list(listed) * 25, all_fields)
