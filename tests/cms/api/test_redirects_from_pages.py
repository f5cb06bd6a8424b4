"""From a public page's address no redirect leads away."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.contrib.redirects.models import Redirect

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
