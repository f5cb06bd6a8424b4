"""Two people write on one page, and the second one knows it."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from cms.translation.roles.groups import PUBLISHER

from .conftest import PATIENCE, sign_in
from .editing import draft_saved, open_form
from .site import RunningSite

pytestmark = [pytest.mark.journey, pytest.mark.once]


# Wagtail asks before it publishes a page that was ever in review.
REVIEWED = """
from django.contrib.auth import get_user_model
from wagtail.models import Page
page = Page.objects.get(pk={pk}).specific
user = get_user_model().objects.get(username="pierwsza")
page.save_revision(user=user)
page.get_workflow().start(page, user).cancel(user=user)
"""


def window(browser: Browser, site: RunningSite, name: str) -> Page:
    context = browser.new_context(base_url=site.address, locale="pl-PL")
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    sign_in(page, name)
    return page


def test_whoever_overwrites_a_newer_version_publishes_it(
    browser: Browser, site: RunningSite, make_people: Any
) -> None:
    make_people({name: [PUBLISHER.name("pl")] for name in ("pierwsza", "drugi")})
    item = site.get_json("/api/v2/pages/?type=pages_news.NewsPage&locale=pl")["items"][0]
    site.python(REVIEWED.format(pk=item["id"]))
    first, second = window(browser, site, "pierwsza"), window(browser, site, "drugi")
    for page in (first, second):
        open_form(page, f"/admin/pages/{item['id']}/edit/")
    with draft_saved(first, "Lid pierwszej osoby."):
        first.fill("#id_lead", "Lid pierwszej osoby.")
        first.locator("#id_lead").blur()
    second.fill("#id_lead", "Lid drugiej osoby.")
    second.locator("#id_lead").blur()
    expect(second.locator("main")).to_contain_text("Zapis nadpisze nowszą wersję")
    dialog = second.locator("#w-save-confirmation-dialog")
    second.keyboard.press("Control+s")
    expect(dialog.get_by_role("button", name="Zapisz szkic")).to_be_visible()
    second.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    second.click("button[name='action-publish']")
    expect(dialog).to_be_visible()
    dialog.get_by_role("button", name="Opublikuj").click()
    expect(second.locator(".messages .success")).to_contain_text(item["title"])
    assert site.get_json(f"/api/v2/pages/{item['id']}/")["lead"] == "Lid drugiej osoby."
