"""The log tells of a redirect what the public may follow, and no address of what it may not see."""

from typing import Any

import pytest
from django.test import Client
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import PageViewRestriction

from cms.published.changes import expunge
from cms.published.log import number_entries, redirected
from cms.published.models import LogEntry
from cms.published.tasks import give_every_page_its_document
from pages.news.models import NewsPage
from tests.cms.translating import news, publish, stored

pytestmark = pytest.mark.django_db

SECRET = "tajny-projekt"


@pytest.fixture(autouse=True)
def every_page_has_its_document(db: None) -> None:
    give_every_page_its_document()
    LogEntry.objects.all().delete()


def told(client: Client) -> list[dict[str, Any]]:
    """All changes, as anybody reads them."""
    number_entries()
    cursor = str(client.get("/api/v2/changes/").json()["meta"]["cursor"]).split(".")[0]
    items = client.get("/api/v2/changes/", {"after": f"{cursor}.0"}).json()["items"]
    return list(items)


def led(client: Client) -> list[tuple[str, str | None]]:
    """From where to where, of all redirects told."""
    return [
        (item["old_path"], item["path"]) for item in told(client) if item["event"] == "redirect"
    ]


def draft() -> NewsPage:
    return news(live=False, slug=SECRET)


def restricted() -> NewsPage:
    page = news(slug=SECRET)
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    LogEntry.objects.all().delete()
    return page


@pytest.mark.parametrize("hidden", [draft, restricted])
def test_a_redirect_to_what_is_not_public_is_told_to_nobody(client: Client, hidden: Any) -> None:
    redirect = Redirect.add_redirect("/konkurs", hidden())
    redirect.save()
    redirect.old_path = "/inny-konkurs"
    redirect.save()
    redirect.delete()
    assert told(client) == []


def test_it_is_told_once_the_page_is_public(client: Client) -> None:
    page = draft()
    Redirect.add_redirect("/konkurs", page)
    Redirect.add_redirect("/konkurs-2", page, page_route_path="/archiwum/")
    page.save_revision().publish()
    address = f"/aktualnosci/{SECRET}/"
    assert led(client) == [("/konkurs", address), ("/konkurs-2", f"{address}archiwum/")]


def test_one_that_led_to_a_public_page_leads_nowhere_from_now_on(client: Client) -> None:
    redirect = Redirect.add_redirect("/konkurs", news(slug="jawny"))
    LogEntry.objects.all().delete()
    redirect.redirect_page = draft()
    redirect.save()
    assert led(client) == [("/konkurs", None)]
    # Which is told once.
    redirect.save()
    assert len(led(client)) == 1


def test_one_whose_page_was_withdrawn_meanwhile_is_still_told_to_be_gone(client: Client) -> None:
    page = news(slug=SECRET)
    redirect = Redirect.add_redirect("/konkurs", page)
    stored(page).unpublish()
    LogEntry.objects.exclude(event="redirect").delete()
    redirect.delete()
    assert led(client) == [("/konkurs", f"/aktualnosci/{SECRET}/"), ("/konkurs", None)]


def test_the_address_of_a_page_is_expunged_from_redirects_too(client: Client) -> None:
    page = news(slug=SECRET)
    Redirect.add_redirect("/konkurs", page)
    page = stored(page)
    page.slug = "jawny"
    page.save_revision().publish()
    Redirect.add_redirect("/inny", redirect_to="https://example.org/")
    assert SECRET in str(told(client))
    expunge(page.pk)
    assert SECRET not in str(told(client))
    assert "jawny" not in str(told(client))
    assert ("/inny", "https://example.org/") in led(client)


def test_so_is_that_of_a_page_that_was_never_public(client: Client) -> None:
    redirected(None, "/konkurs", f"/aktualnosci/{SECRET}/")
    assert SECRET in str(told(client))
    expunge(draft().pk)
    assert SECRET not in str(told(client))


def test_one_from_where_a_public_page_stands_is_told_to_nobody(client: Client) -> None:
    page = news(slug="jawny")
    LogEntry.objects.all().delete()
    redirect = Redirect.add_redirect(page.get_url(), redirect_to="https://example.org/")
    redirect.delete()
    assert told(client) == []


def test_it_is_told_when_nothing_stands_there_any_more(client: Client) -> None:
    page = news(slug="jawny")
    Redirect.add_redirect(page.get_url(), redirect_to="https://example.org/")
    stored(page).unpublish()
    assert led(client) == [("/aktualnosci/jawny", "https://example.org/")]
    assert told(client)[-1]["event"] == "redirect"


def test_it_leads_nowhere_once_a_page_stands_there_again(client: Client) -> None:
    page = news(slug="jawny", live=False)
    Redirect.add_redirect(page.get_url(), redirect_to="https://example.org/")
    page.save_revision().publish()
    changes = [(item["event"], item["path"]) for item in told(client)]
    # Who applies them in order does not take the page away again.
    assert changes[-2:] == [("redirect", None), ("published", "/aktualnosci/jawny/")]


def test_it_leads_on_where_the_page_has_moved_away(client: Client) -> None:
    page = news(slug="jawny")
    Redirect.add_redirect(page.get_url(), redirect_to="https://example.org/")
    page = stored(page)
    page.slug = "inny"
    page.save_revision().publish()
    assert led(client) == [("/aktualnosci/jawny", "https://example.org/")]


def test_no_page_is_told_to_lead_to_itself(
    client: Client, django_capture_on_commit_callbacks: Any
) -> None:
    page = news(slug="petla")
    for slug in ("inaczej", "petla"):
        with django_capture_on_commit_callbacks(execute=True):
            publish(stored(page), slug=slug)
    stored(page).unpublish()
    stored(page).save_revision().publish()
    assert led(client) == [("/aktualnosci/inaczej", "/aktualnosci/petla/")]
