"""No editor can put a page where it does not belong."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from pages.home.models import HomePage
from pages.news.models import NewsIndexPage, NewsPage

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


def test_no_code_puts_a_page_below_one_of_another_language() -> None:
    polish = NewsPage.objects.filter(locale__language_code="pl").first()
    assert polish is not None
    with pytest.raises(ValidationError):
        polish.copy(to=index("en"), update_attrs={"slug": "kopia"})
    assert not Page.objects.filter(slug="kopia").exists()


def test_a_language_has_one_home_page(admin_client: Client) -> None:
    root = Page.get_first_root_node()
    address = reverse("wagtailadmin_pages:add", args=["pages_home", "homepage", root.pk])
    assert admin_client.get(address).status_code == 302
    assert not HomePage.can_create_at(root)
