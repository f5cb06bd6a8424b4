"""Every kind of page keeps WCAG 2.2 AA as far as a machine can tell, and fits a narrow screen."""

from typing import Any
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from wagtail.models import get_page_models

from cms.content.models import BasePage

from .site import RunningSite

pytestmark = pytest.mark.journey

_ALL = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Only colours differ in the dark.
RULES = {
    "light": {"runOnly": {"type": "tag", "values": _ALL}},
    "dark": {"runOnly": {"type": "rule", "values": ["color-contrast"]}},
}
NARROWEST = 320
OTHERS = {
    "pl": ["/szukaj/?q=klaster", "/nie-ma-takiej-strony/"],
    "en": ["/en/search/?q=cluster", "/en/no-such-page/"],
}


def addresses(page: Page, language: str) -> list[str]:
    """A page of each type in a language, and the pages that no editor writes."""
    found = []
    for model in get_page_models():
        if issubclass(model, BasePage):
            query = {"type": model._meta.label, "locale": language, "limit": 1}
            listed = page.request.get("/api/v2/pages/", params=query).json()
            found += [urlsplit(item["meta"]["html_url"]).path for item in listed["items"]]
    return found + OTHERS[language]


def problems(violations: list[dict[str, Any]]) -> list[str]:
    return [
        f"{found['id']}: {node['html'][:160]} – {node['failureSummary']}"
        for found in violations
        for node in found["nodes"]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["pl", "en"])
def test_no_page_breaks_a_rule_of_accessibility(
    browser: Browser, site: RunningSite, language: str, scheme: Any
) -> None:
    page = browser.new_page(base_url=site.address, color_scheme=scheme)
    found = {}
    for address in addresses(page, language):
        page.goto(address)
        results = Axe().run(page, options=RULES[scheme]).response
        assert results["passes"]
        if broken := problems(results["violations"]):
            found[address] = broken
    page.close()
    assert found == {}


@pytest.mark.parametrize("language", ["pl", "en"])
def test_no_page_scrolls_sideways_on_a_narrow_screen(
    browser: Browser, site: RunningSite, language: str
) -> None:
    page = browser.new_page(base_url=site.address, viewport={"width": NARROWEST, "height": 700})
    wide = {}
    for address in addresses(page, language):
        page.goto(address)
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > NARROWEST:
            wide[address] = width
    page.close()
    assert wide == {}


def test_nothing_is_asked_of_a_third_party(browser: Browser, site: RunningSite) -> None:
    page = browser.new_page(base_url=site.address)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for address in addresses(page, "pl"):
        page.goto(address)
    page.close()
    assert [url for url in asked if not url.startswith((site.address, "data:"))] == []
