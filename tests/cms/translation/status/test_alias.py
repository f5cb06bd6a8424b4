"""A page that an editor lets stand in for a translation is served as what it is."""

import json
from typing import Any
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cms.site.models import Menu
from pages.news.models import NewsPage
from tests.cms.translating import locale, news

pytestmark = [pytest.mark.django_db, pytest.mark.once]

ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@pytest.fixture
def alias() -> Any:
    page = news().copy_for_translation(locale("en"), alias=True)
    page.live = True
    page.save()
    return page


@pytest.fixture
def answer(client: Client, alias: Any) -> Any:
    return client.get(alias.get_url())


def test_it_says_that_it_is_polish(answer: Any) -> None:
    page = BeautifulSoup(answer.content, "html.parser")
    assert page.html["lang"] == "pl"
    assert answer.headers["Content-Language"] == "pl"
    assert '"inLanguage": "en"' not in answer.content.decode()
    assert page.select_one('meta[property="og:locale"]')["content"] == "pl_PL"


def test_its_readers_are_told_in_the_language_they_asked_for(answer: Any) -> None:
    notice = BeautifulSoup(answer.content, "html.parser").select_one('[role="note"][lang="en"]')
    assert "This page is not available in this language" in notice.get_text()


def test_nothing_names_it_as_a_version(client: Client, alias: Any, answer: Any) -> None:
    page = BeautifulSoup(answer.content, "html.parser")
    assert page.select("link[hreflang]") == []
    assert page.select_one('link[rel="canonical"]')["href"] == alias.alias_of.full_url
    original = BeautifulSoup(client.get(alias.alias_of.get_url()).content, "html.parser")
    assert original.select('link[hreflang="en"]') == []


def test_all_that_machines_read_of_it_is_polish(answer: Any) -> None:
    page = BeautifulSoup(answer.content, "html.parser")
    graph = json.loads(page.select_one('script[type="application/ld+json"]').string)["@graph"]
    told = {thing["inLanguage"] for thing in graph if "inLanguage" in thing}
    assert told == {"pl"}
    assert page.select_one("main h1").get_text(strip=True) == "Klaster rośnie"


def test_the_sitemap_and_the_search_do_not_take_it_for_english(client: Client, alias: Any) -> None:
    sitemap = client.get("/sitemap.xml").content.decode()
    assert alias.alias_of.full_url in sitemap
    assert alias.full_url not in sitemap
    found = BeautifulSoup(client.get("/en/search/?q=klaster").content, "html.parser")
    cards = found.select(f'.card:has(a[href="{alias.get_url()}"])')
    assert {card.get("lang") for card in cards} <= {"pl"}


def test_a_link_to_it_says_its_language(client: Client, alias: Any) -> None:
    link = f'<p>See <a linktype="page" id="{alias.alias_of_id}">this</a>.</p>'
    page = news("en", slug="linking", title="Linking", lead="Words.", body=[("text", link)])
    html = BeautifulSoup(client.get(page.get_url()).content, "html.parser")
    assert html.select_one(f'main a[href="{alias.get_url()}"]')["hreflang"] == "pl"


def test_its_own_links_lead_to_pages_in_the_language_of_its_text(client: Client) -> None:
    polish = NewsPage.objects.filter(locale=locale("pl"), live=True).first()
    link = f'<p>Zobacz <a linktype="page" id="{polish.pk}">to</a>.</p>'
    page = news(body=[("text", link)]).copy_for_translation(locale("en"), alias=True)
    page.live = True
    page.save()
    [told] = client.get(f"/api/v2/pages/{page.pk}/").json()["body"]
    assert f'href="{polish.full_url}"' in told["value"]


@pytest.mark.parametrize("name", ["atom.xml", "feed.json"])
def test_the_english_feeds_say_that_it_is_polish(client: Client, alias: Any, name: str) -> None:
    answer = client.get(f"/en/news/{name}")
    if name == "feed.json":
        feed = answer.json()
        assert feed["language"] == "en"
        told = {item["url"]: item["language"] for item in feed["items"]}
    else:
        feed = ElementTree.fromstring(answer.content)  # noqa: S314
        assert feed.get(LANG) == "en"
        told = {
            entry.find(f"{ATOM}link").get("href"): entry.get(LANG, "en")
            for entry in feed.findall(f"{ATOM}entry")
        }
    assert told.pop(alias.full_url) == "pl"
    assert set(told.values()) == {"en"}


def test_many_aliases_cost_as_many_queries_as_one(client: Client) -> None:
    def queries(address: str) -> int:
        with CaptureQueriesContext(connection) as found:
            client.get(address)
        return len(found)

    def add(number: int) -> None:
        page = news(slug=f"n{number}").copy_for_translation(locale("en"), alias=True)
        page.live = True
        page.save()

    addresses = [
        "/en/news/",
        "/en/news/feed.json",
        "/api/v2/pages/?type=pages_news.NewsPage&state=alias&fields=*",
        "/api/v3-preview/pages/?type=pages_news.NewsPage&state=alias",
    ]
    add(0)
    add(1)
    for address in addresses:
        queries(address)
    few = [queries(address) for address in addresses]
    for number in range(2, 6):
        add(number)
    assert [queries(address) for address in addresses] == few


def test_its_card_says_in_which_language_it_leads(client: Client, alias: Any) -> None:
    told = client.get(f"/api/v2/pages/{alias.pk}/").json()
    assert told["meta"]["translation"]["language"] == "pl"


def test_a_menu_and_the_way_there_say_in_which_language_they_lead(
    client: Client, alias: Any
) -> None:
    menu = Menu.of("en")
    menu.footer = [("page", {"page": alias})]
    menu.save()
    html = BeautifulSoup(client.get("/en/").content, "html.parser")
    assert html.select_one(f'footer a[href="{alias.get_url()}"]')["hreflang"] == "pl"
    [entry] = client.get("/api/v2/navigation/?locale=en").json()["footer"]
    assert entry["page"]["locale"] == "pl"

    below = NewsPage(title="Below", slug="below", lead="Words.", locale=locale("en"))
    alias.add_child(instance=below)
    html = BeautifulSoup(client.get(below.get_url()).content, "html.parser")
    crumb = html.select_one(f'.breadcrumbs a[href="{alias.get_url()}"]')
    assert crumb["hreflang"] == "pl"
