"""An editor writes news; visitors and other sites read it."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from cms.translation.roles.groups import EDITOR, PUBLISHER

from .conftest import sign_in
from .editing import (
    a_picture,
    choose_new_picture,
    draft_saved,
    open_form,
    upload_picture,
    write_text,
)
from .site import RunningSite, eventually

pytestmark = pytest.mark.journey

TITLE = "Żółta łódź – nowe laboratorium klastra"
LEAD = "W Warszawie otwarto laboratorium, w którym małe firmy sprawdzają swoje pomysły."
# No line ends with a single letter.
LEAD_AS_SHOWN = LEAD.replace("W Warszawie", "W\xa0Warszawie").replace("w którym", "w\xa0którym")
TEXT = "Pierwsze „drzwi otwarte” odbędą się wkrótce."
ALT = "Jasna sala z żółtą łodzią na środku"


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    return a_picture(tmp_path)


def test_an_editor_publishes_news_with_a_picture_and_it_is_everywhere(
    page: Page, site: RunningSite, make_people: Any, picture: Path
) -> None:
    make_people({"redaktorka": [EDITOR.name("pl"), PUBLISHER.name("pl")]})
    sign_in(page, "redaktorka")
    expect(page.locator("html")).to_have_attribute("lang", "pl")

    index = site.get_json("/api/v2/pages/?type=pages_news.NewsIndexPage&locale=pl")["items"][0]
    open_form(page, f"/admin/pages/add/pages_news/newspage/{index['id']}/")
    page.fill("#id_title", TITLE)
    page.fill("#id_lead", LEAD)
    choose_new_picture(page, picture)
    page.fill("#id_cover_alt", ALT)
    with draft_saved(page, TEXT):
        write_text(page, TEXT)
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
    assert item["lead"] == LEAD_AS_SHOWN
    assert item["cover"]["alt"] == ALT
    assert TEXT in str(item["body"])
    assert TITLE in site.get("/aktualnosci/atom.xml")

    def picture_in_every_format() -> bool:
        cover = site.get_json(f"/api/v2/pages/{item['id']}/")["cover"]
        return {source["type"] for source in cover["sources"]} >= {"image/avif", "image/webp"}

    eventually(picture_in_every_format)
    page.reload()
    shown = page.get_by_role("img", name=ALT).first
    assert shown.evaluate("img => img.complete && img.naturalWidth > 0")
    english = site.get_json("/api/v2/pages/?type=pages_news.NewsPage&locale=en")["items"]
    assert TITLE not in [item["title"] for item in english]


@pytest.mark.once
def test_a_picture_that_is_there_already_is_offered_in_the_place_of_a_second_one(
    page: Page, site: RunningSite, make_people: Any, picture: Path
) -> None:
    make_people({"fotografka": [EDITOR.name("pl")]})
    sign_in(page, "fotografka")
    index = site.get_json("/api/v2/pages/?type=pages_news.NewsIndexPage&locale=pl")["items"][0]
    open_form(page, f"/admin/pages/add/pages_news/newspage/{index['id']}/")
    choose_new_picture(page, picture)
    page.reload()
    upload_picture(page, picture)
    expect(page.locator(".modal .duplicate-upload__figure")).to_have_count(2)
    page.click(".modal a[href='#tab-search']")
    expect(page.locator(".modal .duplicate-upload__figure").first).to_be_hidden()
    page.click(".modal a[href='#tab-upload']")
    expect(page.locator(".modal #search-results")).to_be_hidden()
    page.click(".modal .use-new-image")
    expect(page.locator("#id_cover-chooser img:visible")).to_be_visible()


@pytest.mark.once
def test_a_page_with_a_field_that_is_called_like_a_part_of_a_form_saves_itself(
    page: Page, site: RunningSite, make_people: Any
) -> None:
    make_people({"dostepna": [EDITOR.name("pl")]})
    sign_in(page, "dostepna")
    kind = "pages_text.AccessibilityStatementPage"
    [statement] = site.get_json(f"/api/v2/pages/?type={kind}&locale=pl")["items"]
    open_form(page, f"/admin/pages/{statement['id']}/edit/")
    text = "Deklarację zmieniono dla próby."
    with draft_saved(page, text):
        page.fill("#id_lead", text)
        page.select_option("[name=method_]", "self")
    page.reload()
    expect(page.locator("#id_lead")).to_have_value(text)
    expect(page.locator("[name=method_]")).to_have_value("self")
