"""Other sites show our lists under a strict policy: by the elements, and by plain JavaScript."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Locator, Page, expect

from .other_site import other_site
from .site import RunningSite
from .walk import NARROWEST, RULES, TELL_VIOLATIONS, problems

pytestmark = [pytest.mark.journey, pytest.mark.once]

PLAIN = Path(__file__).parents[2] / "examples" / "plain"
# An element in each language, one that finds nothing, and one of an area that is none.
ELEMENTS = """<!doctype html><html lang="en"><head><title>Partner</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/partner.css">
<script type="module" src="{site}/api/elements/1.js"></script></head><body><main><h1>Partner</h1>
<cluster-news id="en" limit="50"><a href="{site}/en/news/">All news</a></cluster-news>
<div lang="pl"><cluster-members id="pl" area="it" limit="4">
<a href="{site}/uczestnicy/">Wszyscy uczestnicy</a></cluster-members></div>
<cluster-news id="empty" limit="0"><a href="{site}/en/news/">All news</a></cluster-news>
<cluster-news id="wrong" language="pl" area="no-such-area">
<a href="{site}/aktualnosci/">Aktualności</a></cluster-news>
</main></body></html>"""
STYLE = """body { --cluster-gap: 7px; } #en::part(link) { text-transform: uppercase; }
#pl { --cluster-link-color: rgb(1, 2, 3); }"""


def _heard(page: Page) -> list[str]:
    """What the page complains of from now on, violations of its policy among it."""
    told: list[str] = []
    page.add_init_script(TELL_VIOLATIONS)

    def hear(message: ConsoleMessage) -> None:
        if message.type == "error":
            told.append(message.text)

    page.on("console", hear)
    return told


def _without_scripts(browser: Browser, address: str, text: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    expect(page.get_by_role("link", name=text).first).to_be_visible()
    context.close()


def _titles(site: RunningSite, query: str) -> list[str]:
    return [item["title"] for item in site.get_json(f"/api/v2/pages/?{query}")["items"]]


def _pictures_are_shown(shown: Locator) -> None:
    """Lazy pictures load where they are looked at."""
    assert shown.count()
    for picture in shown.all():
        picture.scroll_into_view_if_needed()
        expect(picture).to_have_js_property("complete", True)
        assert picture.evaluate("image => image.naturalWidth") > 0


def test_other_sites_show_our_lists_under_a_strict_policy(
    page: Page, browser: Browser, site: RunningSite
) -> None:
    told = _heard(page)
    ours = site.address
    policy = (
        f"default-src 'none'; connect-src {ours}; img-src {ours}; style-src 'self'; script-src "
    )
    files = {"/": ELEMENTS.format(site=ours), "/partner.css": STYLE}
    with other_site(files, policy + ours) as address:
        page.goto(address)

        english = page.locator("#en")
        titles = _titles(site, "type=pages_news.NewsPage&locale=en&limit=50")
        expect(english.locator("[part=link]")).to_have_text(titles)
        expect(english.locator("[part=list]")).to_have_attribute("lang", "en")
        expect(english.locator("[part=date]").first).to_contain_text("2026")
        outdated = _titles(site, "type=pages_news.NewsPage&locale=en&state=outdated")
        noted = english.locator("[part=item]").filter(has=page.locator("[part=note]"))
        expect(noted.locator("[part=link]")).to_have_text(outdated)
        assert outdated
        for original in noted.locator("[part=original]").all():
            expect(original).to_have_attribute("hreflang", "pl")
        expect(english.get_by_role("link", name="All news")).to_be_visible()
        _pictures_are_shown(english.locator("[part=image]"))

        polish = page.locator("#pl")
        titles = _titles(site, "type=pages_members.MemberPage&locale=pl&area=it&limit=4")
        expect(polish.locator("[part=link]")).to_have_text(titles)
        expect(polish.locator("[part=item]").first).to_have_attribute("lang", "pl")
        link = polish.locator("[part=link]").first
        expect(link).to_have_css("color", "rgb(1, 2, 3)")
        expect(english.locator("[part=link]").first).to_have_css("text-transform", "uppercase")
        expect(polish.locator("[part=list]")).to_have_css("row-gap", "7px")

        empty = page.locator("#empty [part=message]")
        expect(empty).to_have_text("There is no news here yet.")
        expect(page.locator("#empty [part=list]")).to_be_hidden()
        wrong = page.locator("#wrong [part=message]")
        expect(wrong).to_have_text("Nie udało się pobrać aktualności. Spróbuj ponownie później.")
        expect(wrong).to_have_attribute("lang", "pl")

        # An attribute that changes is followed.
        page.locator("#wrong").evaluate("element => element.removeAttribute('area')")
        expect(page.locator("#wrong [part=item]")).to_have_count(5)
        expect(wrong).to_have_text("")

        assert problems(Axe().run(page, options=RULES["light"]).response["violations"]) == []
        page.set_viewport_size({"width": NARROWEST, "height": 700})
        assert page.evaluate("document.documentElement.scrollWidth") <= NARROWEST
        _without_scripts(browser, address, "All news")
    # The area that is none, and nothing that the policy forbade.
    assert len(told) == 2
    assert "400" in told[0]
    assert "no-such-area" in told[1]

    told.clear()
    files = {f"/{file.name}": file.read_text(encoding="utf-8") for file in PLAIN.iterdir()}
    files = {name: text.replace("http://127.0.0.1:8000", ours) for name, text in files.items()}
    # The newest three may be what another journey published, without a picture.
    files["/index.html"] = files["/index.html"].replace('data-limit="3"', 'data-limit="50"')
    with other_site(files, policy + "'self'") as address:
        page.goto(f"{address}/index.html")
        news, members = page.locator("ul").all()
        expect(news.locator("li > a")).to_have_text(
            _titles(site, "type=pages_news.NewsPage&locale=en&limit=50")
        )
        expect(members.locator("li > a")).to_have_text(
            _titles(site, "type=pages_members.MemberPage&locale=pl&limit=6")
        )
        expect(members).to_have_attribute("lang", "pl")
        _pictures_are_shown(news.locator("img"))
        assert problems(Axe().run(page, options=RULES["light"]).response["violations"]) == []
        _without_scripts(browser, f"{address}/index.html", "News of the cluster")
    assert told == []
