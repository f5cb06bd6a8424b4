"""What is told at the addresses that a page had before it was withdrawn or deleted."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import PageViewRestriction

from cms.published.changes import expunge
from cms.published.models import LogEntry
from cms.published.tasks import give_every_page_its_document
from pages.news.models import NewsPage
from tests.cms.translating import news, publish, stored

pytestmark = pytest.mark.django_db

FORMER, LAST = "/aktualnosci/w3-a/", "/aktualnosci/w3-b/"


@pytest.fixture
def page(django_capture_on_commit_callbacks: Any) -> NewsPage:
    give_every_page_its_document()
    found = news(slug="w3-a")
    with django_capture_on_commit_callbacks(execute=True):
        publish(stored(found), slug="w3-b")
    return stored(found)


def told(client: Client, path: str = FORMER) -> int:
    return int(client.get("/api/v2/locate/", {"path": path}).status_code)


@pytest.mark.parametrize("removed", [lambda page: page.unpublish(), lambda page: page.delete()])
def test_a_page_is_gone_from_all_its_addresses(
    client: Client, page: NewsPage, removed: Callable[[Any], None]
) -> None:
    assert told(client) == 200
    removed(page)
    assert told(client, LAST) == told(client) == told(client, FORMER.upper()) == 410
    # HTML says no more than that there is nothing.
    assert client.get(FORMER).status_code == client.get(LAST).status_code == 404


def test_it_is_still_when_the_log_has_forgotten_that_it_moved(
    client: Client, page: NewsPage
) -> None:
    page.unpublish()
    LogEntry.objects.exclude(event="withdrawn").delete()
    assert told(client) == 410
    expunge(page.pk)
    assert told(client) == told(client, LAST) == 404


def test_of_a_page_that_is_restricted_or_was_never_public_nothing_is_said(
    client: Client, page: NewsPage
) -> None:
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert told(client) == 404
    draft = news(live=False, slug="szkic")
    Redirect.objects.create(
        old_path="/dawny", redirect_page=draft, automatically_created=True, site_id=1
    )
    assert told(client, "/dawny") == 404


def test_a_page_that_is_public_again_is_led_to(client: Client, page: NewsPage) -> None:
    page.unpublish()
    stored(page).save_revision().publish()
    assert told(client) == 200
