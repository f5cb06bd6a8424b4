"""What is pasted into a text is put there as it can be read."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from cms.translation.roles.groups import EDITOR

from .conftest import sign_in
from .editing import open_form, write_text
from .site import RunningSite

pytestmark = [pytest.mark.journey, pytest.mark.once]

TABLE = (
    "<table><tr><td>Rok</td><td><p>Liczba</p><p>firm</p></td></tr>"
    "<tr><td><b>2025</b></td><td>140</td></tr></table>"
)
COPY = """html => navigator.clipboard.write([new ClipboardItem({
  'text/html': new Blob([html], { type: 'text/html' }),
  'text/plain': new Blob(['Rok Liczba'], { type: 'text/plain' }),
})])"""


def test_the_cells_of_a_pasted_table_stay_apart(
    page: Page, site: RunningSite, make_people: Any
) -> None:
    make_people({"wklejajaca": [EDITOR.name("pl")]})
    sign_in(page, "wklejajaca")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    index = site.get_json("/api/v2/pages/?type=pages_news.NewsIndexPage&locale=pl")["items"][0]
    open_form(page, f"/admin/pages/add/pages_news/newspage/{index['id']}/")
    write_text(page, "Firmy: ")
    page.evaluate(COPY, TABLE)
    page.keyboard.press("Control+V")
    value = page.locator("[name='body-0-value']")
    expect(value).to_have_value(re.compile("Liczba firm"))
    text = str(value.input_value())
    assert "Rok Liczba firm" in text
    assert "2025 140" in text
