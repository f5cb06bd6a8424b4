"""The front page in both languages."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.test import Client
from wagtail.models import Page

from cms.loading.content import Link
from cms.loading.polish import Gathered
from pages.home.blocks import HeroBlock
from pages.home.models import HeroCall, HomePage
from pages.mission.models import MissionPage

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def html(client: Client, address: str) -> Any:
    return BeautifulSoup(client.get(address).content, "html.parser")


@pytest.mark.parametrize(
    ("address", "title", "calls"),
    [
        (
            "/",
            "Technologie, które łączą Mazowsze",
            {"O klastrze": "/o-klastrze/", "Uczestnicy klastra": "/uczestnicy/"},
        ),
        (
            "/en/",
            "Technology that connects Mazovia",
            {"About the cluster": "/en/about-the-cluster/", "Cluster members": "/en/members/"},
        ),
    ],
)
def test_the_first_screen_calls_to_pages_in_its_language(
    client: Client, address: str, title: str, calls: dict[str, str]
) -> None:
    hero = html(client, address).select_one(".hero")
    assert hero.h1.get_text(strip=True).replace("\u00a0", " ") == title
    buttons = hero.select("a.button")
    assert {a.get_text().strip().replace("\u00a0", " "): a["href"] for a in buttons} == calls
    assert hero.img["alt"]


def test_a_call_to_a_page_that_went_offline_is_not_shown(client: Client) -> None:
    MissionPage.objects.get(locale__language_code="pl").unpublish()
    MissionPage.objects.get(locale__language_code="en").unpublish()
    buttons = html(client, "/").select(".hero a.button")
    assert [button.get_text(strip=True) for button in buttons] == ["Uczestnicy klastra"]


def test_the_api_gives_the_first_screen_ready_to_show(client: Client) -> None:
    home = HomePage.objects.get(locale__language_code="en")
    hero = client.get(f"/api/v2/pages/{home.pk}/").json()["hero"]
    assert hero["title"] == "Technology that connects Mazovia"
    assert hero["image"]["sources"]
    assert [call["target"]["title"] for call in hero["calls"]] == [
        "About the cluster",
        "Cluster members",
    ]


def test_sections_stand_in_the_order_of_the_content(client: Client) -> None:
    home = HomePage.objects.get(locale__language_code="pl")
    body = client.get(f"/api/v2/pages/{home.pk}/").json()["body"]
    headings = [block["value"]["heading"] for block in body if block["value"].get("heading")]
    titles = html(client, "/").select("main h2")
    shown = [tag.get_text(strip=True).replace("\u00a0", " ") for tag in titles]
    assert [h for h in shown if h in headings] == headings


def test_every_section_is_named_by_its_heading(client: Client) -> None:
    page = html(client, "/")
    named = [section["aria-labelledby"] for section in page.select("main section[aria-labelledby]")]
    assert named
    assert [name for name in named if page.find(id=name) is None] == []


def test_a_home_page_stands_only_at_the_top() -> None:
    assert HomePage.allowed_parent_page_models() == [Page]


@pytest.mark.parametrize(
    "call",
    [HeroCall(label="x"), HeroCall(label="x", target_id=1, url="https://example.org/")],
)
def test_a_button_leads_to_one_place(call: HeroCall) -> None:
    with pytest.raises(ValidationError):
        call.clean()


def test_a_hero_in_the_body_has_no_first_level_heading(client: Client) -> None:
    home = HomePage.objects.get(locale__language_code="pl")
    home.body = [("hero", hero_value(home))]
    home.save_revision().publish()
    page = html(client, "/")
    assert len(page.find_all("h1")) == 1
    second = page.select(".hero")[1]
    assert second.h2.get_text(strip=True) == "Dołącz"
    assert second.select_one("a.button")["href"] == "/"


def hero_value(home: HomePage) -> Any:
    return HeroBlock().to_python(
        {
            "heading": "Dołącz",
            "sentence": "Jedno zdanie.",
            "image": None,
            "calls": [{"label": "Start", "target": home.pk, "url": ""}],
        }
    )


def test_every_link_of_the_content_leads_to_a_page_of_the_content() -> None:
    gathered = Gathered()
    keys = {page.key for page in gathered.pages}
    wanted = set(links([(page.fields, page.rows) for page in gathered.pages]))
    assert wanted - keys == set()


def links(value: Any) -> list[str]:
    if isinstance(value, Link):
        return [value.key]
    if isinstance(value, dict):
        return links(list(value.values()))
    if isinstance(value, (list, tuple)):
        return [key for item in value for key in links(item)]
    return []
