"""No editor can put a page where it does not belong."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale, Page
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from cms.translation.roles.groups import PUBLISHER
from pages.home.models import HomePage
from pages.news.models import NewsIndexPage, NewsPage
from tests.cms.people import client, person

pytestmark = pytest.mark.django_db


def index(language: str) -> NewsIndexPage:
    return NewsIndexPage.objects.get(locale__language_code=language)


def copy(client: Client, page: Any, parent: Any) -> Any:
    return client.post(
        reverse("wagtailadmin_pages:copy", args=[page.pk]),
        {
            "new_title": "Kopia",
            "new_slug": "kopia",
            "new_parent_page": parent.pk,
            "publish_copies": "on",
        },
    )


def test_a_page_is_copied_within_its_language_only(admin_client: Client) -> None:
    polish = NewsPage.objects.filter(locale__language_code="pl", live=True).first()
    assert polish is not None
    refused = copy(admin_client, polish, index("en"))
    said = refused.context["form"].errors["new_parent_page"][0]
    assert said.startswith("Ta strona nadrzędna jest w innym języku.")
    assert not Page.objects.filter(slug="kopia").exists()
    assert copy(admin_client, polish, index("pl")).status_code == 302
    assert index("pl").get_children().filter(slug="kopia").exists()


def test_who_copies_a_section_is_told_that_there_is_one_already(admin_client: Client) -> None:
    refused = copy(admin_client, index("pl"), index("pl").get_parent())
    [said] = refused.context["form"].errors["new_parent_page"]
    assert said == "Pod tą stroną nadrzędną jest już taka strona, a może być tylko jedna."


def test_no_code_puts_a_page_below_one_of_another_language() -> None:
    polish = NewsPage.objects.filter(locale__language_code="pl").first()
    assert polish is not None
    with pytest.raises(ValidationError):
        polish.copy(to=index("en"), update_attrs={"slug": "kopia"})
    assert not Page.objects.filter(slug="kopia").exists()


def begin_a_home_page(client: Client) -> Any:
    root = Page.get_first_root_node()
    polish = Locale.objects.get(language_code="pl")
    fields = nested_form_data(
        {
            "title": "Portal projektu",
            "slug": "portal-projektu",
            "hero_title": "",
            "hero_sentence": "",
            "hero_calls": inline_formset([]),
            "body": streamfield([]),
            "comments": inline_formset([]),
        }
    )
    address = reverse("wagtailadmin_pages:add", args=["pages_home", "homepage", root.pk])
    return client.post(f"{address}?locale={polish.language_code}", fields)


def test_an_administrator_begins_the_home_page_of_another_site(admin_client: Client) -> None:
    assert begin_a_home_page(admin_client).status_code == 302
    page = HomePage.objects.get(slug="portal-projektu")
    assert (page.depth, page.locale.language_code, page.live) == (2, "pl", False)


def test_nobody_of_the_office_begins_another_home_page() -> None:
    begin_a_home_page(client(person((PUBLISHER, "pl"), (PUBLISHER, "en"))))
    assert not HomePage.objects.filter(slug="portal-projektu").exists()
