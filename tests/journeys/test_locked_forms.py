"""A page that somebody else has locked, or has in review, is read and not written."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from cms.translation.roles.groups import EDITOR

from .conftest import sign_in
from .editing import open_form
from .site import RunningSite

pytestmark = [pytest.mark.journey, pytest.mark.once]

# In review, and written anew since by somebody else.
REVIEWED = """
from django.contrib.auth import get_user_model
from wagtail.models import Page
page = Page.objects.get(pk={pk}).specific
user = get_user_model().objects.get(username="autorka")
page.save_revision(user=user)
page.get_workflow().start(page, user)
"""
NEWER = """
from django.contrib.auth import get_user_model
from wagtail.models import Page
Page.objects.get(pk={pk}).specific.save_revision()
"""
TAKEN_IN = """() => [...document.querySelectorAll(
  '.w-panel__content :is(input:not([type=hidden]), select, textarea, [contenteditable=true])'
)].filter((field) => !field.disabled && field.checkVisibility()).map((field) => field.outerHTML)"""


def test_a_locked_form_takes_nothing_in(page: Page, site: RunningSite, make_people: Any) -> None:
    make_people({"autorka": [EDITOR.name("pl")]})
    item = site.get_json("/api/v2/pages/?type=pages_news.NewsPage&locale=pl")["items"][1]["id"]
    site.python(REVIEWED.format(pk=item))
    sign_in(page, "autorka")
    open_form(page, f"/admin/pages/{item}/edit/")
    expect(page.locator("#id_lead")).to_be_disabled()
    assert page.evaluate(TAKEN_IN) == []
    site.python(NEWER.format(pk=item))
    session = page.locator("[data-controller~=w-session]")
    expect(session).to_have_attribute("data-w-session-intercept-value", "conflict")
    page.locator("footer [data-w-dropdown-target=toggle]").first.click()
    page.locator("button[name=action-cancel-workflow]").click()
    expect(page.locator("#w-save-confirmation-dialog")).to_be_hidden()
    expect(page.locator(".messages")).to_contain_text("Przerwano proces")
