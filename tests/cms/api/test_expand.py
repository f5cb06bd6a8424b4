"""A page's links may come with the linked pages in full, as deep as it is asked for."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from cms.api.v2.expansion import LINKS_MAX
from cms.content.visibility import public_pages
from pages.competence.models import AreaPage
from pages.members.models import MemberPage

from .conftest import Ask
from .test_openapi import mistakes

pytestmark = [pytest.mark.django_db, pytest.mark.once]

MEMBER, AREA = "pages_members.MemberPage", "pages_competence.AreaPage"


@pytest.fixture
def area(ask: Ask) -> Any:
    """A public area that names members, as its detail shows it."""
    for page in public_pages().type(AreaPage).order_by("pk"):
        shown = ask(f"pages/{page.pk}/")
        if shown["front_runner"]:
            return shown
    raise AssertionError("No area of the content has a front runner.")


def test_a_link_holds_the_linked_page_in_full(ask: Ask, area: Any) -> None:
    plain = area["front_runner"]
    answer = ask(f"pages/{area['id']}/", expand="front_runner")
    whole = answer["front_runner"].pop("expanded")
    assert answer == area
    assert whole == ask(f"pages/{plain['id']}/")
    assert "expanded" not in str(whole)


def test_what_is_expanded_is_what_the_description_says(ask: Ask, area: Any) -> None:
    answer = ask(f"pages/{area['id']}/", expand="front_runner.areas,body")
    assert mistakes(AREA, answer) == []
    assert answer["front_runner"]["expanded"]["areas"][0]["expanded"]["meta"]["type"] == AREA


def test_a_list_shows_what_it_expands(ask: Ask) -> None:
    plain = ask("pages/", type=MEMBER, locale="pl", fields="areas", limit=100)
    linked = [item["id"] for item in plain["items"] if item["areas"]][:5]
    answer = ask("pages/", ids=",".join(map(str, linked)), expand="areas", fields="_,id")
    assert [list(item) for item in answer["items"]] == [["id", "areas"]] * len(linked)
    for item in answer["items"]:
        for link in item["areas"]:
            assert link["expanded"]["id"] == link["id"]
            assert link["expanded"]["meta"]["locale"] == "pl"


def test_what_the_public_may_not_see_is_not_expanded(ask: Ask, area: Any) -> None:
    member = MemberPage.objects.get(pk=area["front_runner"]["id"])
    PageViewRestriction.objects.create(page=member, restriction_type="login")
    answer = ask(f"pages/{area['id']}/", expand="front_runner")
    assert answer["front_runner"] is None


@pytest.mark.parametrize(
    "value", ["", "no_such_field", "areas,", "areas.", "areas.members.areas", "id", "meta.parent"]
)
def test_what_is_no_field_is_refused(refused: Ask, value: str) -> None:
    assert refused("pages/", expand=value) == "expand"


def test_more_than_may_be_shown_at_once_is_refused(
    refused: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert LINKS_MAX == 200
    monkeypatch.setattr("cms.api.v2.expansion.LINKS_MAX", 1)
    assert refused("pages/", type=MEMBER, limit=100, expand="areas") == "expand"


def test_the_number_of_queries_does_not_grow_with_the_links(client: Client) -> None:
    def cost(limit: int) -> int:
        query = {"type": MEMBER, "locale": "pl", "limit": limit, "expand": "areas"}
        client.get("/api/v2/pages/", query)
        with CaptureQueriesContext(connection) as asked:
            items = client.get("/api/v2/pages/", query).json()["items"]
        assert sum(len(item["areas"]) for item in items) >= limit / 2
        return len(asked)

    assert cost(25) <= cost(8)


def test_the_page_at_an_address_expands_its_links_as_well(ask: Ask, area: Any) -> None:
    path = area["meta"]["html_url"]
    answer = ask("locate/", path=path, expand="front_runner", host="relative")
    whole = answer["page"]["front_runner"]["expanded"]
    assert whole["meta"]["html_url"].startswith("/")
