"""What Wagtail documents of its API, version 2, is so here, or otherwise as docs/api.md tells.

Errors, orders, `fields` and the tree have tests of their own; these are the rest of the table.
"""

from typing import Any

import pytest
from django.test import Client
from wagtail.models import Site

from cms.content.visibility import public_pages

from .conftest import Ask

pytestmark = [pytest.mark.django_db, pytest.mark.once]

NEWS = "pages_news.NewsPage"


@pytest.mark.parametrize("endpoint", ["pages", "images", "documents"])
def test_lists_count_all_and_hold_items(ask: Ask, endpoint: str) -> None:
    answer = ask(f"{endpoint}/")
    assert answer.keys() == {"meta", "items"}
    assert answer["meta"].keys() == {"total_count"}
    for item in answer["items"]:
        assert {"id", "meta", "title"} <= item.keys()
        assert {"type", "detail_url"} <= item["meta"].keys()
        detail = item["meta"]["detail_url"].removeprefix("http://testserver/api/v2/")
        assert ask(detail)["id"] == item["id"]


def test_what_wagtail_tells_of_a_page_in_meta_is_told(ask: Ask) -> None:
    page = public_pages().exclude(depth=2).order_by("pk").first()
    meta = ask(f"pages/{page.pk}/")["meta"]
    assert {"type", "detail_url", "html_url", "slug", "first_published_at", "locale"} <= meta.keys()
    assert {"show_in_menus", "seo_title", "search_description", "parent"} <= meta.keys()
    assert meta["slug"] == page.slug
    assert {"id", "title", "html_url", "detail_url"} <= meta["parent"].keys()


def test_several_types_are_asked_for_between_commas(ask: Ask) -> None:
    both = f"{NEWS},pages_members.MemberPage"
    alone = [ask("pages/", type=name)["meta"]["total_count"] for name in both.split(",")]
    assert ask("pages/", type=both)["meta"]["total_count"] == sum(alone)


def test_custom_fields_need_no_type(ask: Ask) -> None:
    items = ask("pages/", fields="topics", limit=100)["items"]
    assert {"topics" in item for item in items} == {True, False}


@pytest.mark.parametrize("limit", [0, 1, 100])
def test_a_list_holds_as_many_as_are_asked_for(ask: Ask, limit: int) -> None:
    answer = ask("pages/", limit=limit)
    assert len(answer["items"]) == limit
    assert answer["meta"]["total_count"] > 100


def test_the_tree_is_asked_for_from_its_root(ask: Ask) -> None:
    root = Site.objects.get(is_default_site=True).root_page
    children = ask("pages/", child_of="root", limit=100)
    assert children == ask("pages/", child_of=root.pk, limit=100)
    assert all(item["meta"]["parent"]["id"] == root.pk for item in children["items"])
    child = children["items"][0]["id"]
    assert [item["id"] for item in ask("pages/", ancestor_of=child)["items"]] == [root.pk]


def test_a_page_is_found_by_its_address_and_its_id(client: Client) -> None:
    page = public_pages().exclude(depth=2).order_by("pk").first()
    for query in ({"html_path": page.get_url()}, {"id": page.pk}):
        answer = client.get("/api/v2/pages/find/", query)
        assert answer.status_code == 302
        assert answer["Location"].endswith(f"/api/v2/pages/{page.pk}/")


@pytest.mark.parametrize("value", ["cover(src)", "cover(*)", "cover(_,src)"])
def test_a_link_s_own_fields_are_refused(refused: Ask, value: str) -> None:
    assert refused("pages/", type=NEWS, fields=value) == "fields"


@pytest.mark.parametrize("parameters", [{"order": "random"}, {"site": "x"}, {"lead": "x"}])
def test_what_is_otherwise_is_refused_by_name(refused: Ask, parameters: dict[str, Any]) -> None:
    assert refused("pages/", **parameters) == next(iter(parameters))


def test_an_alias_is_told_by_its_state(ask: Ask) -> None:
    for item in ask("pages/", state="alias", limit=5)["items"]:
        assert item["meta"]["translation"]["source"]["id"] != item["id"]
    assert "alias_of" not in ask("pages/", limit=1)["items"][0]["meta"]
