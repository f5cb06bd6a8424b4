"""Polish stands at `/`, English at `/en/`, and neither is shown under the other's addresses."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from wagtail.models import Page

from cms.design import views
from pages.home.models import HomePage
from pages.news.models import NewsPage

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def home(language: str) -> HomePage:
    return HomePage.objects.get(locale__language_code=language)


def english_news() -> NewsPage:
    return NewsPage.objects.filter(locale__language_code="en").first()


def language_of(answer: Any) -> str:
    return BeautifulSoup(answer.content, "html.parser").html["lang"]


@pytest.mark.parametrize(("address", "language"), [("/", "pl"), ("/en/", "en")])
def test_a_home_page_is_in_the_language_of_its_address(
    client: Client, address: str, language: str
) -> None:
    answer = client.get(address)
    assert answer.status_code == 200
    assert language_of(answer) == answer.headers["Content-Language"] == language


def test_an_unpublished_english_home_is_not_replaced_by_the_polish_one(client: Client) -> None:
    home("en").unpublish()
    answer = client.get("/en/")
    assert answer.status_code == 404
    assert language_of(answer) == "en"


def test_no_polish_page_is_served_below_the_english_address(client: Client) -> None:
    polish = NewsPage.objects.filter(locale__language_code="pl").first()
    address = polish.get_url()
    home("en").unpublish()
    assert client.get(address).status_code == 200
    assert client.get(f"/en{address}").status_code == 404


def test_an_english_page_is_not_served_without_its_prefix(client: Client) -> None:
    assert client.get(english_news().get_url().removeprefix("/en")).status_code == 404


@pytest.mark.parametrize("wanted", ["en", "pl", "de", "en;q=0.9,pl;q=0.1"])
def test_what_the_browser_prefers_changes_nothing(client: Client, wanted: str) -> None:
    polish = client.get("/", headers={"accept-language": wanted})
    english = client.get("/en/", headers={"accept-language": wanted})
    assert (polish.status_code, language_of(polish)) == (200, "pl")
    assert (english.status_code, language_of(english)) == (200, "en")


def test_a_language_cookie_changes_nothing(client: Client) -> None:
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    assert language_of(client.get("/")) == "pl"


@pytest.mark.parametrize(
    ("address", "language", "sentence"),
    [
        ("/nie-ma/", "pl", "Pod tym adresem nie ma strony"),
        ("/en/no-such/", "en", "There is no page at this address"),
        ("/en/szukaj/", "en", "There is no page at this address"),
        ("/search/", "pl", "Pod tym adresem nie ma strony"),
        ("/de/", "pl", "Pod tym adresem nie ma strony"),
    ],
)
def test_an_unknown_address_is_answered_in_its_language(
    client: Client, address: str, language: str, sentence: str
) -> None:
    answer = client.get(address, headers={"accept-language": "de"})
    assert answer.status_code == 404
    assert language_of(answer) == answer.headers["Content-Language"] == language
    assert sentence in answer.content.decode()


def test_the_404_page_leads_to_both_home_pages(client: Client) -> None:
    html = BeautifulSoup(client.get("/nie-ma/").content, "html.parser")
    assert {a["href"] for a in html.select("main .tags a")} == {"/", "/en/"}


@pytest.mark.parametrize("address", ["/api/nothing/", "/api/v2/nothing/", "/api/v2/pages/999999/"])
def test_an_api_error_stays_data(client: Client, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 404
    assert "json" in answer.headers["Content-Type"]


def test_the_admin_keeps_its_own_404(admin_client: Client) -> None:
    answer = admin_client.get("/admin/pages/999999/")
    assert answer.status_code == 404
    assert "wagtail" in answer.content.decode()


@pytest.mark.parametrize(
    ("address", "language", "sentence"),
    [
        ("/polityka-prywatnosci/", "pl", "Nie udało się"),
        ("/en/privacy-notice/", "en", "This page could not be shown"),
    ],
)
def test_a_failure_is_told_in_the_language_of_the_address(
    client: Client, monkeypatch: Any, address: str, language: str, sentence: str
) -> None:
    def fail(*args: Any, **kwargs: Any) -> None:
        raise RuntimeError

    monkeypatch.setattr(Page, "serve", fail)
    client.raise_request_exception = False
    answer = client.get(address)
    assert answer.status_code == 500
    assert language_of(answer) == language
    assert sentence in answer.content.decode()


def test_a_failure_is_told_without_the_database(django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(0):
        answer = views.server_error(RequestFactory().get("/en/"))
    assert answer.status_code == 500


@pytest.mark.parametrize(
    ("status", "language", "home", "sentence"),
    [
        (500, "pl", "/", "Wystąpił błąd po naszej stronie"),
        (500, "en", "/en/", "Something failed on our side"),
        (503, "pl", "/", "Serwis nie może teraz sięgnąć do swoich danych"),
        (503, "en", "/en/", "The site cannot reach its data"),
    ],
)
def test_what_is_said_of_a_failure_needs_no_request_and_no_database(
    django_assert_num_queries: Any, status: int, language: str, home: str, sentence: str
) -> None:
    with django_assert_num_queries(0):
        html = BeautifulSoup(render_to_string(f"{status}.{language}.html"), "html.parser")
    assert html.html["lang"] == language
    assert html.title.get_text()
    assert html.h1.get_text()
    assert sentence in html.main.get_text()
    assert [link["href"] for link in html.select("a")] == [home]


def test_a_failure_of_the_api_stays_data() -> None:
    answer = views.server_error(RequestFactory().get("/api/v2/pages/"))
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_a_form_without_its_token_is_explained() -> None:
    client = Client(enforce_csrf_checks=True)
    answer = client.post("/aktualnosci/", {"x": "y"})
    assert answer.status_code == 403
    assert "Formularz nie został wysłany" in answer.content.decode()
