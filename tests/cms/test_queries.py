"""What pages show of other content: asked for by name, answered in bulk in the page's language."""

from typing import Any

import pytest
from django.utils import translation
from pytest_django.asserts import assertNumQueries
from wagtail.models import Locale

from cms.content import queries
from cms.content.models import BasePage
from cms.content.queries import Query
from cms.content.references import PageReference, QueryReference, resolve
from pages.home.models import HomePage

pytestmark = pytest.mark.django_db


@pytest.fixture
def home() -> BasePage:
    return HomePage.objects.get(locale__language_code="pl")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, home: BasePage) -> list[tuple[str, int]]:
    """A query that answers with its language and the home page; notes what it was asked."""
    asked: list[tuple[str, int]] = []

    def load(locale: Any, wishes: Any) -> list[Any]:
        asked.append((translation.get_language() or "", len(wishes)))
        return [
            {"place": wish["place"], "page": PageReference(id=home.pk)} if wish["place"] else None
            for wish in wishes
        ]

    monkeypatch.setattr(queries, "queries", lambda: {"tests.here": Query("tests.here", load)})
    return asked


def here(place: int) -> QueryReference:
    return QueryReference(query="tests.here", place=place)


def test_an_answer_stands_where_it_was_asked_for(asked: Any, home: BasePage) -> None:
    [tree] = resolve([(home.locale_id, {"body": [{"value": here(7)}]})])
    assert tree["body"][0]["value"]["place"] == 7


def test_references_in_an_answer_become_cards_in_the_language_of_the_page(asked: Any) -> None:
    english = Locale.objects.get(language_code="en")
    [tree] = resolve([(english.pk, here(1))])
    assert tree["page"]["title"] == "Mazovia Cluster ICT"
    assert [language for language, _ in asked] == ["en"]


def test_an_empty_answer_drops_out_of_a_list(asked: Any, home: BasePage) -> None:
    [tree] = resolve([(home.locale_id, [here(0), here(2)])])
    assert [item["place"] for item in tree] == [2]


def test_equal_questions_are_asked_once_and_all_together(asked: Any, home: BasePage) -> None:
    resolve([(home.locale_id, [here(1), here(2), here(1)]) for _ in range(20)])
    assert asked == [("pl", 2)]


def test_a_page_that_asks_nothing_costs_no_query(asked: Any, home: BasePage) -> None:
    with assertNumQueries(0):
        resolve([(home.locale_id, {"title": "a"})])
    assert asked == []
