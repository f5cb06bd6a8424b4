"""A password opens a page of the site that is named, as everything else of the API is asked."""

from typing import Any

import pytest
from django.test import Client
from wagtail.models import Locale, Page, PageViewRestriction, Site

from pages.home.models import HomePage
from pages.news.models import NewsIndexPage, NewsPage

from .test_sites import OTHER, published

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def behind_a_password(password: str, index: NewsIndexPage) -> NewsPage:
    page = published(NewsPage(title="Raport", slug="raport", locale=index.locale), index)
    PageViewRestriction.objects.create(page=page, restriction_type="password", password=password)
    return page


@pytest.fixture
def reports() -> Any:
    """A report behind a password at the same address on two sites: the default one, another."""
    polish = Locale.objects.get(language_code="pl")
    first = NewsIndexPage.objects.get(locale=polish)
    home = published(HomePage(title="Dom", slug="other", locale=polish), Page.get_first_root_node())
    Site.objects.create(hostname=OTHER, port=80, root_page=home)
    Site.clear_site_root_paths_cache()
    second = published(NewsIndexPage(title="Wieści", slug=first.slug, locale=polish), home)
    yield behind_a_password("pierwszy", first), behind_a_password("drugi", second)
    Site.clear_site_root_paths_cache()


def send(page: int | str, password: str, site: str = "", way: str = "") -> Any:
    headers = {"header": {"x-site": site}, "host": {"host": site}}.get(way, {})
    query = f"?site={site}" if way == "parameter" else ""
    body = {"page": page, "password": password}
    return Client().post(f"/api/v2/passwords/{query}", body, "application/json", headers=headers)


@pytest.mark.parametrize("way", ["parameter", "header", "host"])
def test_an_address_is_one_of_the_named_site(reports: Any, way: str) -> None:
    first, second = reports
    address = "/aktualnosci/raport/"
    opened = send(address, "drugi", OTHER, way)
    assert (opened.status_code, opened.json()["page"]) == (201, second.pk)
    assert send(address, "pierwszy", OTHER, way).status_code == 403
    headers = {"page-token": opened.json()["token"]}
    read = Client().get(f"/api/v2/pages/{second.pk}/?site={OTHER}", headers=headers)
    assert read.json()["title"] == "Raport"
    # Where none is named it is the default one, as ever.
    assert send(address, "pierwszy").json()["page"] == first.pk
    assert send(address, "drugi").status_code == 403


@pytest.mark.parametrize("way", ["parameter", "header", "host"])
def test_a_page_of_another_site_is_not_there(reports: Any, way: str) -> None:
    first, second = reports
    assert send(second.pk, "drugi", OTHER, way).status_code == 201
    assert send(first.pk, "pierwszy", OTHER, way).status_code == 403
    assert send(second.pk, "drugi").status_code == 201


def test_a_site_that_nobody_has_is_refused_by_name(reports: Any) -> None:
    answer = send("/aktualnosci/raport/", "drugi", "nobody.example", "parameter")
    assert (answer.status_code, answer.json()["parameter"]) == (400, "site")
