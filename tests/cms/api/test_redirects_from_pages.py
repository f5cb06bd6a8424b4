"""From a public page's address no redirect leads away."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

from tests.cms.translating import news, publish, stored

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def redirects(client: Client) -> dict[str, str]:
    items = client.get("/api/v2/redirects/", {"limit": 100}).json()["items"]
    return {item["old_path"]: item["location"] for item in items}


def found(client: Client, page: Any) -> int:
    return int(client.get("/api/v2/redirects/find/", {"html_path": page.get_url()}).status_code)


def test_pages_that_swap_their_addresses_are_found_at_them(
    client: Client, django_capture_on_commit_callbacks: Any
) -> None:
    one, other = news(title="Alfa", slug="alfa"), news(title="Beta", slug="beta")
    for page, slug in ((one, "gamma"), (other, "alfa"), (one, "beta")):
        with django_capture_on_commit_callbacks(execute=True):
            publish(stored(page), slug=slug)
    one, other = stored(one), stored(other)
    assert Redirect.objects.filter(old_path__endswith="/alfa").exists()
    told = redirects(client)
    above = one.get_parent().get_url()
    assert {f"{above}alfa", f"{above}beta"} & told.keys() == set()
    assert told[f"{above}gamma"].endswith(one.get_url())
    for page in (one, other):
        assert found(client, page) == 404
        assert client.get(page.get_url()).context["page"].pk == page.pk
    other.unpublish()
    # Nothing answers there any more; the old address leads to the page again.
    assert found(client, other) == 302


def test_an_english_page_s_address_is_its_own(client: Client) -> None:
    page, target = news("en", title="Delta", slug="delta"), news(title="Cel", slug="cel")
    redirect = Redirect.objects.create(
        old_path=Redirect.normalise_path(page.get_url()), redirect_page=target
    )
    assert page.get_url().startswith("/en/")
    assert found(client, page) == 404
    assert client.get(f"/api/v2/redirects/{redirect.pk}/").status_code == 404


def test_the_number_of_queries_does_not_grow_with_the_redirects(client: Client) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            redirects(client)
        return len(asked)

    for place in range(2):
        Redirect.objects.create(old_path=f"/dawne-{place}", redirect_page=news(slug=f"n{place}"))
    queries()
    few = queries()
    for place in range(2, 6):
        Redirect.objects.create(old_path=f"/dawne-{place}", redirect_page=news(slug=f"n{place}"))
    assert len(redirects(client)) >= 6
    assert queries() == few


NO_ADDRESSES = ["//[", "http://[", "//\u2100x/", "http://[1:2", " //["]


@pytest.mark.parametrize("address", NO_ADDRESSES)
@pytest.mark.parametrize("api", ["v2", "v3-preview"])
def test_what_is_no_address_is_not_found(client: Client, api: str, address: str) -> None:
    answer = client.get(f"/api/{api}/redirects/find/", {"html_path": address})
    assert answer.status_code == 404, answer.content
    assert answer["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize("address", NO_ADDRESSES)
def test_the_form_of_a_redirect_refuses_it_with_a_sentence(
    admin_client: Client, address: str
) -> None:
    sent = {"old_path": address, "redirect_link": "https://example.org/", "is_permanent": "on"}
    answer = admin_client.post(reverse("wagtailredirects:add"), sent)
    assert answer.status_code == 200
    assert "To nie jest adres." in answer.content.decode()
    assert not Redirect.objects.exists()


def test_of_two_the_redirect_of_the_site_itself_is_found(client: Client) -> None:
    site = Site.objects.get(is_default_site=True)
    link = "https://example.org/"
    Redirect.objects.create(old_path="/stare", redirect_link=link)
    own = Redirect.objects.create(old_path="/stare", redirect_link=link, site=site)
    answer = client.get("/api/v2/redirects/find/", {"html_path": "/stare"})
    assert answer["Location"].endswith(f"/redirects/{own.pk}/")
