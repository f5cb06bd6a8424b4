"""A site of another origin, which knows the API only, shows drafts while they are typed."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from playwright.sync_api import Browser, FrameLocator, Page, expect

from cms.translation.roles.groups import EDITOR, TRANSLATOR

from .editing import open_form
from .site import RunningSite
from .test_three_people import OLD, PUBLISHED, people, write

pytestmark = [pytest.mark.journey, pytest.mark.once]

PARTNER = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Partner</title>
<h1></h1><p id="lead"></p><p id="language"></p>
<script type="module">
  const token = new URLSearchParams(location.search).get('token');
  const address = `{site}/api/v2/preview/?token=${{encodeURIComponent(token)}}`;
  const page = await (await fetch(address)).json();
  document.querySelector('h1').textContent = page.title ?? page.detail;
  document.querySelector('#lead').textContent = page.lead ?? '';
  document.querySelector('#language').textContent = page.meta?.locale ?? '';
</script>
"""
NAME_PARTNER = """
import json
from cms.site.models import SiteSettings, default_site
settings = SiteSettings.for_site(default_site())
value = {{"name": "Partner", "preview_url": {pattern!r}}}
settings.consumers = json.dumps([{{"type": "consumer", "id": "partner", "value": value}}])
settings.save()
"""
INDEX = """
from pages.news.models import NewsIndexPage
print(NewsIndexPage.objects.get(locale__language_code="en").pk)
"""


@pytest.fixture
def partner(site: RunningSite) -> Iterator[str]:
    """The other site, of which the settings know; its address."""

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = PARTNER.format(site=site.address).encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Security-Policy", f"frame-ancestors {site.address}")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}"
    site.python(NAME_PARTNER.format(pattern=f"{address}/preview?token={{token}}&path={{path}}"))
    yield address
    server.shutdown()
    server.server_close()


def beside(page: Page) -> FrameLocator:
    """What the other site shows in the preview beside a form."""
    return page.frame_locator("#w-preview-iframe").frame_locator("iframe")


def test_a_draft_is_shown_there_while_it_is_typed(
    browser: Browser, site: RunningSite, make_people: Any, partner: str
) -> None:
    make_people({"szkicowa": [EDITOR.name("pl"), EDITOR.name("en")]})
    ids = site.python(PUBLISHED.format(slug="szkic", title="Szkic dla partnera", english="Draft"))
    [editor] = people(browser, site, "szkicowa")
    complaints: list[str] = []
    editor.on("pageerror", lambda error: complaints.append(str(error)))

    open_form(editor, f"/admin/pages/{ids['source']}/edit/")
    editor.locator("[data-side-panel-toggle='preview']").first.click()
    # Wagtail's panel loads one preview at a time, and forgets what is chosen meanwhile.
    own = editor.frame_locator("#w-preview-iframe").locator("h1")
    expect(own).to_have_text("Szkic dla partnera")
    editor.locator("#id_preview_mode").select_option(label="Partner")
    shown = beside(editor)
    expect(shown.locator("h1")).to_have_text("Szkic dla partnera")
    for lead in ("Pierwsza wersja lidu.", "Druga wersja lidu."):
        editor.fill("#id_lead", lead)
        expect(shown.locator("#lead")).to_have_text(lead)
    assert site.get_json(f"/api/v2/pages/{ids['source']}/")["lead"] not in (lead, "")

    # And a page that was never stored, in the other language; the panel and the site stay chosen.
    open_form(editor, f"/admin/pages/add/pages_news/newspage/{site.python(INDEX)}/")
    expect(editor.locator("#id_preview_mode option:checked")).to_have_text("Partner")
    editor.fill("#id_title", "Never published")
    editor.fill("#id_date", "2026-11-20")
    expect(shown.locator("h1")).to_have_text("Never published")
    expect(shown.locator("#language")).to_have_text("en")
    assert complaints == []


def test_a_translation_is_shown_there_from_the_translator_s_screen(
    browser: Browser, site: RunningSite, make_people: Any, partner: str
) -> None:
    make_people({"szkicownik": [TRANSLATOR.name("en")]})
    ids = site.python(PUBLISHED.format(slug="szkic2", title="Szkic tłumaczenia", english="Text"))
    [translator] = people(browser, site, "szkicownik")
    translator.goto(f"/admin/translations/{ids['page']}/")
    translator.locator("[data-preview-toggle]").click()
    translator.locator("[data-preview-mode]").select_option(label="Partner")
    shown = translator.frame_locator("#workbench-preview iframe").frame_locator("iframe")
    expect(shown.locator("h1")).to_have_text("Text")
    expect(shown.locator("#lead")).to_have_text(OLD)
    write(translator, "A lead that is being translated, with 140 companies.")
    expect(shown.locator("#lead")).to_have_text(
        "A lead that is being translated, with 140 companies."
    )
    with translator.context.expect_page() as opened:
        translator.locator("[data-preview-link]").click()
    expect(opened.value.locator("h1")).to_have_text("Text")
    assert opened.value.url.startswith(partner)
