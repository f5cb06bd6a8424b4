"""No screen of the admin asks the database anew for each of the things that it lists."""

import re
from collections import Counter

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Page

from pages.news.models import NewsIndexPage
from tests.cms.translating import english, news, translated

pytestmark = [pytest.mark.django_db, pytest.mark.once]

# A screen asks some things for each language, each kind of page or each entry of the menu.
MOST = 5
LINKED = re.compile(r'"url": "(/admin/[^"?]+)"')


def repeated(browser: Client, address: str) -> dict[str, int]:
    """Statements of a screen that differ in their values only, by how often they are asked."""
    browser.get(address, follow=True)  # What the site remembers is asked before.
    with CaptureQueriesContext(connection) as queries:
        assert browser.get(address, follow=True).status_code == 200
    shapes = Counter(re.sub(r"'[^']*'|\b\d+\b", "?", query["sql"]) for query in queries)
    return {shape: times for shape, times in shapes.items() if times > MOST}


def test_no_listing_that_the_menu_leads_to_asks_for_each_line(admin_client: Client) -> None:
    home = admin_client.get("/admin/").content.decode()
    addresses = {*LINKED.findall(home), "/admin/"} - {reverse("wagtailadmin_logout")}
    # Wagtail counts below each home the pages of every type that may stand there once.
    addresses.remove(reverse("wagtailadmin_explore_root"))
    assert len(addresses) > 25
    found = {address: repeated(admin_client, address) for address in sorted(addresses)}
    assert {address: asked for address, asked in found.items() if asked} == {}


def test_no_screen_of_a_section_asks_for_each_page(admin_client: Client) -> None:
    translated(news())
    section: Page = NewsIndexPage.objects.get(locale__language_code="pl")
    assert section.get_children().count() > MOST
    for address in (
        reverse("wagtailadmin_explore", args=[section.pk]),
        reverse("wagtailadmin_pages:edit", args=[section.pk]),
        reverse("wagtailadmin_pages:history", args=[section.pk]),
        reverse("wagtailadmin_pages:usage", args=[section.pk]),
        reverse("wagtailadmin_explore", args=[english(section).pk]),
    ):
        assert repeated(admin_client, address) == {}, address
