"""The admin where there is little room: on a phone, and beside an open panel nothing is cut."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from cms.translation.roles.groups import PUBLISHER

from .conftest import sign_in

pytestmark = [pytest.mark.journey, pytest.mark.once]

LISTS = {
    "/admin/images/": "Obrazy",
    "/admin/redirects/": "Przekierowania",
    "/admin/menus/": "Menu i stopki",
    "/admin/snippets/cms_translation/glossaryterm/": "Glosariusz",
}
# From its left to its right edge, nothing stands over it or cuts it.
SEEN = """(element) => {
  const box = element.getBoundingClientRect();
  const middle = (box.top + box.bottom) / 2;
  return [box.left + 2, box.right - 2].every((x) => {
    const found = document.elementFromPoint(x, middle);
    return found !== null && element.contains(found);
  });
}"""


@pytest.fixture
def publisher(page: Page, make_people: Any, request: pytest.FixtureRequest) -> Page:
    name = f"zofia-{abs(hash(request.node.name))}"
    make_people({name: [PUBLISHER.name("pl"), PUBLISHER.name("en")]})
    sign_in(page, name)
    return page


def test_titles_searches_and_tabs_are_whole(publisher: Page) -> None:
    page = publisher
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 800})
        for address, title in LISTS.items():
            page.goto(address)
            shown = page.locator(".w-breadcrumbs li", has_text=title).last
            expect(shown).to_be_visible()
            assert shown.evaluate(SEEN), (address, width)
            for control in page.locator(".w-slim-header__search-form :is(input, select)").all():
                if control.is_visible():
                    assert control.evaluate(SEEN), (address, width)
    page.goto("/admin/settings/cms_site/sitesettings/")
    icon = page.locator("#header-title > .icon")
    assert icon.evaluate("(icon) => icon.getBoundingClientRect().left") >= 0

    page.set_viewport_size({"width": 1280, "height": 800})
    query = {"type": "pages_members.MemberPage", "locale": "pl", "limit": "1"}
    member = page.request.get("/api/v2/pages/", params=query).json()["items"][0]["id"]
    parent = page.request.get(f"/api/v2/pages/{member}/").json()["meta"]["parent"]["id"]
    page.goto(f"/admin/pages/add/pages_members/memberpage/{parent}/")
    page.locator("[data-side-panel-toggle=status]").click()
    page.locator("footer [type=submit]").first.click()
    expect(page.locator(".messages .error")).to_be_visible()
    # A draft is tried once somebody writes, and has no title.
    page.locator("#id_lead").press_sequentially("Profil.")
    notice = page.locator(".footer__save-warning p")
    expect(notice).to_be_visible()
    expect(page.locator(".w-minimap__collapse-all")).to_be_visible()
    # The panel and the notice slide in.
    for tab in [*page.locator(".w-tabs__tab").all(), notice]:
        page.wait_for_function(SEEN, arg=tab.element_handle())


def test_a_title_that_is_cut_off_ends_with_an_ellipsis_and_the_mouse_finds_the_whole(
    publisher: Page,
) -> None:
    page = publisher
    query = {"type": "pages_members.MemberPage", "locale": "pl", "search": "Stowarzyszenie"}
    member = page.request.get("/api/v2/pages/", params=query).json()["items"][0]
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"/admin/pages/{member['id']}/edit/")
    title = page.locator(".w-breadcrumbs li:last-child > a")
    expect(title).to_have_attribute("title", member["title"])
    assert title.evaluate("(title) => title.scrollWidth > title.clientWidth")
    expect(title).to_have_css("text-overflow", "ellipsis")
    assert title.evaluate(SEEN)


def test_what_is_chosen_from_a_list_is_no_wider_than_the_window(publisher: Page) -> None:
    publisher.set_viewport_size({"width": 360, "height": 740})
    publisher.goto("/admin/redirects/add/")
    assert publisher.locator("#id_site").evaluate(SEEN)


def test_the_preview_of_a_translation_is_brought_into_view(publisher: Page) -> None:
    page = publisher
    query = {"type": "pages_members.MemberPage", "locale": "en", "limit": "1"}
    member = page.request.get("/api/v2/pages/", params=query).json()["items"][0]["id"]
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"/admin/translations/{member}/")
    page.locator("[data-preview-toggle]").click()
    preview = page.locator("#workbench-preview")
    expect(preview).to_be_focused()
    expect(preview.locator("iframe")).to_be_in_viewport()
