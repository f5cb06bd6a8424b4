"""The site search as readers use it."""

import datetime
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.paginator import Paginator
from django.db import connection
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from django.utils.translation import ngettext
from wagtail.models import Locale, PageViewRestriction

from pages.news.models import NewsIndexPage, NewsPage

pytestmark = [pytest.mark.django_db, pytest.mark.learns]

ADDRESSES = {"pl": "/szukaj/", "en": "/en/search/"}
SMALL_WORDS = "kwarkowychrom"


def add_news(count: int, language: str = "pl", **fields: Any) -> list[NewsPage]:
    index = NewsIndexPage.objects.get(locale=Locale.objects.get(language_code=language))
    made = []
    for number in range(count):
        page = NewsPage(title=f"{SMALL_WORDS} {language} {number}", locale=index.locale, **fields)
        index.add_child(instance=page)
        page.save_revision().publish()
        made.append(page)
    return made


def found(client: Client, language: str = "pl", **query: Any) -> BeautifulSoup:
    answer = client.get(ADDRESSES[language], {"q": SMALL_WORDS, **query})
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def titles(html: BeautifulSoup) -> list[str]:
    return [link.get_text() for link in html.select("main .card__link")]


def counted(html: BeautifulSoup) -> str:
    return html.select_one(".search-results__count").get_text().replace("\xa0", " ")


def test_each_language_finds_its_own_pages(client: Client) -> None:
    add_news(1)
    add_news(1, "en")
    assert titles(found(client, "pl")) == [f"{SMALL_WORDS} pl 0"]
    assert titles(found(client, "en")) == [f"{SMALL_WORDS} en 0"]


def test_drafts_and_private_pages_are_not_found(client: Client) -> None:
    draft, private, _ = add_news(3)
    draft.unpublish()
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    assert titles(found(client)) == [f"{SMALL_WORDS} pl 2"]


@pytest.mark.parametrize(
    ("count", "polish", "english"),
    [
        (0, "0 wyników", "0 results"),
        (1, "1 wynik", "1 result"),
        (2, "2 wyniki", "2 results"),
        (5, "5 wyników", "5 results"),
        (12, "12 wyników", "12 results"),
        (22, "22 wyniki", "22 results"),
    ],
)
def test_the_count_agrees_with_its_noun(count: int, polish: str, english: str) -> None:
    for language, expected in (("pl", polish), ("en", english)):
        with translation.override(language):
            said = ngettext("%(counter)s result", "%(counter)s results", count)
        assert said % {"counter": count} == expected


def test_the_page_says_how_many_were_found(client: Client) -> None:
    add_news(2)
    assert counted(found(client)) == "2 wyniki"


def test_a_result_shows_a_date_only_where_the_page_has_one_of_its_own(client: Client) -> None:
    add_news(1, date=datetime.date(2026, 3, 5))
    assert found(client).select_one("main time")["datetime"] == "2026-03-05"
    cards = found(client, q="kontakt").select("main .card")
    [contact] = [card for card in cards if card.select_one("[href='/kontakt/']")]
    assert contact.select_one("time") is None


def test_a_second_page_holds_the_rest(client: Client) -> None:
    add_news(22)
    first = found(client)
    assert len(titles(first)) == 20
    assert counted(first) == "22 wyniki"
    second = client.get(ADDRESSES["pl"] + first.select_one('a[rel="next"]')["href"])
    html = BeautifulSoup(second.content, "html.parser")
    assert len(titles(html)) == 2
    assert html.title.get_text(strip=True) == "Szukaj (2) – Mazowiecki Klaster ICT"


def test_a_query_is_shown_as_text(client: Client) -> None:
    answer = client.get(ADDRESSES["pl"], {"q": "<script>alert(1)</script>"})
    assert "<script>alert" not in answer.content.decode()


@pytest.mark.parametrize(
    "query", ["", "   ", "\x00", "'\"%_*", "a" * 7_000, "AND OR NOT (", "łódź"]
)
@pytest.mark.parametrize("page", ["1", "0", "-1", "99999", "x"])
def test_no_query_breaks_the_page(client: Client, query: str, page: str) -> None:
    assert client.get(ADDRESSES["pl"], {"q": query, "page": page}).status_code == 200


def test_the_switcher_keeps_the_query(client: Client) -> None:
    link = found(client).select_one('.switcher a[hreflang="en"]')
    assert link["href"] == f"/en/search/?q={SMALL_WORDS}"


def test_robots_do_not_list_results(client: Client) -> None:
    assert "noindex" in found(client).select_one('meta[name="robots"]')["content"]


def test_the_number_of_queries_does_not_grow_with_the_results(client: Client) -> None:
    add_news(2)
    found(client)
    with CaptureQueriesContext(connection) as few:
        found(client)
    add_news(18)
    with CaptureQueriesContext(connection) as many:
        assert len(titles(found(client))) == 20
    assert len(many) == len(few)


def test_a_long_list_leads_to_its_ends_and_to_the_pages_beside_this_one() -> None:
    paginator = Paginator(range(10_000_000_000), 10)
    request = RequestFactory().get("/en/search/?q=x")
    with translation.override("en"):
        html = render_to_string(
            "cms_design/components/pagination.html", {"page_obj": paginator.page(500)}, request
        )
    links = BeautifulSoup(html, "html.parser").select("li")
    shown = [link.get_text(" ", strip=True).removeprefix("Page ") for link in links]
    assert shown == ["Previous", "1", "…", "499", "500", "501", "…", "1000000000", "Next"]
