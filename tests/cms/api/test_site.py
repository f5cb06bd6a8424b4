"""The site and its menus, as programs read them."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cms.site.models import Menu, SiteSettings
from pages.news.models import NewsIndexPage, NewsPage

from .test_openapi import mistakes

pytestmark = [pytest.mark.django_db, pytest.mark.once]


@pytest.mark.parametrize("name", ["site", "navigation"])
def test_the_answer_is_what_the_golden_file_says(name: str, ask: Any, golden: Any) -> None:
    page = NewsIndexPage.objects.get(locale__language_code="pl")
    golden.check(name, {code: ask(f"{name}/", locale=code) for code in ("pl", "en")}, page)


@pytest.mark.parametrize("name", ["site", "navigation"])
def test_the_answer_is_what_the_description_says(name: str, ask: Any) -> None:
    settings = SiteSettings.current()
    settings.logo = NewsPage.objects.exclude(cover=None)[0].cover
    settings.people = [("person", {"name": "A", "role": {"pl": "b"}, "consent": True})]
    settings.social = [("profile", {"name": "LinkedIn", "url": "https://example.com/x"})]
    settings.save()
    for code in ("pl", "en"):
        assert mistakes(name.capitalize(), ask(f"{name}/", locale=code)) == []


@pytest.mark.parametrize("name", ["site", "navigation"])
def test_without_a_language_it_is_the_first_one_whoever_asks(name: str, client: Client) -> None:
    answers = {
        client.get(f"/api/v2/{name}/", headers={"accept-language": code}).content
        for code in ("pl", "en")
    }
    assert answers == {client.get(f"/api/v2/{name}/?locale=pl").content}


@pytest.mark.parametrize("name", ["site", "navigation"])
def test_the_answer_names_its_language(name: str, client: Client) -> None:
    assert client.get(f"/api/v2/{name}/?locale=en")["Content-Language"] == "en"


@pytest.mark.parametrize("name", ["site", "navigation"])
def test_what_is_not_known_is_named(name: str, refused: Any) -> None:
    assert refused(f"{name}/", locale="de") == "locale"
    assert refused(f"{name}/", limit="1") == "limit"


def test_a_language_that_has_no_pages_yet_is_named(refused: Any, settings: Any) -> None:
    settings.WAGTAIL_CONTENT_LANGUAGES = [*settings.WAGTAIL_CONTENT_LANGUAGES, ("uk", "Ukrainian")]
    assert refused("site/", locale="uk") == "locale"


def test_current_distinctions_and_counts_come_from_the_pages(ask: Any) -> None:
    told = ask("site/", locale="en")
    assert all(row["name"] for row in told["distinctions"])
    assert {count["kind"] for count in told["counts"]} == {"count"}


def test_menus_cost_the_same_whatever_they_hold(client: Client) -> None:
    index = NewsIndexPage.objects.get(locale__language_code="pl")
    menu = Menu.objects.get(locale__language_code="pl")

    def cost(times: int) -> int:
        menu.main = [("page", {"page": index, "label": str(n)}) for n in range(times)]
        menu.save()
        with CaptureQueriesContext(connection) as queries:
            told = client.get("/api/v2/navigation/").json()
        assert len(told["main"]) == times
        return len(queries)

    cost(1)
    # The menu; for the gate the site's roots and what stands in the way; the pages.
    assert cost(1) == cost(9) == 4


def test_the_site_costs_the_same_in_every_language(client: Client) -> None:
    def cost(language: str) -> int:
        with CaptureQueriesContext(connection) as queries:
            client.get("/api/v2/site/", {"locale": language})
        return len(queries)

    cost("pl")
    assert cost("pl") == cost("en")
