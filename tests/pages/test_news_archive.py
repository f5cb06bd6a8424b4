"""The archive of news: by year, by area, on a topic, page by page, without JavaScript."""

import datetime
import json
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, PageViewRestriction

from pages.competence.models import AreaPage
from pages.news.models import ConcernedPage, NewsIndexPage, NewsPage, NewsTopic, Topic

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def read(client: Client, address: str) -> BeautifulSoup:
    answer = client.get(address)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def shown(html: BeautifulSoup) -> list[str]:
    found = html.select("main .cards .card__title")
    # As they are written, not as they are set.
    return [title.get_text(strip=True).replace("\u00a0", " ") for title in found]


def choices(html: BeautifulSoup, name: str) -> dict[str, str]:
    links = html.select(f"nav[aria-labelledby={name}] a")
    return {link.get_text().split("\u00a0")[0]: link["href"] for link in links}


def make(count: int, first: datetime.date, area: Any = None, topic: Any = None) -> None:
    """Polish items, a day after the other, that concern an area and have a topic."""
    index = NewsIndexPage.objects.get(locale__language_code="pl")
    polish = index.locale
    for number in range(count):
        date = first + datetime.timedelta(days=number)
        item = NewsPage(title=f"Nr {date}", date=date, locale=polish)
        item.concerned_rows = [ConcernedPage(page=area, locale=polish)] if area else []
        item.topic_rows = [NewsTopic(topic=topic, locale=polish)] if topic else []
        index.add_child(instance=item)


def test_all_news_stand_newest_first(client: Client) -> None:
    titles = shown(read(client, "/aktualnosci/"))
    assert len(titles) == 12
    assert titles[0] == "Przykład: twórcy spotykają inżynierów"
    assert shown(read(client, "/aktualnosci/?page=2"))[-1] == "Powstał Mazowiecki Klaster ICT"


def test_only_the_first_page_is_headed_as_the_latest(client: Client) -> None:
    headings = [
        read(client, f"/aktualnosci/?page={number}").select_one("#items").get_text(strip=True)
        for number in (1, 2)
    ]
    assert headings == ["Najnowsze", "Starsze"]


def test_a_further_page_has_a_title_of_its_own(client: Client) -> None:
    titles = [
        read(client, address).title.get_text(strip=True)
        for address in ("/aktualnosci/2026/?page=2", "/en/news/?page=2")
    ]
    assert titles == [
        "Aktualności: 2026 (2) – Mazowiecki Klaster ICT",
        "News (2) – Mazovia Cluster ICT",
    ]


def test_topics_stand_in_polish_alphabetical_order(client: Client) -> None:
    polish = Locale.objects.get(language_code="pl")
    names = ["Ślady", "Zdrowie", "Źródła", "Żywność"]
    for day, name in enumerate(reversed(names), start=1):
        topic = Topic.objects.create(name=name, locale=polish)
        make(1, datetime.date(2020, 1, day), topic=topic)
    listed = choices(read(client, "/aktualnosci/"), "topics")
    assert [name for name in listed if name in names] == names


@pytest.mark.parametrize("slug", ["uczenie_maszynowe", "GIS"])
def test_archive_and_feeds_of_an_area_stand_at_whatever_slug_it_has(
    client: Client, slug: str
) -> None:
    area = AreaPage.objects.filter(locale__language_code="pl", live=True).first()
    assert area is not None
    make(1, datetime.date(2020, 1, 1), area=area)
    area.slug = slug
    area.save()
    for below in ("", "2020/", "atom.xml", "feed.json"):
        answer = client.get(f"/aktualnosci/obszar/{slug}/{below}")
        assert answer.status_code == 200, below


def test_years_are_listed_with_their_counts(client: Client) -> None:
    html = read(client, "/aktualnosci/")
    assert choices(html, "years") == {
        year: f"/aktualnosci/{year}/" for year in ("2026", "2016", "2015", "2013", "2007")
    }
    link = html.find("a", href="/aktualnosci/2013/")
    assert "2 wiadomości" in " ".join(link.get_text().split())


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("/aktualnosci/2015/", ["Status Krajowego Klastra Kluczowego"]),
        ("/en/news/2015/", ["Key National Cluster status"]),
        (
            "/aktualnosci/obszar/gis/",
            [
                "Przykład: konkurs studenckich projektów GIS",
                "Przykład: nabór na liderów obszarów kompetencji",
            ],
        ),
        ("/en/news/area/ehealth/2026/", ["Sample: workshop on eHealth data"]),
        ("/en/news/?topic=guides", ["Sample: how to describe an EU project on a website",
                                    "Sample: guide to PKD 2025",
                                    "Sample: a translation that went out of date",
                                    "Sample: a machine translation"]),
        ("/aktualnosci/obszar/gis/2026/?topic=nabory", [
            "Przykład: konkurs studenckich projektów GIS",
            "Przykład: nabór na liderów obszarów kompetencji",
        ]),
    ],
)  # fmt: skip
def test_an_archive_holds_what_its_address_says(
    client: Client, address: str, expected: list[str]
) -> None:
    html = read(client, address)
    assert shown(html) == expected
    assert html.select("main nav a[aria-current=true]")


@pytest.mark.parametrize(
    "address",
    [
        "/aktualnosci/1999/",
        "/aktualnosci/0000/",
        "/aktualnosci/99999/",
        "/aktualnosci/obszar/nie-ma/",
        "/aktualnosci/obszar/ehealth/",
        "/aktualnosci/area/gis/",
        "/aktualnosci/obszar/gis/2007/",
        "/aktualnosci/?topic=guides",
        "/aktualnosci/?topic=%00",
        "/aktualnosci/?page=0",
        "/aktualnosci/?page=99",
        "/aktualnosci/?page=-1",
        "/aktualnosci/?page=dwa",
        "/aktualnosci/?page=²",
    ],
)
def test_an_archive_that_does_not_exist_is_not_found(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404


def test_every_choice_leads_to_news(client: Client) -> None:
    html = read(client, "/aktualnosci/obszar/smart-city/")
    links = [a["href"] for a in html.select("main nav.stack a")]
    assert len(links) > 5
    for link in links:
        assert shown(read(client, link)), link


def test_an_area_without_news_says_so(client: Client) -> None:
    NewsPage.objects.filter(slug="przyklad-warsztat-o-danych-w-e-zdrowiu")[0].unpublish()
    assert "Nie ma tu jeszcze wiadomości." in read(client, "/aktualnosci/obszar/e-zdrowie/").text


def test_a_private_area_has_no_archive(client: Client) -> None:
    area = AreaPage.objects.get(slug="gis", locale__language_code="pl")
    PageViewRestriction.objects.create(page=area, restriction_type=PageViewRestriction.LOGIN)
    assert client.get("/aktualnosci/obszar/gis/").status_code == 404
    assert "GIS" not in choices(read(client, "/aktualnosci/"), "areas")


def test_drafts_are_not_counted(client: Client) -> None:
    NewsPage.objects.filter(slug="status-krajowego-klastra-kluczowego")[0].unpublish()
    assert "2015" not in choices(read(client, "/aktualnosci/"), "years")
    assert client.get("/aktualnosci/2015/").status_code == 404


@pytest.mark.parametrize(
    ("address", "other"),
    [
        ("/aktualnosci/2013/", "/en/news/2013/"),
        ("/aktualnosci/obszar/e-zdrowie/", "/en/news/area/ehealth/"),
        ("/aktualnosci/?topic=poradniki", "/en/news/?topic=guides"),
        ("/aktualnosci/?page=2", "/en/news/?page=2"),
    ],
)
def test_an_archive_knows_itself_in_the_other_language(
    client: Client, address: str, other: str
) -> None:
    html = read(client, address)
    assert html.select_one('link[rel="canonical"]')["href"] == f"http://testserver{address}"
    alternate = html.select_one('link[rel="alternate"][hreflang="en"]')
    assert alternate["href"] == f"http://testserver{other}"


@pytest.mark.parametrize("address", ["/aktualnosci/", "/aktualnosci/2026/", "/en/news/"])
def test_what_an_archive_can_be_narrowed_by_folds_and_stands_before_the_list(
    client: Client, address: str
) -> None:
    main = read(client, address).select_one("main")
    [fold] = main.select("details.fold--in-column")
    assert not fold.has_attr("open")
    assert len(fold.select("nav.stack a")) == len(main.select("nav.stack a")) > 5
    assert fold.find_next(id="items") is not None


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("/aktualnosci/", {}),
        (
            "/aktualnosci/obszar/gis/2026/?topic=nabory",
            {
                "Usuń warunek Obszar kompetencji: GIS ×": "/aktualnosci/2026/?topic=nabory",
                "Usuń warunek Rok: 2026 ×": "/aktualnosci/obszar/gis/?topic=nabory",
                "Usuń warunek Temat: Nabory ×": "/aktualnosci/obszar/gis/2026/",
                "Wyczyść filtry": "/aktualnosci/",
            },
        ),
        (
            "/en/news/2013/",
            {"Remove the condition Year: 2013 ×": "/en/news/", "Clear filters": "/en/news/"},
        ),
    ],
)
def test_what_an_archive_is_narrowed_by_stands_above_the_list_and_is_taken_away_alone(
    client: Client, address: str, expected: dict[str, str]
) -> None:
    links = read(client, address).select(".filters__chosen a")
    chosen = {" ".join(link.get_text(" ").split()): str(link["href"]) for link in links}
    assert chosen == expected


def test_an_archive_that_is_not_translated_names_no_translation(client: Client) -> None:
    make(1, datetime.date(2001, 2, 3))
    html = read(client, "/aktualnosci/2001/")
    assert html.select('link[rel="alternate"][hreflang="en"]') == []


def test_the_archive_costs_the_same_for_2_and_for_50_items(client: Client) -> None:
    polish = Locale.objects.get(language_code="pl")
    area = AreaPage.objects.filter(locale=polish)[0]
    topic = Topic.objects.filter(locale=polish)[0]
    costs = []
    for count, year in ((2, 1992), (50, 1993)):
        make(count, datetime.date(year, 1, 1), area, topic)
        client.get("/aktualnosci/")
        with CaptureQueriesContext(connection) as queries:
            client.get(f"/aktualnosci/{year}/")
        costs.append(len(queries))
    assert costs[0] == costs[1]


def test_only_lists_by_one_thing_are_for_search_engines(client: Client) -> None:
    polish = Locale.objects.get(language_code="pl")
    topic = Topic.objects.filter(locale=polish)[0]
    make(1, datetime.date(1994, 1, 1), topic=topic)
    for address, hidden in (
        ("/aktualnosci/1994/", False),
        (f"/aktualnosci/?topic={topic.slug}", False),
        (f"/aktualnosci/1994/?topic={topic.slug}", True),
    ):
        assert bool(read(client, address).select('meta[name="robots"]')) is hidden, address


@pytest.mark.parametrize(
    ("address", "name", "part"),
    [
        ("/aktualnosci/2013/", "Aktualności", "2013"),
        ("/en/news/2013/", "News", "2013"),
        ("/en/news/area/ehealth/2026/", "News", "eHealth, 2026"),
        ("/aktualnosci/?topic=poradniki", "Aktualności", "Poradniki"),
    ],
)
def test_an_archive_is_the_last_of_its_breadcrumbs(
    client: Client, address: str, name: str, part: str
) -> None:
    html = read(client, address)
    crumbs = html.select(".breadcrumbs li")
    assert [crumb.get_text(strip=True) for crumb in crumbs[1:]] == [name, part]
    assert address.startswith(crumbs[1].select_one("a")["href"])
    assert crumbs[2].select_one("[aria-current=page]")


def test_machines_read_that_a_page_is_an_archive(client: Client) -> None:
    html = read(client, "/aktualnosci/2013/")
    graph = json.loads(html.select_one('script[type="application/ld+json"]').get_text())["@graph"]
    things = {thing["@type"]: thing for thing in graph}
    last = things["BreadcrumbList"]["itemListElement"][-1]
    assert (last["position"], last["name"]) == (3, "2013")
    assert last["item"] == "http://testserver/aktualnosci/2013/"
    assert things["WebPage"]["name"] == "Aktualności: 2013"
    assert html.select_one('meta[property="og:title"]')["content"] == "Aktualności: 2013"


def test_all_news_are_no_part_of_themselves(client: Client) -> None:
    crumbs = read(client, "/aktualnosci/").select(".breadcrumbs li")
    assert [crumb.get_text(strip=True) for crumb in crumbs] == ["Strona główna", "Aktualności"]
