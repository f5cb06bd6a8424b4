"""Words that stand on very many pages are found without weighing all of them."""

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, PageViewRestriction

from cms.content.models import ListEntry
from cms.content.visibility import public_pages
from cms.search.pages import search
from cms.search.suggesting import suggested
from pages.news.models import NewsIndexPage, NewsPage

# About SQLite's index.
pytestmark = [pytest.mark.django_db, pytest.mark.learns, pytest.mark.once]


@pytest.fixture(autouse=True)
def few_are_ranked(monkeypatch: pytest.MonkeyPatch) -> None:
    # There is no such index on other databases, where this module is collected too.
    from cms.search import sqlite

    monkeypatch.setattr(sqlite, "RANKED_MAX", 3)


def news(title: str, year: int = 2020, **fields: Any) -> NewsPage:
    index = NewsIndexPage.objects.get(locale__language_code="pl")
    page = NewsPage(title=title, date=date(year, 1, 1), **fields)
    index.add_child(instance=page)
    page.save_revision().publish()
    return page


def found() -> Any:
    return search(public_pages(), "kwantologia", language="pl")


@pytest.fixture
def pages() -> list[str]:
    """Pages of all parts, in the order in which they are to be found."""
    news("Rzecz druga", 2018, lead="O kwantologii w zdaniu.")
    news("Kwantologia", 2015)
    news("O kwantologii", 2022)
    news("Kwantologia stosowana", 2019)
    news("Rzecz pierwsza", 2017, lead="Kwantologia, kwantologia i jeszcze raz kwantologia.")
    return [
        "Kwantologia",
        "O kwantologii",
        "Kwantologia stosowana",
        "Rzecz druga",
        "Rzecz pierwsza",
    ]


@pytest.fixture(params=[0, 100], ids=["along the dates", "sorted"])
def few(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both ways to the newest pages."""
    from cms.search import sqlite_common_words

    monkeypatch.setattr(sqlite_common_words, "FEW", request.param)


def test_the_name_comes_first_then_titles_then_texts_and_of_each_the_newest(
    pages: list[str], few: None
) -> None:
    assert [page.title for page in found()] == pages
    assert found().count() == len(pages)


def test_pages_of_one_day_stand_by_their_age_and_those_without_a_date_last(few: None) -> None:
    titles = [f"Kwantologia {number}" for number in range(5)]
    for title in titles:
        news(title)
    ListEntry.objects.filter(page__title__in=titles[2:4]).delete()
    assert [page.title for page in found()] == [titles[place] for place in (4, 1, 0, 3, 2)]


def test_every_part_of_the_results_is_a_part_of_the_whole(pages: list[str], few: None) -> None:
    for start in range(len(pages)):
        for stop in range(start, len(pages) + 2):
            assert [page.title for page in found()[start:stop]] == pages[start:stop]


def test_what_is_not_public_is_neither_found_nor_counted(pages: list[str]) -> None:
    NewsPage.objects.get(title="Kwantologia").unpublish()
    private = NewsPage.objects.get(title="Rzecz druga")
    assert found().count() == 4
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    assert found().count() == 3
    for number in range(2):
        news(f"Kwantologia {number}")
    titles = [page.title for page in found()]
    assert found().count() == len(titles) == 5
    assert not {"Kwantologia", "Rzecz druga"} & set(titles)


def test_pages_with_any_of_the_words_are_weighed_however_many_they_are() -> None:
    for number in range(5):
        news(f"Kwantologia {number}")
    news("Kwantologia i szybowiec")
    both = search(public_pages(), "kwantologia szybowiec", language="pl", operator="or")
    assert next(iter(both)).title == "Kwantologia i szybowiec"


@pytest.mark.parametrize("most", [2, 1000])
def test_titles_that_begin_with_what_is_typed_complete_it_before_others(
    pages: list[str], monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    from cms.search import sqlite_common_words

    monkeypatch.setattr(sqlite_common_words, "RANKED_MAX", most)
    polish = Locale.objects.get(language_code="pl")
    titles = [page.title for page in suggested("kwanto", polish, 8)[0]]
    assert titles == ["Kwantologia", "Kwantologia stosowana", "O kwantologii"]
    titles = [page.title for page in suggested("o kwanto", polish, 8)[0]]
    assert titles == ["O kwantologii"]
    NewsPage.objects.get(title="Kwantologia stosowana").unpublish()
    assert [page.title for page in suggested("kwanto", polish, 1)[0]] == ["Kwantologia"]


def test_nothing_is_ranked(pages: list[str]) -> None:
    with CaptureQueriesContext(connection) as queries:
        results = found()
        assert list(results[:2])
        assert results.count() == len(pages)
    matching = [query["sql"] for query in queries if "MATCH" in query["sql"]]
    # The number, and of titles whether they are few and which they are.
    assert len(matching) == 3
    assert not any("bm25" in sql for sql in matching)
