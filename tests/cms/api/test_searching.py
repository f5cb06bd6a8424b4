"""What the API tells of searches: highlights, numbers beside filters, what completes a word."""

from typing import Any
from urllib.parse import quote

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cms.content.visibility import public_pages
from pages.members.models import MemberPage

from .conftest import Ask
from .test_openapi import mistakes

pytestmark = pytest.mark.django_db


def test_highlights_mark_the_words_in_title_and_text(ask: Ask) -> None:
    answer = ask("pages/", search="światłowody", locale="pl", highlight="true", limit=3)
    shown = [item["highlight"] for item in answer["items"]]
    assert any("<mark>" in part for light in shown for part in light.values())
    assert mistakes("PageItem", answer["items"][0]) == []


def test_without_being_asked_for_nothing_is_marked(ask: Ask) -> None:
    assert "highlight" not in ask("pages/", search="energia", locale="pl")["items"][0]


def test_a_corrected_search_is_told(ask: Ask) -> None:
    answer = ask("pages/", search="telekomuniakcja", locale="pl")
    assert answer["meta"]["search"]["shown_for"] == "telekomunikacja"
    assert answer["meta"]["total_count"]
    assert mistakes("Search", answer["meta"]["search"]) == []
    assert "search" not in ask("pages/", limit=1)["meta"]


@pytest.mark.parametrize("text", ["w", "the", "and", "to do", "w the"])
@pytest.mark.parametrize("address", ["pages/", "images/", "documents/"])
def test_small_words_alone_find_nothing_in_all_languages_together(
    ask: Ask, address: str, text: str
) -> None:
    assert ask(address, search=text)["meta"]["total_count"] == 0


@pytest.mark.parametrize("text", ["w energia", "the energia", "energia and do"])
def test_a_word_that_is_small_in_one_language_is_not_asked_of_any_page(ask: Ask, text: str) -> None:
    def found(text: str) -> list[int]:
        return [item["id"] for item in ask("pages/", search=text, fields="_,id")["items"]]

    assert found("energia")
    assert sorted(found(text)) == sorted(found("energia"))


def test_a_small_word_in_capitals_is_looked_for_in_all_languages(ask: Ask) -> None:
    assert ask("pages/", search="IT")["meta"]["total_count"]


@pytest.mark.parametrize("searched", [{}, {"search": "sieć"}])
@pytest.mark.parametrize("facet", ["kind", "voivodeship", "area", "competence", "town"])
def test_a_facet_counts_what_its_filter_would_give(
    ask: Ask,
    facet: str,
    searched: dict[str, Any],
) -> None:
    of_members = {"type": "pages_members.MemberPage", "locale": "pl", **searched}
    values = ask("pages/", **of_members, facets=facet, limit=0)["facets"][facet]
    assert any(value["count"] for value in values)
    for value in values[:6]:
        given = ask("pages/", **of_members, **{facet: value["value"]}, limit=0)
        assert given["meta"]["total_count"] == value["count"], value


def test_a_facet_does_not_narrow_itself(ask: Ask) -> None:
    of_members = {"type": "pages_members.MemberPage", "locale": "pl", "facets": "kind,voivodeship"}
    every = ask("pages/", **of_members)["facets"]
    chosen = ask("pages/", **of_members, kind="university")["facets"]
    assert chosen["kind"] == every["kind"]
    assert sum(v["count"] for v in chosen["voivodeship"]) < sum(
        v["count"] for v in every["voivodeship"]
    )


def test_topics_of_news_are_counted(ask: Ask) -> None:
    news = {"type": "pages_news.NewsPage", "locale": "en", "facets": "topic,area"}
    for values in ask("pages/", **news)["facets"].values():
        assert mistakes("FacetValue", values[0]) == []
        assert any(value["count"] for value in values)


def test_queries_of_facets_do_not_grow_with_the_pages(ask: Ask) -> None:
    of_members = {"type": "pages_members.MemberPage", "locale": "pl", "limit": 0}
    counts = []
    for narrowed in ({"kind": "university"}, {}):
        with CaptureQueriesContext(connection) as queries:
            ask("pages/", **of_members, **narrowed, facets="voivodeship,area")
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_what_cannot_be_asked_is_named(refused: Ask) -> None:
    assert refused("pages/", highlight="true") == "highlight"
    assert refused("pages/", search="x", highlight="yes") == "highlight"
    assert refused("pages/", facets="kind") == "facets"
    assert refused("pages/", type="pages_news.NewsPage", facets="kind") == "facets"
    assert refused("suggest/") == "q"
    assert refused("suggest/", q="x" * 201) == "q"


def test_suggestions_are_titles_and_then_words(ask: Ask) -> None:
    items = ask("suggest/", q="tele", locale="pl")["items"]
    assert items[0]["html_url"]
    assert any(item["html_url"] is None and item["text"].startswith("tele") for item in items)
    assert len(items) <= 8
    for item in items:
        assert mistakes("Suggestion", item) == []


def test_a_draft_is_not_suggested(ask: Ask) -> None:
    member = public_pages().type(MemberPage).filter(locale__language_code="pl").first()
    title = member.title
    assert title in [item["text"] for item in ask("suggest/", q=title)["items"]]
    member.specific.unpublish()
    assert title not in [item["text"] for item in ask("suggest/", q=title)["items"]]


BAD_INPUT = [
    "(" * 200, '"' * 200, "AND OR NOT " * 18, "\x00", "a\x00b", "?!…", "a", "ż", "-22", "^", "*",
    "\u0301\u0327", "😀", "x" * 201, "{title}: x", "NEAR(a b)", "\ud800",
]  # fmt: skip


@pytest.mark.parametrize("text", BAD_INPUT)
@pytest.mark.parametrize(
    "address", ["pages/?search=", "pages/?locale=pl&highlight=true&search=", "pages/?facets=kind&"
                "type=pages_members.MemberPage&search_operator=or&search=", "suggest/?q=",
                "images/?search=", "documents/?search="],
)  # fmt: skip
def test_bad_input_is_answered_or_refused_with_a_sentence(
    client: Client, address: str, text: str
) -> None:
    answer = client.get(f"/api/v2/{address}{quote(text, errors='surrogatepass')}")
    assert answer.status_code in (200, 400), answer.content
    if answer.status_code == 400:
        assert answer.json()["detail"].endswith(".")


@pytest.mark.parametrize("text", ["", " ", "a", "?!", "-", "(((", '"'])
def test_nothing_is_suggested_for_nothing(ask: Ask, text: str) -> None:
    assert ask("suggest/", q=text)["items"] == []
