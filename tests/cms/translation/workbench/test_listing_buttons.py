"""What stands beside a page in the listings: whether it can be translated or brought up to date."""

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Page
from wagtail_localize.wagtail_hooks import page_listing_more_buttons

from cms.translation.roles.groups import EDITOR
from cms.translation.workbench.listing_buttons import buttons_beside, find_buttons
from tests.cms.people import client, person, superuser
from tests.cms.translating import begin, english, news, translated

pytestmark = [pytest.mark.django_db, pytest.mark.once]

BEGIN, BRING_UP_TO_DATE = "Przetłumacz tę stronę", "Zaktualizuj przetłumaczone strony"


def beside(browser: Client, page: Page) -> set[str]:
    """Which of the two buttons stand in the menu of a page in the explorer."""
    listing = reverse("wagtailadmin_explore", args=[page.get_parent().pk])
    html = BeautifulSoup(browser.get(listing).content, "html.parser")
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    row = next(row for row in html.select("tbody tr") if row.select(f'a[href^="{edit}"]'))
    return {link.get_text(strip=True) for link in row.select("a")} & {BEGIN, BRING_UP_TO_DATE}


def test_what_can_be_done_stands_beside_each_page(admin_client: Client) -> None:
    begun, missing = news(), news(slug="druga", title="Druga")
    translated(begun)
    assert beside(admin_client, missing) == {BEGIN}
    assert beside(admin_client, begun) == {BRING_UP_TO_DATE}
    assert beside(admin_client, english(begun)) == set()


def test_who_may_not_translate_is_offered_neither() -> None:
    page = news()
    assert beside(client(person((EDITOR, "pl"))), page) == set()


def test_they_are_those_of_the_package() -> None:
    """Of a page without and with a translation, of the translation, and of the root."""
    user, missing, begun = superuser(), news(), news(slug="druga", title="Druga")
    begin(begun)
    for page in (missing, begun, english(begun), Page.objects.get(depth=1)):
        ours = [(one.label, one.url) for one in buttons_beside(page, user, next_url="/a b/")]
        theirs = page_listing_more_buttons(page, user, next_url="/a b/")
        assert ours == [(one.label, one.url) for one in theirs]


def asked(pages: list[Page]) -> int:
    user = superuser()
    user.has_perm("wagtail_localize.submit_translation")
    with CaptureQueriesContext(connection) as queries:
        find_buttons(pages)
        for page in pages:
            list(buttons_beside(page, user))
    return len(queries)


def test_the_buttons_of_many_pages_take_three_queries() -> None:
    pages = [*Page.objects.filter(depth__gt=2)]
    assert len(pages) > 50
    assert asked(pages) == 3


def test_wagtail_localize_still_asks_for_each_page() -> None:
    pages, user = [*Page.objects.filter(depth__gt=2)[:3]], superuser()
    user.has_perm("wagtail_localize.submit_translation")
    with CaptureQueriesContext(connection) as queries:
        for page in pages:
            list(page_listing_more_buttons(page, user))
    assert len(queries) >= 2 * len(pages)
