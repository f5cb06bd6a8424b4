"""Somebody types while an answer is on its way to the translator's screen."""

import json
import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from cms.translation.roles.groups import TRANSLATOR

from .site import RunningSite
from .test_three_people import OLD, PUBLISHED, lead_field, people

pytestmark = [pytest.mark.journey, pytest.mark.once]

TYPED = "As many as 140 companies from Mazovia take part."
DRAFT = "A DRAFT OF 140 COMPANIES"


def answered(route: Route, body: dict[str, Any]) -> None:
    route.fulfill(status=200, content_type="application/json", body=json.dumps(body))


MADE = {
    "text": DRAFT, "seen": "abc", "stage": "machine", "stage_label": "x", "progress": "x",
    "to_do": 1, "findings": [],
}  # fmt: skip


def first(window: Page, asked: list[Route]) -> Route:
    """The first request that is kept; the browser tells of one before it hands it over."""
    for _ in range(500):
        if asked:
            break
        window.wait_for_timeout(20)
    return asked[0]


def keep(asked: list[Route], route: Route) -> None:
    """Lets a question wait for its answer."""
    asked.append(route)


@pytest.fixture
def window(browser: Browser, site: RunningSite, make_people: Any, request: Any) -> Page:
    """The screen of a page, with a button that asks the machine for its lead."""
    name = f"piszacy{len(request.node.name)}"
    make_people({name: [TRANSLATOR.name("en")]})
    made = PUBLISHED.format(slug=name, title=name.title(), english="Meanwhile")
    [page] = people(browser, site, name)
    page.goto(f"/admin/translations/{site.python(made)['page']}/")
    expect(lead_field(page)).to_have_value(OLD)
    button = "<button type=button data-draft>Draft</button>"
    lead_field(page).evaluate(
        "(field, html) => field.form.insertAdjacentHTML('afterend', html)", button
    )
    return page


def test_a_draft_that_comes_while_somebody_types_is_offered_and_overwrites_nothing(
    window: Page,
) -> None:
    asked: list[Route] = []
    window.route(re.compile("/draft/"), lambda route: keep(asked, route))
    window.route(re.compile("/save/"), lambda route: route.abort())
    with window.expect_request(re.compile("/draft/")):
        window.locator("[data-draft]").last.click()
    lead_field(window).press_sequentially(TYPED)
    typed = lead_field(window).input_value()
    answered(first(window, asked), MADE)
    offered = window.locator("[data-other]:visible")
    expect(offered).to_contain_text(DRAFT)
    expect(offered).to_contain_text("przyszło tłumaczenie maszynowe")
    expect(lead_field(window)).to_have_value(typed)
    offered.locator("[data-take-theirs]").click()
    expect(lead_field(window)).to_have_value(DRAFT)


def test_a_draft_that_comes_while_nobody_types_is_put_in(window: Page) -> None:
    asked: list[Route] = []
    window.route(re.compile("/draft/"), lambda route: keep(asked, route))
    with window.expect_request(re.compile("/draft/")):
        window.locator("[data-draft]").last.click()
    answered(first(window, asked), MADE)
    expect(lead_field(window)).to_have_value(DRAFT)


def test_what_the_server_said_before_the_last_save_is_not_put_back(window: Page) -> None:
    asked: list[Route] = []
    window.route(re.compile("/others/"), lambda route: keep(asked, route))
    with window.expect_request(re.compile("/others/")):
        window.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    old = first(window, asked).fetch().json()
    with window.expect_response(re.compile("/save/")):
        lead_field(window).fill(TYPED)
    expect(window.locator("[data-saved]")).to_contain_text("Zapisano o")
    lead_field(window).evaluate("field => field.blur()")
    with window.expect_response(re.compile("/others/")):
        answered(first(window, asked), old)
    window.wait_for_timeout(200)
    expect(lead_field(window)).to_have_value(TYPED)


def test_what_is_written_before_the_script_is_there_is_saved_as_well(window: Page) -> None:
    asked: list[Route] = []
    window.route(re.compile(r"/workbench(\.\w+)?\.js"), lambda route: asked.append(route))
    window.reload(wait_until="commit")
    lead_field(window).fill(TYPED)
    script = first(window, asked)
    with window.expect_response(re.compile("/save/")) as saved:
        script.continue_()
    assert saved.value.status == 200
