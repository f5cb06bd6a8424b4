"""Pages, people and drafts that the tests of previews share."""

import json
from typing import Any
from urllib.parse import parse_qs, urlsplit

from django.test import Client
from django.urls import reverse

from cms.site.models import SiteSettings, default_site
from pages.news.models import NewsIndexPage, NewsPage

PATTERN = "https://partner.example/preview?token={token}&path={path}&lang={locale}&id={id}"
MODE = "site-partner"


def a_consumer(pattern: str = PATTERN) -> None:
    """The settings name one other site."""
    settings = SiteSettings.for_site(default_site())
    block = {"name": "Partner", "preview_url": pattern}
    settings.consumers = json.dumps([{"type": "consumer", "id": "partner", "value": block}])
    settings.save()


def news(language: str = "pl") -> Any:
    """A published page."""
    found = NewsPage.objects.live().filter(locale__language_code=language)
    return found.exclude(body=[]).order_by("pk").first()


def form_of(browser: Client, address: str) -> dict[str, str]:
    """What a form of the admin would send as it stands."""
    from bs4 import BeautifulSoup

    html = BeautifulSoup(browser.get(address).content, "html.parser")
    return {
        field["name"]: field.get("value", field.get_text())
        for field in html.select("form[method] input[name], form[method] textarea[name]")
        if field.get("type") not in ("checkbox", "radio", "file", "submit")
    }


def typed(browser: Client, page: Any, **fields: str) -> str:
    """The token with which the other site shows what is typed into a page's form. The body, which
    scripts write into the form, is left empty."""
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    sent = form_of(browser, reverse("wagtailadmin_pages:edit", args=[page.pk]))
    answer = browser.post(address, {**sent, "body-count": "0", **fields}).json()
    assert answer["is_valid"], answer
    return token_at(browser, address)


def typed_in_new(browser: Client, parent: Any, **fields: str) -> str:
    """The same for a news item that was never stored."""
    where = ["pages_news", "newspage", parent.pk]
    address = reverse("wagtailadmin_pages:preview_on_add", args=where)
    sent = form_of(browser, reverse("wagtailadmin_pages:add", args=where))
    new = {"date": "2026-11-22", "date_precision": "day", "body-count": "0"}
    assert browser.post(address, {**sent, **new, **fields}).json()["is_valid"]
    return token_at(browser, address)


def token_at(browser: Client, address: str) -> str:
    """The token of the address to which a preview leads."""
    answer = browser.get(address, {"mode": MODE})
    assert answer.status_code == 302, answer.content
    assert answer["Location"].startswith("https://partner.example/preview?")
    return parse_qs(urlsplit(answer["Location"]).query)["token"][0]


def news_index(language: str = "pl") -> Any:
    return NewsIndexPage.objects.get(locale__language_code=language)
