"""News through the API's lists, on the clock, and in blocks of other pages."""

import datetime
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale

from cms.content.references import resolve
from pages.competence.models import AreaPage
from pages.news.blocks import LatestNewsBlock
from pages.news.models import ConcernedPage, NewsIndexPage, NewsPage, NewsTopic, Topic
from pages.projects.models import PartnershipPage

pytestmark = pytest.mark.django_db

LIST = "/api/v2/pages/?type=pages_news.NewsPage"


def titles(client: Client, query: str) -> list[str]:
    answer = client.get(f"{LIST}&{query}")
    assert answer.status_code == 200, answer.content
    return [item["title"] for item in answer.json()["items"]]


@pytest.fixture
def item() -> NewsPage:
    index = NewsIndexPage.objects.get(locale__language_code="pl")
    item = NewsPage(title="Wiadomość pod embargiem", locale=index.locale, live=False)
    index.add_child(instance=item)
    return item


def seen(client: Client, title: str) -> list[str]:
    """Where the public comes across a title."""
    places = {
        "list": "/aktualnosci/",
        "Atom": "/aktualnosci/atom.xml",
        "JSON": "/aktualnosci/feed.json",
        "API": f"{LIST}&limit=100",
    }
    return [name for name, url in places.items() if title in client.get(url).content.decode()]


def test_an_item_under_embargo_is_seen_when_its_time_comes(client: Client, item: NewsPage) -> None:
    item.go_live_at = timezone.now() + datetime.timedelta(hours=1)
    item.save_revision().publish()
    call_command("publish_scheduled")
    assert seen(client, "Wiadomość pod embargiem") == []
    assert client.get("/aktualnosci/wiadomosc-pod-embargiem/").status_code == 404

    revision = item.get_latest_revision()
    revision.approved_go_live_at = timezone.now() - datetime.timedelta(minutes=1)
    revision.content["go_live_at"] = revision.approved_go_live_at.isoformat()
    revision.save()
    call_command("publish_scheduled")
    assert seen(client, "Wiadomość pod embargiem") == ["list", "Atom", "JSON", "API"]


def test_an_item_leaves_every_place_when_it_expires(client: Client, item: NewsPage) -> None:
    item.save_revision().publish()
    assert seen(client, "Wiadomość pod embargiem") == ["list", "Atom", "JSON", "API"]
    NewsPage.objects.filter(pk=item.pk).update(
        expire_at=timezone.now() - datetime.timedelta(minutes=1)
    )
    call_command("publish_scheduled")
    assert seen(client, "Wiadomość pod embargiem") == []
    assert client.get("/aktualnosci/wiadomosc-pod-embargiem/").status_code == 404


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("locale=en&year=2015", ["Key National Cluster status"]),
        ("locale=en&topic=calls&area=gis", [
            "Sample: competition of student GIS projects",
            "Sample: call for front runners of competence areas",
        ]),
        ("locale=en&topic=szkolenia", ["Sample: digital accessibility training"]),
        ("locale=pl&area=ehealth", ["Przykład: warsztat o danych w e-zdrowiu"]),
        ("locale=pl&date_from=2007-01-01&date_to=2012-12-31", ["Powstał Mazowiecki Klaster ICT"]),
    ],
)  # fmt: skip
def test_lists_are_narrowed(client: Client, query: str, expected: list[str]) -> None:
    assert titles(client, query) == expected


def test_lists_are_narrowed_to_a_member(client: Client, item: NewsPage) -> None:
    from pages.members.models import MemberPage

    member = MemberPage.objects.filter(locale=item.locale)[0]
    item.concerned_rows = [ConcernedPage(page=member, locale=item.locale)]
    item.save_revision().publish()
    assert titles(client, f"member={member.pk}") == ["Wiadomość pod embargiem"]
    assert titles(client, f"member={member.slug}") == ["Wiadomość pod embargiem"]


def test_news_of_a_partnership_is_found_as_that_of_a_project(client: Client, item: Any) -> None:
    partnership = PartnershipPage.objects.filter(locale=item.locale, live=True)[0]
    item.concerned_rows = [ConcernedPage(page=partnership, locale=item.locale)]
    item.save_revision().publish()
    for named in (partnership.pk, partnership.slug):
        assert titles(client, f"project={named}") == ["Wiadomość pod embargiem"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("topic", "nie-ma"),
        ("area", "999999"),
        ("member", "nie-ma"),
        ("project", "1"),
        ("year", "26"),
        ("year", "0000"),
        ("year", "²⁰²⁶"),
    ],
)
def test_a_bad_value_is_refused_by_name(client: Client, name: str, value: str) -> None:
    answer = client.get("/api/v2/pages/", {"type": "pages_news.NewsPage", name: value})
    assert (answer.status_code, answer.json()["parameter"]) == (400, name)


def test_a_list_says_how_exactly_dates_are_known(client: Client) -> None:
    [item] = client.get(f"{LIST}&locale=pl&year=2015").json()["items"]
    assert (item["date"], item["date_precision"]) == ("2015-01-01", "year")
    assert item["topics"][0]["slug"] == "wyroznienia"


def test_lists_cost_the_same_for_2_and_for_50_items(client: Client) -> None:
    polish = Locale.objects.get(language_code="pl")
    index = NewsIndexPage.objects.get(locale=polish)
    area = AreaPage.objects.filter(locale=polish)[0]
    topic = Topic.objects.filter(locale=polish)[0]
    for number in range(50):
        item = NewsPage(title=f"Nr {number}", date=datetime.date(1990, 1, 1), locale=polish)
        item.concerned_rows = [ConcernedPage(page=area, locale=polish)]
        item.topic_rows = [NewsTopic(topic=topic, locale=polish)]
        index.add_child(instance=item)
    costs = []
    for limit in (2, 50):
        address = f"{LIST}&year=1990&fields=*&limit={limit}"
        client.get(address)
        with CaptureQueriesContext(connection) as queries:
            assert len(client.get(address).json()["items"]) == limit
        costs.append(len(queries))
    assert costs[0] == costs[1]


def test_relations_cost_the_same_for_2_and_for_11_areas(client: Client) -> None:
    address = "/api/v2/pages/?type=pages_competence.AreaPage&locale=pl&fields=_,news&limit="
    costs = []
    for limit in (2, 11):
        client.get(f"{address}{limit}")
        with CaptureQueriesContext(connection) as queries:
            assert len(client.get(f"{address}{limit}").json()["items"]) == limit
        costs.append(len(queries))
    assert costs[0] == costs[1]


def latest(language: str, **value: Any) -> Any:
    block = LatestNewsBlock()
    stored = {"heading": "", "count": 3, "area": None, "link_label": "", **value}
    data = block.get_api_representation(block.to_python(stored))
    return resolve([(Locale.objects.get(language_code=language).pk, data)])[0]["news"]


def test_the_block_shows_the_newest_in_the_language_of_the_page() -> None:
    news = latest("en", count=2)
    assert [s["title"] for s in news["items"]] == [
        "Sample: creators meet engineers",
        "Sample: how to describe an EU project on a website",
    ]
    assert news["index"]["html_url"] == "http://testserver/en/news/"


def test_the_block_can_keep_to_an_area_chosen_in_polish() -> None:
    area = AreaPage.objects.get(slug="e-zdrowie")
    news = latest("en", area=area.pk)
    assert [s["title"] for s in news["items"]] == ["Sample: workshop on eHealth data"]


def test_editors_list_news_with_dates_as_exact_as_they_are_known(admin_client: Client) -> None:
    html = BeautifulSoup(admin_client.get(reverse("news:index")).content, "html.parser")
    dates = {
        row.select_one(".title-wrapper, .title").get_text(strip=True): row.get_text()
        for row in html.select("tbody tr")
    }
    [silver] = [text for title, text in dates.items() if title.startswith("Srebrna Etykieta")]
    assert "2016" in silver
    assert "stycznia" not in silver
