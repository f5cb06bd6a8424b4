"""Pages take little paper."""

import pytest
from playwright.sync_api import Page

from tests.look import measures

from .site import RunningSite

pytestmark = [pytest.mark.journey, pytest.mark.once]

LANGUAGES = pytest.mark.parametrize("language", ["pl", "en"])


@LANGUAGES
def test_the_front_page_takes_three_sheets_of_paper(
    page: Page, site: RunningSite, language: str
) -> None:
    page.goto("/" if language == "pl" else "/en/")
    assert 1 <= measures.sheets(page.pdf(format="A4", prefer_css_page_size=True)) <= 3


def test_what_leads_elsewhere_is_not_printed(page: Page, site: RunningSite) -> None:
    page.goto("/aktualnosci/")
    page.emulate_media(media="print")
    assert page.locator("main article").first.is_visible()
    for gone in page.locator("nav, form").all():
        assert not gone.is_visible()


def test_no_form_and_no_heading_of_one_is_printed(page: Page, site: RunningSite) -> None:
    page.goto("/kontakt/")
    heading = page.get_by_role("heading", name="Formularz kontaktowy")
    assert heading.is_visible()
    page.emulate_media(media="print")
    assert not heading.is_visible()
