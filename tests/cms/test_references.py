"""Data that stands and falls with a reference, and addresses of this site."""

import pytest
from django.utils import translation
from wagtail.models import Page

from cms.content.references import Dependent, PageReference, SiteAddress, resolve
from pages.news.models import NewsIndexPage

pytestmark = pytest.mark.django_db


def test_data_about_a_page_drops_out_with_it() -> None:
    home = Page.objects.filter(depth=2, locale__language_code="pl").get()
    tree = {
        "list": [
            Dependent("page", page=PageReference(id=home.pk), role="lider"),
            Dependent("page", page=PageReference(id=0), role="tajne"),
        ],
        "single": Dependent("page", page=PageReference(id=0), role="tajne"),
    }
    resolved = resolve([(home.locale_id, tree)])[0]
    assert [(row["page"]["id"], row["role"]) for row in resolved["list"]] == [(home.pk, "lider")]
    assert resolved["single"] is None


@pytest.mark.parametrize(
    ("base", "address"), [(None, "http://testserver/static/a.svg"), ("", "/static/a.svg")]
)
def test_an_address_of_this_site_begins_as_others_do(base: str | None, address: str) -> None:
    assert resolve([(1, {"src": SiteAddress("/static/a.svg")})], base=base) == [{"src": address}]


@pytest.mark.parametrize(("language", "kind"), [("pl", "spis aktualności"), ("en", "news index")])
def test_a_card_names_its_kind_in_the_language_of_the_page(language: str, kind: str) -> None:
    page = NewsIndexPage.objects.get(locale__language_code=language)
    for asked in ("pl", "en"):
        with translation.override(asked):
            [card] = resolve([(page.locale_id, PageReference(id=page.pk))])
        assert card["label"].lower() == kind
