"""The feeds of news, read as a feed reader reads them."""

import datetime
import json
from typing import Any
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from pages.competence.models import AreaPage
from pages.news.models import ConcernedPage, NewsIndexPage, NewsPage

pytestmark = [pytest.mark.django_db, pytest.mark.once]

ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
SITE = "http://testserver"


def atom(client: Client, address: str) -> Any:
    answer = client.get(address)
    assert (answer.status_code, answer["Content-Type"]) == (
        200,
        "application/atom+xml; charset=utf-8",
    )
    return ElementTree.fromstring(answer.content)  # noqa: S314


def json_feed(client: Client, address: str) -> Any:
    answer = client.get(address)
    assert (answer.status_code, answer["Content-Type"]) == (
        200,
        "application/feed+json; charset=utf-8",
    )
    return json.loads(answer.content)


def link(element: Any, rel: str) -> str:
    return next(x.get("href") for x in element.findall(f"{ATOM}link") if x.get("rel") == rel)


@pytest.mark.parametrize(
    ("address", "page", "language", "title", "first"),
    [
        ("/aktualnosci/atom.xml", "/aktualnosci/", "pl", "Aktualności", "Przykład: twórcy"),
        ("/en/news/atom.xml", "/en/news/", "en", "News", "Sample: creators"),
        (
            "/aktualnosci/obszar/e-zdrowie/atom.xml",
            "/aktualnosci/obszar/e-zdrowie/",
            "pl",
            "Aktualności: E-zdrowie",
            "Przykład: warsztat",
        ),
    ],
)
def test_atom_says_what_the_standard_asks(
    client: Client, address: str, page: str, language: str, title: str, first: str
) -> None:
    feed = atom(client, address)
    assert feed.get(LANG) == language
    assert feed.findtext(f"{ATOM}title") == title
    assert (link(feed, "self"), link(feed, "alternate")) == (SITE + address, SITE + page)
    entries = feed.findall(f"{ATOM}entry")
    assert entries[0].findtext(f"{ATOM}title").startswith(first)
    ids = [element.findtext(f"{ATOM}id") for element in (feed, *entries)]
    assert len(set(ids)) == len(ids)
    for element in (feed, *entries):
        assert element.findtext(f"{ATOM}id").startswith("urn:uuid:")
        assert datetime.datetime.fromisoformat(element.findtext(f"{ATOM}updated")).tzinfo
    newest = max(entry.findtext(f"{ATOM}updated") for entry in entries)
    assert feed.findtext(f"{ATOM}updated") == newest
    assert feed.findtext(f"{ATOM}author/{ATOM}name")


@pytest.mark.parametrize(
    ("address", "language"),
    [("/aktualnosci/feed.json", "pl"), ("/en/news/area/gis/feed.json", "en")],
)
def test_json_feed_says_what_version_1_1_asks(client: Client, address: str, language: str) -> None:
    feed = json_feed(client, address)
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert (feed["feed_url"], feed["language"]) == (SITE + address, language)
    assert feed["home_page_url"] == SITE + address.removesuffix("feed.json")
    for item in feed["items"]:
        assert isinstance(item["id"], str)
        assert item["url"].startswith(SITE)
        assert item["language"] == language
        assert datetime.datetime.fromisoformat(item["date_published"]).tzinfo
        assert item["content_html"]


def test_both_feeds_hold_the_same_items(client: Client) -> None:
    xml, data = atom(client, "/aktualnosci/atom.xml"), json_feed(client, "/aktualnosci/feed.json")
    entries = xml.findall(f"{ATOM}entry")
    assert [e.findtext(f"{ATOM}id") for e in entries] == [item["id"] for item in data["items"]]
    assert [e.findtext(f"{ATOM}content") for e in entries] == [
        item["content_html"] for item in data["items"]
    ]


def test_content_is_whole_and_its_addresses_are_absolute(client: Client) -> None:
    [item] = json_feed(client, "/aktualnosci/obszar/e-zdrowie/feed.json")["items"]
    html = BeautifulSoup(item["content_html"], "html.parser")
    assert "jak pozbawić dane cech" in html.get_text()
    addresses = [tag["href"] for tag in html.find_all("a")] + [i["src"] for i in html("img")]
    assert addresses
    assert all(address.startswith("http") for address in addresses)


def test_samples_are_marked_in_feeds(client: Client) -> None:
    for item in json_feed(client, "/aktualnosci/feed.json")["items"]:
        assert item["title"].startswith("Przykład:") == item["_mazovia"]["is_sample"]
        assert ("Treść przykładowa" in item["tags"]) == item["_mazovia"]["is_sample"]


def test_a_date_known_to_the_year_is_not_given_as_a_day_without_saying_so(client: Client) -> None:
    items = json_feed(client, "/en/news/feed.json")["items"]
    silver = next(item for item in items if item["title"].startswith("Silver Label"))
    assert silver["date_published"] == "2016-01-01T00:00:00+01:00"
    assert (silver["_mazovia"]["date"], silver["_mazovia"]["date_precision"]) == ("2016", "year")
    assert '<time datetime="2016">2016</time>' in silver["content_html"]


def test_drafts_and_private_items_are_in_no_feed(client: Client) -> None:
    draft, private = NewsPage.objects.filter(locale__language_code="pl")[:2]
    draft.unpublish()
    PageViewRestriction.objects.create(page=private, restriction_type=PageViewRestriction.LOGIN)
    titles = [item["title"] for item in json_feed(client, "/aktualnosci/feed.json")["items"]]
    assert len(titles) == 16
    assert not {draft.title, private.title} & set(titles)


def test_a_private_index_has_no_feed(client: Client) -> None:
    index = NewsIndexPage.objects.get(locale__language_code="pl")
    PageViewRestriction.objects.create(page=index, restriction_type=PageViewRestriction.LOGIN)
    assert client.get("/aktualnosci/atom.xml").status_code in (302, 403)


@pytest.mark.parametrize(
    "address",
    [
        "/aktualnosci/rss.xml",
        "/aktualnosci/obszar/nie-ma/atom.xml",
        "/en/news/obszar/gis/feed.json",
    ],
)
def test_a_feed_that_does_not_exist_is_not_found(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404


def test_a_reader_that_has_the_feed_is_told_so(client: Client) -> None:
    etag = client.get("/aktualnosci/atom.xml")["ETag"]
    again = client.get("/aktualnosci/atom.xml", headers={"if-none-match": etag})
    assert (again.status_code, again.content) == (304, b"")
    item = NewsPage.objects.filter(locale__language_code="pl")[0]
    item.title = "Nowy tytuł"
    item.save_revision().publish()
    changed = client.get("/aktualnosci/atom.xml", headers={"if-none-match": etag})
    assert changed.status_code == 200


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("/", ["/aktualnosci/atom.xml", "/aktualnosci/feed.json"]),
        ("/en/", ["/en/news/atom.xml", "/en/news/feed.json"]),
        (
            "/en/competence-areas/gis/",
            [
                "/en/news/atom.xml",
                "/en/news/feed.json",
                "/en/news/area/gis/atom.xml",
                "/en/news/area/gis/feed.json",
            ],
        ),
    ],
)
def test_pages_tell_of_the_feeds_of_their_language_and_area(
    client: Client, address: str, expected: list[str]
) -> None:
    html = BeautifulSoup(client.get(address).content, "html.parser")
    feeds = html.select('head link[rel="alternate"][type]')
    assert [feed["href"].removeprefix(SITE) for feed in feeds] == expected
    assert all(client.get(feed["href"]).status_code == 200 for feed in feeds)


def test_a_feed_costs_the_same_for_2_and_for_18_more_items(client: Client) -> None:
    index = NewsIndexPage.objects.get(locale__language_code="pl")
    area = AreaPage.objects.get(slug="e-zdrowie", locale=index.locale)
    costs = []
    for count in (2, 16):
        for number in range(count):
            item = NewsPage(title=f"Nr {count} {number}", locale=index.locale)
            item.concerned_rows = [ConcernedPage(page=area, locale=index.locale)]
            index.add_child(instance=item)
        client.get("/aktualnosci/obszar/e-zdrowie/feed.json")
        with CaptureQueriesContext(connection) as queries:
            feed = json_feed(client, "/aktualnosci/obszar/e-zdrowie/feed.json")
        costs.append((len(feed["items"]), len(queries)))
    (few, cheap), (many, dear) = costs
    assert (few, many) == (3, 19)
    assert cheap == dear
