"""Drafts are previewed in the frame that readers will see, also before they are first saved."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client, RequestFactory
from django.urls import reverse
from wagtail.models import Locale, Page, get_page_models

from cms.content.models import BasePage

pytestmark = [pytest.mark.django_db, pytest.mark.once]

TYPES = [model for model in get_page_models() if issubclass(model, BasePage)]


def name(model: Any) -> str:
    return str(model._meta.label)


def published(model: Any, language: str) -> Any:
    found = model.objects.filter(locale__language_code=language).first()
    if found is None:
        pytest.skip("The content holds no such page.")
    return found


def read(page: Any) -> BeautifulSoup:
    answer = page.make_preview_request(RequestFactory().get("/"), page.default_preview_mode)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


@pytest.mark.parametrize("language", ["pl", "en"])
@pytest.mark.parametrize("model", TYPES, ids=name)
def test_a_draft_is_previewed_in_its_language(model: Any, language: str) -> None:
    page = published(model, language)
    page.title = "Szkic & jego tytuł"
    html = read(page)
    assert html.html["lang"] == language
    assert "Szkic & jego tytuł" in html.get_text()


@pytest.mark.parametrize("language", ["pl", "en"])
@pytest.mark.parametrize("model", TYPES, ids=name)
def test_a_page_is_previewed_before_it_is_first_saved(model: Any, language: str) -> None:
    locale = Locale.objects.get(language_code=language)
    page = model(title="Jeszcze nie zapisana", slug="nowa", locale=locale)
    html = read(page)
    assert html.html["lang"] == language
    skip = {"pl": "Przejdź do treści", "en": "Skip to content"}
    assert html.select_one(".skip-link").get_text() == skip[language]
    assert "Jeszcze nie zapisana" in html.get_text()


@pytest.mark.parametrize("model", TYPES, ids=name)
def test_rows_of_an_unsaved_copy_are_previewed(model: Any) -> None:
    """As the editor makes it: a page with its rows in memory only."""
    stored = published(model, "pl")
    page = model.from_serializable_data({**stored.serializable_data(), "pk": None})
    page.pk = page.id = None
    page.path = page.url_path = ""
    assert stored.title in read(page).get_text()


def test_an_editor_sees_the_preview_of_a_new_page(admin_client: Client) -> None:
    from pages.news.models import NewsIndexPage, NewsPage

    index = NewsIndexPage.objects.get(locale__language_code="pl")
    address = reverse(
        "wagtailadmin_pages:preview_on_add", args=["pages_news", "newspage", index.pk]
    )
    form = admin_client.get(
        reverse("wagtailadmin_pages:add", args=["pages_news", "newspage", index.pk])
    )
    soup = BeautifulSoup(form.content, "html.parser").select_one("#page-edit-form, form[method]")
    data = {
        field["name"]: field.get("value", "")
        for field in soup.select("input[name], textarea[name]")
        if field.get("type") != "checkbox"
    }
    data |= {"title": "Nowa wiadomość", "slug": "nowa", "date": "2026-11-22"}
    data |= {"date_precision": "day", "body-count": "0"}
    assert admin_client.post(address, data).json()["is_valid"]
    html = admin_client.get(f"{address}?mode=").content.decode()
    assert "Nowa wiadomość" in html
    assert not NewsPage.objects.filter(title="Nowa wiadomość").exists()
    assert Page.objects.filter(pk=index.pk).exists()
