"""Enter in a field of a page's form saves a draft; nothing is handed in, approved or published."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from cms.translation.roles.groups import EDITOR, PUBLISHER

from .conftest import sign_in
from .editing import open_form
from .site import RunningSite

pytestmark = [pytest.mark.journey, pytest.mark.once]


@pytest.mark.parametrize(
    ("role", "first"), [(EDITOR, "Przekaż do korekty"), (PUBLISHER, "Opublikuj")]
)
def test_enter_saves_a_draft_whatever_the_first_button_does(
    page: Page, site: RunningSite, make_people: Any, role: Any, first: str
) -> None:
    name = f"enter-{role.key}"
    make_people({name: [role.name("pl")]})
    sign_in(page, name)
    index = site.get_json("/api/v2/pages/?type=pages_news.NewsIndexPage&locale=pl")["items"][0]
    open_form(page, f"/admin/pages/add/pages_news/newspage/{index['id']}/")
    buttons = page.locator("footer button")
    expect(buttons.first).to_contain_text(first)
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.post_data or ""))
    page.locator("#id_lead").fill("Dwanaście stanowisk.")
    title = page.locator("#id_title")
    title.press_sequentially(f"Klawisz {role.key}")
    title.press("Enter")
    page.wait_for_selector(".messages li", timeout=20_000)
    assert "action-" not in "".join(sent)
    expect(page.locator(".messages .success")).to_contain_text(f"Klawisz {role.key}")
