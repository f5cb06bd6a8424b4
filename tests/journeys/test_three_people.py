"""An editor changes a number; a translator, a reviewer and the readers learn of it in turn."""

import re
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from cms.translation.roles.groups import EDITOR, PUBLISHER, REVIEWER, TRANSLATOR

from .conftest import PATIENCE, sign_in
from .editing import draft_saved, open_form
from .site import RunningSite, eventually
from .walk import RULES, problems

pytestmark = pytest.mark.journey

PUBLISHED = """
import json
from cms.content.occasion import Reason, writing_for
from tests.cms.translating import news, translated, ENGLISH
slug = {slug!r}
with writing_for(Reason.LOAD):
    source = news(slug=slug, title={title!r})
    page = translated(source, {{**ENGLISH, slug: slug + "-en", {title!r}: {english!r}}})
print(json.dumps({{"source": source.pk, "page": page.pk, "url": page.get_url()}}))
"""
TITLE, ENGLISH_TITLE = "Klaster w liczbach", "The cluster in figures"
OLD = "The project brings together 140 companies from Mazovia."
TRANSLATED = "The project brings together 500 companys from Mazovia."
CORRECTED = "The project brings together 500 companies from Mazovia."


def lead_field(page: Page) -> Any:
    return page.get_by_role("textbox", name=re.compile("Lid$"))


def write(page: Page, text: str) -> None:
    """Types a translation and waits until it has been saved by itself."""
    with page.expect_response(re.compile("/save/")) as saved:
        lead_field(page).fill(text)
    assert saved.value.status == 200
    expect(page.locator("[data-saved]")).to_contain_text("Zapisano o")


def people(browser: Browser, site: RunningSite, *names: str) -> list[Page]:
    """A window for each, in which they are signed in."""
    windows = []
    for name in names:
        context = browser.new_context(base_url=site.address, locale="pl-PL")
        context.set_default_timeout(PATIENCE)
        windows.append(context.new_page())
        sign_in(windows[-1], name)
    return windows


def test_a_changed_number_reaches_english_readers_when_it_is_approved_and_no_earlier(
    browser: Browser, site: RunningSite, make_people: Any
) -> None:
    make_people(
        {
            "redaktor": [EDITOR.name("pl"), PUBLISHER.name("pl")],
            "tlumaczka": [TRANSLATOR.name("en")],
            "korektorka": [REVIEWER.name("en"), PUBLISHER.name("en")],
        }
    )
    ids = site.python(PUBLISHED.format(slug="liczby", title=TITLE, english=ENGLISH_TITLE))

    def readers_see(text: str, state: str) -> None:
        assert text in site.get(ids["url"])
        item = site.get_json(f"/api/v2/pages/{ids['page']}/")
        assert item["lead"] == text
        assert item["meta"]["translation"]["state"] == state

    editor, translator, reviewer = people(browser, site, "redaktor", "tlumaczka", "korektorka")
    readers_see(OLD, "current")

    open_form(editor, f"/admin/pages/{ids['source']}/edit/")
    lead = editor.locator("#id_lead")
    written = lead.input_value().replace("140", "500")
    with draft_saved(editor, written):
        lead.fill(written)
    editor.click("footer [data-w-dropdown-target='toggle']")
    editor.click("button[name='action-publish']")
    expect(editor.locator(".messages .success")).to_contain_text(TITLE)
    eventually(lambda: "500" in site.get_json(f"/api/v2/pages/{ids['source']}/")["lead"])
    readers_see(OLD, "outdated")

    translator.goto("/admin/")
    waiting = translator.locator(".waiting__item", has_text=TITLE)
    expect(waiting).to_contain_text("poważna zmiana")
    waiting.get_by_role("link").click()
    line = translator.locator(".workbench-line--changed")
    expect(line.locator("del")).to_have_text("140")
    expect(line.locator("ins")).to_have_text("500")
    expect(line).to_contain_text("W oryginale jest 500, w tłumaczeniu 140.")
    to_do = translator.locator(".workbench__filters li", has_text="Do zrobienia")
    expect(to_do).to_contain_text("1")
    write(translator, TRANSLATED)
    expect(translator.locator(".workbench-line--changed")).to_have_count(0)
    # What is counted on the screen follows without a reload.
    expect(to_do).to_have_count(0)
    expect(translator.locator("[data-progress]")).to_have_text(
        "Wszystkie teksty są przetłumaczone."
    )
    readers_see(OLD, "outdated")
    translator.get_by_role("button", name="Przekaż do korekty").click()
    expect(translator.locator(".messages .success")).to_contain_text("Przekazano do korekty")
    expect(lead_field(translator)).not_to_be_editable()
    readers_see(OLD, "outdated")

    reviewer.goto("/admin/")
    reviewer.locator(".waiting__item", has_text=TITLE).get_by_role("link").click()
    write(reviewer, CORRECTED)
    reviewer.get_by_role("button", name="Zatwierdź").click()
    expect(reviewer.locator(".messages .success")).to_contain_text("następny krok")
    readers_see(OLD, "outdated")
    reviewer.get_by_role("button", name="Zatwierdź i opublikuj").click()
    expect(reviewer.locator(".messages .success")).to_contain_text("Zatwierdzono i opublikowano")
    readers_see(CORRECTED, "current")


@pytest.mark.once
def test_two_people_on_one_page_are_told_and_lose_nothing(
    browser: Browser, site: RunningSite, make_people: Any
) -> None:
    make_people({"ola": [TRANSLATOR.name("en")], "jan": [TRANSLATOR.name("en")]})
    ids = site.python(PUBLISHED.format(slug="dwoje", title="Dwoje", english="Two people"))
    ola, jan = people(browser, site, "ola", "jan")
    for window in (ola, jan):
        window.goto(f"/admin/translations/{ids['page']}/")
    ola.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(ola.locator("[data-here]")).to_contain_text("jan też jest na tej stronie")
    jan.context.set_offline(True)
    lead_field(jan).fill("Jan: 140 companies from Mazovia take part")
    expect(jan.locator("[data-saved]")).to_contain_text("brak połączenia z serwisem")
    write(ola, "Ola: 140 companies from Mazovia take part")
    jan.context.set_offline(False)
    # What could not be saved is tried again by itself.
    jan_said = jan.locator("[data-other]:visible")
    expect(jan_said).to_contain_text("ola")
    expect(jan_said).to_contain_text("Ola: 140 companies from Mazovia take part")
    expect(lead_field(jan)).to_have_value("Jan: 140 companies from Mazovia take part")
    with jan.expect_response(re.compile("/save/")):
        jan_said.get_by_role("button", name="Zachowaj swój").click()
    ola.reload()
    expect(lead_field(ola)).to_have_value("Jan: 140 companies from Mazovia take part")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.once
def test_the_screen_works_by_keyboard_on_a_narrow_screen_and_breaks_no_rule(
    browser: Browser, site: RunningSite, make_people: Any, scheme: Any
) -> None:
    name = f"klawiatura-{scheme}"
    make_people({name: [TRANSLATOR.name("en")]})
    title = f"Klawiatura {scheme}"
    ids = site.python(PUBLISHED.format(slug=name, title=title, english=f"Keyboard {scheme}"))
    context = browser.new_context(
        base_url=site.address,
        locale="pl-PL",
        color_scheme=scheme,
        viewport={"width": 360, "height": 740},
    )
    page = context.new_page()
    sign_in(page, name)
    page.goto(f"/admin/translations/{ids['page']}/")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    results = Axe().run(page, context=".workbench", options=RULES[scheme]).response
    assert results["passes"]
    assert problems(results["violations"]) == []

    page.get_by_role("textbox", name=re.compile("Tytuł$")).focus()
    page.keyboard.press("Alt+ArrowDown")
    page.keyboard.press("Alt+ArrowDown")
    expect(lead_field(page)).to_be_focused()
    page.keyboard.press("Control+A")
    page.keyboard.type("As many as 140 companies from Mazovia take part.")
    with page.expect_response(re.compile("/save/")) as saved:
        page.keyboard.press("Control+Enter")
    assert saved.value.status == 200
    page.reload()
    expect(lead_field(page)).to_have_value("As many as 140 companies from Mazovia take part.")
    context.close()


@pytest.mark.once
def test_who_is_signed_out_while_typing_signs_in_again_and_loses_nothing(
    browser: Browser, site: RunningSite, make_people: Any
) -> None:
    make_people({"ewa": [TRANSLATOR.name("en")]})
    ids = site.python(PUBLISHED.format(slug="ewa", title="Wylogowanie", english="Signed out"))
    [ewa] = people(browser, site, "ewa")
    ewa.goto(f"/admin/translations/{ids['page']}/")
    ewa.context.clear_cookies()
    lead_field(ewa).fill("Written while signed out: 140 companies from Mazovia")
    expect(ewa.locator("[data-saved]")).to_contain_text("zaloguj się ponownie")
    sign_in(ewa.context.new_page(), "ewa")
    expect(ewa.locator("[data-saved]")).to_contain_text("Zapisano o")
