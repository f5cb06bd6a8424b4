"""Nothing that editors use breaks the Content-Security-Policy: admin, documentation, previews."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from .conftest import PASSWORD
from .editing import a_picture, choose_new_picture, write_text
from .site import RunningSite
from .walk import TELL_VIOLATIONS

pytestmark = [pytest.mark.journey, pytest.mark.once]

MAKE_ADMINISTRATOR = """
from django.contrib.auth import get_user_model
User = get_user_model()
User.objects.filter(username="policy").exists() or User.objects.create_superuser(
    "policy", "policy@example.org", {password!r})
"""
SCREENS = [
    "/admin/",
    "/admin/pages/",
    "/admin/members/",
    "/admin/news/",
    "/admin/images/",
    "/admin/documents/",
    "/admin/account/",
    "/admin/images/multiple/add/",
    "/admin/documents/multiple/add/",
    "/admin/users/",
    "/admin/groups/",
    "/admin/collections/",
    "/admin/sites/",
    "/admin/locales/",
    "/admin/redirects/",
    "/admin/redirects/import/",
    "/admin/workflows/list/",
    "/admin/reports/site-history/",
    "/admin/reports/aging-pages/",
    "/admin/reports/workflow/",
    "/admin/reports/locked/",
    "/admin/reports/translations/",
    "/admin/api-tokens/",
    "/admin/snippets/",
    "/api/v3-preview/docs/",
]


@pytest.fixture
def violations(page: Page) -> Iterator[list[str]]:
    """What a policy forbade while the journey went on."""
    told: list[str] = []
    page.add_init_script(TELL_VIOLATIONS)
    page.on("console", lambda said: told.append(said.text) if "policy:" in said.text else None)
    yield told
    page.wait_for_timeout(300)
    assert told == []


@pytest.fixture
def editor(page: Page, site: RunningSite, violations: list[str]) -> Page:
    """An administrator who has signed in."""
    site.python(MAKE_ADMINISTRATOR.format(password=PASSWORD))
    page.goto("/admin/login/")
    page.fill("[name=username]", "policy")
    page.fill("[name=password]", PASSWORD)
    page.click("button[type=submit]")
    page.wait_for_url("**/admin/")
    return page


def test_the_violations_are_heard(page: Page, site: RunningSite) -> None:
    told: list[str] = []
    page.add_init_script(TELL_VIOLATIONS)
    page.on("console", lambda said: told.append(said.text) if "policy:" in said.text else None)
    page.goto("/")
    page.evaluate("document.body.setAttribute('onclick', 'alert(1)')")
    page.evaluate(
        "document.head.append(Object.assign(document.createElement('script'), "
        "{textContent: 'window.ran = 1'}))"
    )
    page.wait_for_timeout(300)
    assert len(told) == 2
    assert page.evaluate("window.ran") is None


def test_the_admin_keeps_the_policy(editor: Page) -> None:
    for address in SCREENS:
        answer = editor.goto(address)
        assert answer is not None
        assert answer.ok, address
        editor.wait_for_load_state("networkidle")


def test_an_editor_sees_the_quick_actions_on_a_page(editor: Page, site: RunningSite) -> None:
    editor.goto("/")
    button = editor.locator("#wagtail-userbar-trigger")
    button.click()
    expect(editor.locator("#wagtail-userbar-items")).to_be_visible()
    # Its own style reached it.
    assert button.evaluate("element => getComputedStyle(element).borderRadius") != "0px"


def test_a_page_is_written_and_previewed(editor: Page, site: RunningSite) -> None:
    index = site.get_json("/api/v2/pages/?type=pages_news.NewsIndexPage&locale=pl")["items"][0]
    editor.goto(f"/admin/pages/add/pages_news/newspage/{index['id']}/")
    editor.fill("#id_title", "Zasady nie przeszkadzają")
    editor.fill("#id_lead", "Krótko o tym, co wolno.")
    choose_new_picture(editor, a_picture(site.folder))
    editor.fill("#id_cover_alt", "Wzór")
    write_text(editor, "Pierwsze „drzwi otwarte” odbędą się wkrótce.")
    editor.locator("[data-side-panel-toggle='preview'], [data-side-panel='preview']").first.click()
    preview = editor.frame_locator("#w-preview-iframe")
    expect(preview.get_by_role("heading", level=1)).to_have_text("Zasady nie przeszkadzają")


def test_a_translation_is_previewed_beside_its_texts(editor: Page, site: RunningSite) -> None:
    query = "type=pages_news.NewsPage&locale=en&limit=1"
    english = site.get_json(f"/api/v2/pages/?{query}")["items"][0]
    editor.goto(f"/admin/pages/{english['id']}/edit/")
    editor.locator("[data-preview-toggle]").click()
    shown = editor.frame_locator("#workbench-preview iframe")
    expect(shown.locator("h1").first).to_be_visible()
