"""The example of a partner's site: built from the running site, and looked at in both languages.

No part of `make test`, which needs no Node. `.ci/run` runs it where Node is.
"""

import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from .other_site import built_site
from .site import RunningSite, eventually
from .walk import NARROWEST, RULES, problems

PARTNER = Path(__file__).parents[2] / "examples" / "partner-site"
PUBLISHED = """
from tests.cms.translating import news
news(slug="u-partnera", title="U partnera")
"""
SHOWN = {
    "pl": ["/", "/uczestnicy/", "/aktualnosci/", "/obszary-kompetencji/", "/o-klastrze/"],
    "en": ["/en/", "/en/members/", "/en/news/", "/en/competence-areas/it/", "/en/contact/"],
}


@pytest.fixture(scope="module")
def partner(site: RunningSite) -> Iterator[str]:
    """The built site's address."""
    for command in ("npm ci", "npm test", "npm run check", "npm run build"):
        done = subprocess.run(
            [*command.split(), *(["--no-audit", "--no-fund"] if command == "npm ci" else [])],
            cwd=PARTNER,
            env={**os.environ, "SITE": site.address},
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    with built_site(PARTNER / "dist") as address:
        yield address


def test_every_public_page_is_there(site: RunningSite, partner: str) -> None:
    found: set[str] = set()
    while True:
        items = site.get_json(f"/api/v2/pages/?fields=_,html_url&limit=100&offset={len(found)}")[
            "items"
        ]
        found |= {urlsplit(item["meta"]["html_url"]).path for item in items}
        if len(items) < 100:
            break
    built = {
        f"/{file.parent.relative_to(PARTNER / 'dist').as_posix()}/".replace("/./", "/")
        for file in (PARTNER / "dist").rglob("index.html")
    }
    assert built == found


@pytest.mark.parametrize("language", SHOWN)
def test_its_pages_are_whole_and_accessible_in_each_language(
    page: Page, partner: str, language: str
) -> None:
    wrong: list[str] = []
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    # What is left behind with a page is no failure.
    page.on(
        "requestfailed",
        lambda request: (
            None if request.failure == "net::ERR_ABORTED" else wrong.append(request.url)
        ),
    )
    page.emulate_media(reduced_motion="reduce")
    other = "en" if language == "pl" else "pl"
    for path in SHOWN[language]:
        # The members have a form; the colours are the same everywhere.
        for scheme in ("light", "dark") if path == SHOWN[language][1] else ("light",):
            page.emulate_media(color_scheme=scheme)
            page.set_viewport_size({"width": 1280, "height": 900})
            page.goto(partner + path)
            found = Axe().run(page, options=RULES[scheme]).response["violations"]
            assert problems(found) == [], f"{path}, {scheme}"
        page.set_viewport_size({"width": NARROWEST, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= NARROWEST, path
        assert page.locator("html").get_attribute("lang") == language
        expect(page.locator(f"link[rel=alternate][hreflang={other}]")).to_have_count(1)
        # The other language is one click away, and shows the same page.
        title = page.locator("h1").inner_text()
        page.get_by_role("link", name="English" if other == "en" else "polski").click()
        expect(page.locator("html")).to_have_attribute("lang", other)
        page.locator(f"a[hreflang={language}]").first.click()
        expect(page.locator("h1")).to_have_text(title)
    assert wrong == []


def test_a_translation_that_is_out_of_date_says_so(
    page: Page, site: RunningSite, partner: str
) -> None:
    query = "type=pages_news.NewsPage&locale=en&state=outdated"
    [item] = site.get_json(f"/api/v2/pages/?{query}")["items"]
    page.goto(partner + urlsplit(item["meta"]["html_url"]).path)
    note = page.get_by_role("note")
    expect(note).to_contain_text("This translation is out of date. The original has changed since")
    note.get_by_role("link").click()
    expect(page.locator("html")).to_have_attribute("lang", "pl")


def test_members_are_narrowed_by_what_the_api_counts(
    page: Page, site: RunningSite, partner: str
) -> None:
    query = "type=pages_members.MemberPage&locale=pl&limit=100"
    everybody = site.get_json(f"/api/v2/pages/?{query}")["items"]
    few = site.get_json(f"/api/v2/pages/?{query}&kind=university&facets=area")
    page.goto(f"{partner}/uczestnicy/")
    cards = page.locator("[data-id]:visible")
    expect(cards).to_have_count(len(everybody))
    page.get_by_label("Rodzaj").select_option("university")
    page.get_by_role("button", name="Pokaż").click()
    expect(cards.locator("h2")).to_have_text([item["title"] for item in few["items"]])
    expect(page.get_by_role("status")).to_have_text(f"{few['meta']['total_count']} uczestników")
    counted = [f"{one['label']} ({one['count']})" for one in few["facets"]["area"]]
    assert page.get_by_label("Obszar").locator("option").all_text_contents()[1:] == counted
    # The address is worth sending to somebody.
    page.goto(page.url)
    expect(cards).to_have_count(len(few["items"]))
    page.get_by_role("button", name="Wyczyść filtry").click()
    expect(cards).to_have_count(len(everybody))


def test_a_form_is_sent_by_the_reader_s_browser(page: Page, partner: str) -> None:
    page.goto(f"{partner}/en/contact/")
    send = page.get_by_role("button", name="Send")
    send.click()
    expect(page.get_by_label("E-mail address")).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_label("E-mail address")).to_have_accessible_description(re.compile("."))
    page.get_by_label("Name\xa0*").fill("Ewa Próbna")
    page.get_by_label("E-mail address").fill("ewa@example.org")
    page.get_by_label("Subject").select_option("other")
    page.get_by_label("Message\xa0*").fill("To be read by nobody.")
    page.get_by_role("checkbox").check()
    send.click()
    expect(page.get_by_role("status").get_by_role("heading")).to_be_visible()
    expect(send).to_be_hidden()


def test_after_a_publication_only_what_the_feed_names_is_built(
    site: RunningSite, partner: str
) -> None:
    cursor = (PARTNER / ".cluster" / "cursor").read_text()
    site.python(PUBLISHED)
    eventually(lambda: site.get_json(f"/api/v2/changes/?after={cursor}")["items"])
    done = subprocess.run(
        ["npm", "run", "update"],
        cwd=PARTNER,
        env={**os.environ, "SITE": site.address},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    [told] = [line for line in done.stdout.splitlines() if line.startswith("Built:")]
    assert {"/aktualnosci/u-partnera/", "/aktualnosci/"} <= set(told.split())
    assert "U partnera" in (PARTNER / "dist/aktualnosci/u-partnera/index.html").read_text()
    assert (PARTNER / ".cluster" / "cursor").read_text() != cursor
