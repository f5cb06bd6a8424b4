"""Readers search in both languages, with what people really type, and by the keyboard alone."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from .site import RunningSite

pytestmark = [pytest.mark.journey, pytest.mark.once]

ADDRESSES = {"pl": "/szukaj/", "en": "/en/search/"}
# What is typed, and what the page says of it.
TYPED = {
    "pl": {
        "home": "/",
        "box": "Szukaj w serwisie",
        "typo": ("telekomuniakcja", "telekomunikacja", "Nic nie znaleziono dla wpisanych słów"),
        "inflected": ("przedsiębiorcami", "przedsiębiorc"),
        "nothing": ("kwarkowychrom", "Nic nie znaleziono."),
        "common": "sieć",
    },
    "en": {
        "home": "/en/",
        "box": "Search this site",
        "typo": ("telecomunicatoin", "telecommunication", "Nothing was found for your words"),
        "inflected": ("universities", "universit"),
        "nothing": ("quarkychrome", "Nothing was found."),
        "common": "network",
    },
}


def tab_to(page: Page, wanted: Locator) -> None:
    """Goes on by the tabulator until something is focused."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if wanted.evaluate("element => element === document.activeElement"):
            return
    expect(wanted).to_be_focused()


def number_of_results(page: Page) -> int:
    text = page.locator(".search-results__count").inner_text()
    return int(re.sub(r"\D", "", text))


@pytest.mark.parametrize("language", ["pl", "en"])
def test_a_reader_finds_and_is_told_what_was_found(
    page: Page, site: RunningSite, language: str
) -> None:
    said = TYPED[language]
    address = ADDRESSES[language]

    # A typing error is corrected, said, and can be insisted on.
    typo, corrected, told = said["typo"]
    page.goto(f"{address}?q={typo}")
    note = page.locator(".search-results__told")
    expect(note).to_contain_text(told)
    expect(note.locator("strong")).to_have_text(corrected)
    assert number_of_results(page)
    note.get_by_role("link").click()
    expect(page.locator(".search-results__count")).to_contain_text("0")

    # An inflected form finds the word in whatever form it stands.
    inflected, beginning = said["inflected"]
    page.goto(f"{address}?q={inflected}")
    marked = page.locator(".results mark").get_by_text(re.compile(f"^{beginning}", re.IGNORECASE))
    expect(marked.first).to_be_visible()

    # Nothing found is a sentence.
    nothing, sentence = said["nothing"]
    page.goto(f"{address}?q={nothing}")
    expect(page.locator("main")).to_contain_text(sentence)
    assert number_of_results(page) == 0


@pytest.mark.parametrize("language", ["pl", "en"])
def test_a_reader_searches_and_narrows_by_the_keyboard_alone(
    page: Page, site: RunningSite, language: str
) -> None:
    said = TYPED[language]
    page.goto(said["home"])
    box = page.locator(".search-form__input:visible").first
    expect(box).to_have_accessible_name(said["box"])
    tab_to(page, box)
    page.keyboard.type(said["common"])
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(ADDRESSES[language]))
    every = number_of_results(page)
    kind = page.locator(".search-kinds__link").nth(1)
    count = int(kind.locator(".search-kinds__count").inner_text())
    tab_to(page, kind)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("kind="))
    assert number_of_results(page) == count < every
    expect(page.locator(".search-kinds__link[aria-current=true]")).to_have_count(1)
    # On to the first result.
    first = page.locator(".results a").first
    tab_to(page, first)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: ADDRESSES[language] not in url)
    expect(page.locator("h1").first).to_be_visible()
