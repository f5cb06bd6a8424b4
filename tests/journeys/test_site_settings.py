"""A publisher changes what stands on every page, and readers of both languages see it."""

import re
from itertools import count
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from cms.translation.roles.groups import PUBLISHER

from .conftest import sign_in
from .site import RunningSite

pytestmark = [pytest.mark.journey, pytest.mark.once]

PHONE = "+48 22 987 65 43"
SIZES = [(360, 740), (1280, 900)]
NUMBERS = count(1)


@pytest.fixture
def publisher(page: Page, site: RunningSite, make_people: Any) -> Page:
    """A publisher of both languages who has signed in."""
    name = f"wydawczyni-{next(NUMBERS)}"
    make_people({name: [PUBLISHER.name("pl"), PUBLISHER.name("en")]})
    sign_in(page, name)
    return page


def save(page: Page) -> None:
    page.get_by_role("button", name="Zapisz").last.click()
    expect(page.locator(".messages .success")).to_be_visible()


def test_the_telephone_is_changed_once_and_is_everywhere(publisher: Page) -> None:
    publisher.goto("/admin/")
    publisher.get_by_role("button", name="Ustawienia").click()
    publisher.get_by_role("link", name="Serwis i biuro").first.click()
    publisher.get_by_role("tab", name="Kontakt").click()
    publisher.fill("#id_phone", PHONE)
    save(publisher)
    for width, height in SIZES:
        publisher.set_viewport_size({"width": width, "height": height})
        for address in ("/", "/en/", "/kontakt/", "/en/contact/"):
            publisher.goto(address)
            expect(publisher.locator("footer").get_by_role("link", name=PHONE)).to_be_visible()
            told = publisher.locator('script[type="application/ld+json"]').inner_text()
            assert f'"telephone": "{PHONE}"' in told
    told = publisher.request.get("/api/v2/site/?locale=en").json()
    assert told["contact"]["phone"] == PHONE


def test_a_menu_entry_that_is_moved_stands_where_it_was_put(publisher: Page) -> None:
    publisher.goto("/")
    before = publisher.locator(".header__menu .menu__list > li > a").all_inner_texts()
    english = publisher.request.get("/api/v2/navigation/?locale=en").text()
    publisher.goto("/admin/menus/")
    publisher.get_by_role("link", name=re.compile("^Menu i stopka: polski")).first.click()
    first = publisher.locator("[data-streamfield-child]", has=publisher.locator("[name=main-0-id]"))
    first.locator("[data-streamfield-action=MOVE_DOWN]").first.click()
    save(publisher)
    publisher.goto("/")
    after = publisher.locator(".header__menu .menu__list > li > a").all_inner_texts()
    assert after == [before[1], before[0], *before[2:]]
    publisher.set_viewport_size({"width": 360, "height": 740})
    publisher.locator(".menu-disclosure > summary").click()
    narrow = publisher.locator(".menu-disclosure .menu__list > li > a")
    assert narrow.all_inner_texts() == after
    assert publisher.request.get("/api/v2/navigation/?locale=en").text() == english
