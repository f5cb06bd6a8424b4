"""Readers are sent on from old addresses to what they may see, and never in a circle."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.contrib.redirects.middleware import RedirectMiddleware
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, PageViewRestriction, Site

from tests.cms.translating import news, publish, stored

pytestmark = pytest.mark.django_db

SECRET = "tajny-projekt"
LINK = "https://example.org/"


def redirect(old_path: str, **target: Any) -> Redirect:
    return Redirect.objects.create(old_path=Redirect.normalise_path(old_path), **target)


def draft() -> Page:
    return news(live=False, slug=SECRET)


def restricted() -> Page:
    page = news(slug=SECRET)
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    return page


def withdrawn() -> Page:
    page = news(slug=SECRET)
    stored(page).unpublish()
    return page


@pytest.mark.parametrize("hidden", [draft, restricted, withdrawn])
def test_the_address_of_what_is_not_public_is_told_to_nobody(client: Client, hidden: Any) -> None:
    redirect("/dawny", redirect_page=hidden())
    answer = client.get("/dawny/")
    assert answer.status_code == 404
    assert SECRET not in str(answer.headers) + answer.content.decode()


def test_a_page_that_was_renamed_there_and_back_is_not_found_once_withdrawn(
    client: Client, django_capture_on_commit_callbacks: Any
) -> None:
    page = news(slug="petla")
    for slug in ("inaczej", "petla"):
        with django_capture_on_commit_callbacks(execute=True):
            publish(stored(page), slug=slug)
    assert client.get("/aktualnosci/petla/").status_code == 200
    assert client.get("/aktualnosci/inaczej/")["Location"] == "/aktualnosci/petla/"
    stored(page).unpublish()
    for path in ("/aktualnosci/petla/", "/aktualnosci/inaczej/"):
        assert client.get(path).status_code == 404
        assert client.get("/api/v2/locate/", {"path": path}).status_code == 410


def test_redirects_in_a_circle_lead_nowhere(client: Client) -> None:
    redirect("/sama", redirect_link="http://testserver/sama/")
    for start, end in (("a", "b"), ("b", "c"), ("c", "b")):
        redirect(f"/{start}", redirect_link=f"/{end}/")
    for path in ("/sama/", "/a/", "/b/", "/c/"):
        assert client.get(path).status_code == 404


def test_a_redirect_lasts_or_not_and_each_is_a_step(client: Client) -> None:
    redirect("/jeden", redirect_link="/dwa/")
    redirect("/dwa", redirect_link=LINK, is_permanent=False)
    first, second = client.get("/jeden"), client.get("/dwa")
    assert (first.status_code, first["Location"]) == (301, "/dwa/")
    assert (second.status_code, second["Location"]) == (302, LINK)


def test_the_site_s_own_comes_first_and_a_query_before_none(client: Client) -> None:
    site = Site.objects.get(is_default_site=True)
    redirect("/stare", redirect_link=LINK)
    redirect("/stare", redirect_link=f"{LINK}own", site=site)
    redirect("/stare?b=2&a=1", redirect_link=f"{LINK}query")
    assert client.get("/stare/")["Location"] == f"{LINK}own"
    assert client.get("/stare/?c=3")["Location"] == f"{LINK}own"
    assert client.get("/stare/?a=1&b=2")["Location"] == f"{LINK}query"


def test_nothing_leads_away_from_a_page_that_lacks_a_part(client: Client) -> None:
    redirect("/aktualnosci", redirect_link=LINK)
    assert client.get("/aktualnosci/?page=999").status_code != 301
    redirect("/aktualnosci/dawne", redirect_link=LINK)
    assert client.get("/aktualnosci/dawne/")["Location"] == LINK


def test_an_address_in_capitals_may_lead_to_the_page(client: Client) -> None:
    page = news(slug="duze")
    redirect("/Aktualnosci/Duze", redirect_page=page)
    assert client.get("/Aktualnosci/Duze/")["Location"] == page.get_url()
    Redirect.objects.update(redirect_page=None, redirect_link="/Aktualnosci/Duze/")
    assert client.get("/Aktualnosci/Duze/").status_code == 404


def test_an_address_of_nothing_costs_one_query_for_redirects(client: Client) -> None:
    client.get("/nic-tu-nie-ma/?a=1")
    with CaptureQueriesContext(connection) as asked:
        assert client.get("/nic-tu-nie-ma/łódź/?a=1").status_code == 404
    assert sum("wagtailredirects_redirect" in one["sql"] for one in asked) == 1


def test_wagtail_still_leads_to_a_draft(rf: Any) -> None:
    redirect("/dawny", redirect_page=draft())
    missing: Any = type("Missing", (), {"status_code": 404})()
    answer = RedirectMiddleware(lambda request: missing).process_response(
        rf.get("/dawny/"), missing
    )
    assert SECRET in answer["Location"]
