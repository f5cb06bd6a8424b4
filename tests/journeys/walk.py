"""One walk of a browser over a page of each type of a language, on which all is noticed that is
asked of every page."""

from dataclasses import dataclass, field
from functools import cache
from typing import Any
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, sync_playwright
from wagtail.models import get_page_models

from cms.content.models import BasePage

from .browser import ARGUMENTS, executable

_ALL = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Only colours differ in the dark.
RULES = {
    "light": {"runOnly": {"type": "tag", "values": _ALL}},
    "dark": {"runOnly": {"type": "rule", "values": ["color-contrast"]}},
}
NARROWEST = 320
_WIDE = {"width": 1280, "height": 720}
OTHERS = {
    "pl": {"search": "/szukaj/?q=klaster", "not-found": "/nie-ma-takiej-strony/"},
    "en": {"search": "/en/search/?q=cluster", "not-found": "/en/no-such-page/"},
}
TELL_VIOLATIONS = """document.addEventListener('securitypolicyviolation', (e) => console.error(
  `policy: ${e.violatedDirective} forbids ${e.blockedURI} at ${e.sourceFile}:${e.lineNumber}`))"""


@dataclass
class Walk:
    """What was noticed: what the policy forbade, what was asked of whom, the width of pages wider
    than the narrowest screen, and per colour scheme the broken rules by address."""

    forbidden: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    wide: dict[str, int] = field(default_factory=dict)
    broken: dict[str, dict[str, list[str]]] = field(
        default_factory=lambda: {scheme: {} for scheme in RULES}
    )


def addresses(page: Page, language: str) -> dict[str, str]:
    """A page of each type in a language by the type's name, and the pages that no editor writes."""
    found = {}
    for model in get_page_models():
        if issubclass(model, BasePage):
            query = {"type": model._meta.label, "locale": language, "limit": 1}
            for item in page.request.get("/api/v2/pages/", params=query).json()["items"]:
                found[model.__name__] = urlsplit(item["meta"]["html_url"]).path
    return found | OTHERS[language]


def problems(violations: list[dict[str, Any]]) -> list[str]:
    return [
        f"{found['id']}: {node['html'][:160]} – {node['failureSummary']}"
        for found in violations
        for node in found["nodes"]
    ]


def _notice(page: Page, address: str, walk: Walk) -> None:
    page.set_viewport_size(_WIDE)
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    page.goto(address)
    # A violation is told a moment later.
    page.wait_for_timeout(300)
    heard, asked = len(walk.forbidden), len(walk.asked)
    for scheme, rules in RULES.items():
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        results = Axe().run(page, options=rules).response
        assert results["passes"]
        if broken := problems(results["violations"]):
            walk.broken[scheme][address] = broken
    page.set_viewport_size({"width": NARROWEST, "height": 700})
    width = page.evaluate("document.documentElement.scrollWidth")
    if width > NARROWEST:
        walk.wide[address] = width
    # What the examination itself did is no fault of the page.
    del walk.forbidden[heard:], walk.asked[asked:]


@cache
def walked(site: str, language: str) -> Walk:
    """The walk over a site's pages of a language; it begins a browser of its own."""
    path, walk = executable(), Walk()
    if path is None:
        pytest.fail("There is no browser; run: python tests/journeys/browser.py")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        page = browser.new_page(base_url=site)
        page.add_init_script(TELL_VIOLATIONS)
        page.on(
            "console",
            lambda said: walk.forbidden.append(said.text) if "policy:" in said.text else None,
        )
        page.on("request", lambda request: walk.asked.append(request.url))
        for address in addresses(page, language).values():
            _notice(page, address, walk)
        browser.close()
    return walk
