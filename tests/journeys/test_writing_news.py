"""An editor writes news; visitors and other sites read it."""

import re
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from cms.translation.roles import EDITOR, PUBLISHER

from .conftest import sign_in
from .site import RunningSite, eventually

pytestmark = pytest.mark.journey

TITLE = "Żółta łódź – nowe laboratorium klastra"
LEAD = "W Warszawie otwarto laboratorium, w którym małe firmy sprawdzają swoje pomysły."
TEXT = "Pierwsze „drzwi otwarte” odbędą się wkrótce."
ALT = "Jasna sala z żółtą łodzią na środku"


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "laboratorium.jpg"
    Image.effect_mandelbrot((1600, 900), (-2, -1, 1, 1), 60).convert("RGB").save(path)
    return path


def choose_new_picture(page: Page, path: Path) -> None:
    page.click("#id_cover-chooser [data-chooser-action-choose] >> visible=true")
    page.click(".modal a[href='#tab-upload']")
    page.fill("#id_image-chooser-upload-title", "Nowe laboratorium")
    page.set_input_files("#id_image-chooser-upload-file", path)
    page.click("#tab-upload [type=submit]")
    page.wait_for_selector("#id_cover-chooser img >> visible=true")


def write_text(page: Page, text: str) -> None:
    """A block of text in the body."""
    body = page.locator("section.w-panel", has=page.locator("[name=body-count]"))
    body.locator("button.c-sf-add-button").first.click()
    page.get_by_role("option", name=re.compile("^Tekst")).first.click()
    editor = body.get_by_role("textbox").first
    editor.click()
    expect(editor).to_be_focused()
    editor.press_sequentially(text)
    # What is typed reaches the form a moment later.
    expect(body.locator("[name='body-0-value']")).to_have_value(re.compile("drzwi otwarte"))


def test_an_editor_publishes_news_with_a_picture_and_it_is_everywhere(
    page: Page, site: RunningSite, make_people: Any, picture: Path
) -> None:
    make_people({"redaktorka": [EDITOR.name("pl"), PUBLISHER.name("pl")]})
    sign_in(page, "redaktorka")
    expect(page.locator("html")).to_have_attribute("lang", "pl")

    index = site.get_json("/api/v2/pages/?type=pages_news.NewsIndexPage&locale=pl")["items"][0]
    page.goto(f"/admin/pages/add/pages_news/newspage/{index['id']}/")
    page.fill("#id_title", TITLE)
    page.fill("#id_lead", LEAD)
    choose_new_picture(page, picture)
    page.fill("#id_cover_alt", ALT)
    write_text(page, TEXT)
    # The draft saves itself now and then; Wagtail takes two requests at once for two pages.
    page.wait_for_timeout(1500)
    page.wait_for_load_state("networkidle")
    page.click("footer [data-w-dropdown-target='toggle']")
    page.click("button[name='action-publish']")
    expect(page.locator(".messages .success")).to_contain_text(TITLE)

    page.goto("/aktualnosci/")
    expect(page.get_by_role("main")).to_contain_text(TITLE)
    page.goto("/")
    expect(page.get_by_role("main")).to_contain_text(TITLE)
    page.get_by_role("main").get_by_role("link", name=TITLE).first.click()
    expect(page).to_have_url(f"{site.address}/aktualnosci/zolta-lodz-nowe-laboratorium-klastra/")
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLE)
    expect(page.get_by_role("main")).to_contain_text(TEXT)

    found = site.get_json("/api/v2/pages/?type=pages_news.NewsPage&locale=pl&fields=*")["items"]
    item = next(item for item in found if item["title"] == TITLE)
    assert item["lead"] == LEAD
    assert item["cover"]["alt"] == ALT
    assert TEXT in str(item["body"])
    assert TITLE in site.get("/aktualnosci/atom.xml")

    def picture_in_every_format() -> bool:
        cover = site.get_json(f"/api/v2/pages/{item['id']}/")["cover"]
        return {source["type"] for source in cover["sources"]} >= {"image/avif", "image/webp"}

    eventually(picture_in_every_format, 60)
    page.reload()
    shown = page.get_by_role("img", name=ALT).first
    assert shown.evaluate("img => img.complete && img.naturalWidth > 0")
    english = site.get_json("/api/v2/pages/?type=pages_news.NewsPage&locale=en")["items"]
    assert TITLE not in [item["title"] for item in english]
