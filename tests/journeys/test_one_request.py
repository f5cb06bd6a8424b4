"""A form's button and the draft that saves itself do not get into each other's way."""

from typing import Any

import pytest
from playwright.sync_api import APIResponse, Page, Route, expect

from cms.translation.roles.groups import EDITOR

from .conftest import sign_in
from .editing import open_form
from .site import RunningSite

pytestmark = [pytest.mark.journey, pytest.mark.once]


@pytest.fixture
def form(page: Page, site: RunningSite, make_people: Any, request: pytest.FixtureRequest) -> Page:
    """The form of a new page of news."""
    name = f"autor-{abs(hash(request.node.name))}"
    make_people({name: [EDITOR.name("pl")]})
    sign_in(page, name)
    index = site.get_json("/api/v2/pages/?type=pages_news.NewsIndexPage&locale=pl")["items"][0]
    open_form(page, f"/admin/pages/add/pages_news/newspage/{index['id']}/")
    page.who = name  # type: ignore[attr-defined]
    return page


def pages_named(page: Page, title: str) -> int:
    page.goto("/admin/reports/site-history/")
    return page.locator("main tbody tr", has_text=title).filter(has_text="Utworz").count()


def test_a_button_pressed_during_a_draft_makes_one_page(form: Page) -> None:
    title = "Pracownia otwarta w trakcie zapisu"
    drafts: list[tuple[Route, APIResponse]] = []

    def hold(route: Route) -> None:
        if "application/json" in route.request.headers.get("accept", ""):
            # The server has made the page; its answer is late.
            drafts.append((route, route.fetch()))
        else:
            route.continue_()

    form.route("**/admin/pages/add/**", hold)
    form.fill("#id_title", title)
    form.fill("#id_lead", "Dwanaście stanowisk.")
    form.locator("#id_lead").blur()
    for _ in range(100):
        if drafts:
            break
        form.wait_for_timeout(100)
    form.click("button[name='action-submit']")
    form.wait_for_timeout(500)
    [(draft, answer)] = drafts
    draft.fulfill(response=answer)
    expect(form.locator(".messages .success")).to_contain_text(title)
    assert pages_named(form, title) == 1


def test_two_requests_of_one_form_make_one_page_and_the_second_is_told(form: Page) -> None:
    title = "Pracownia wysłana dwa razy"
    form.fill("#id_title", title)
    asked = """form => {
      const body = new FormData(form);
      body.set('slug', 'pracownia-wyslana-dwa-razy');
      body.set('action-submit', '1');
      const ask = async () => {
        const answer = await fetch(form.action, { method: 'POST', body });
        return [answer.status, (await answer.text()).includes('jest już używany')];
      };
      return Promise.all([ask(), ask()]);
    }"""
    answers = form.locator("[data-edit-form]").evaluate(asked)
    assert sorted(answers) == [[200, False], [200, True]]
    assert pages_named(form, title) == 1


def test_what_is_written_saves_itself_after_a_new_sign_in_in_another_tab(form: Page) -> None:
    title = "Pracownia po wygaśnięciu sesji"
    form.context.clear_cookies()
    other = form.context.new_page()
    sign_in(other, form.who)  # type: ignore[attr-defined]
    with form.expect_response(
        lambda answer: "/admin/pages/add/" in answer.url and answer.request.method == "POST"
    ) as saved:
        form.fill("#id_title", title)
        form.fill("#id_lead", "Dwanaście stanowisk.")
        form.locator("#id_lead").blur()
    assert saved.value.status == 200
    assert saved.value.json()["success"]
    form.click("button[name='action-submit']")
    expect(form.locator(".messages .success")).to_contain_text(title)


def test_a_button_pressed_while_signed_out_loses_nothing(form: Page) -> None:
    title, lead = "Pracownia przed zalogowaniem", "Dwanaście stanowisk."
    form.fill("#id_title", title)
    form.context.clear_cookies()
    form.fill("#id_lead", lead)
    form.evaluate("scrollTo(0, document.body.scrollHeight)")
    form.click("button[name='action-submit']")
    expect(form.locator(".messages .error")).to_contain_text("Zaloguj się w drugiej karcie")
    expect(form.locator(".messages .error")).to_be_in_viewport()
    expect(form.locator("button[name='action-submit']")).to_be_enabled()
    assert form.input_value("#id_lead") == lead
    sign_in(form.context.new_page(), form.who)  # type: ignore[attr-defined]
    form.click("button[name='action-submit']")
    expect(form.locator(".messages .success")).to_contain_text(title)
    assert pages_named(form, title) == 1


def test_a_button_pressed_while_the_server_is_away_loses_nothing(form: Page) -> None:
    title = "Pracownia bez sieci"
    form.context.set_offline(True)
    form.fill("#id_title", title)
    form.fill("#id_lead", "Dwanaście stanowisk.")
    form.click("button[name='action-submit']")
    expect(form.locator(".messages .error")).to_contain_text("Serwer nie odpowiada")
    form.context.set_offline(False)
    form.click("button[name='action-submit']")
    expect(form.locator(".messages .success")).to_contain_text(title)
    assert pages_named(form, title) == 1


def test_a_draft_that_is_not_saved_while_signed_out_says_so(form: Page) -> None:
    form.fill("#id_title", "Pracownia bez sesji")
    form.context.clear_cookies()
    form.fill("#id_lead", "Dwanaście stanowisk.")
    form.locator("#id_lead").blur()
    footer = form.locator(".footer__save-warning")
    expect(footer).to_contain_text(
        "Sesja wygasła. Zaloguj się w drugiej karcie: tekst czeka tutaj."
    )


def test_a_form_with_errors_saves_itself_once_they_are_corrected(form: Page) -> None:
    form.fill("#id_lead", "Dwanaście stanowisk.")
    # What the browser would not let through.
    form.evaluate("document.querySelector('[data-edit-form]').noValidate = true")
    form.click("button[name='action-submit']")
    expect(form.locator(".messages .error")).to_be_visible()
    made: list[str] = []
    form.on("request", lambda asked: made.append(asked.post_data or ""))
    form.wait_for_timeout(5_000)
    assert not [sent for sent in made if "Dwanaście" in sent], "It was made though it was refused."
    assert "/add/" in form.url
    with form.expect_response(lambda answer: answer.request.method == "POST") as saved:
        form.fill("#id_title", "Pracownia po poprawkach")
        form.locator("#id_title").blur()
    assert saved.value.json()["success"]
    expect(form.locator(".footer__save-warning")).not_to_contain_text("wstrzymany")
