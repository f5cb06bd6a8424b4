"""What completes what is typed is public at that moment, and stands somewhere as it is offered."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, Page, PageViewRestriction

from cms.search import vocabulary
from cms.search.suggesting import suggested
from pages.news.models import NewsIndexPage, NewsPage

pytestmark = [pytest.mark.django_db, pytest.mark.learns]


def news(title: str, **fields: Any) -> NewsPage:
    page = NewsPage(title=title, **fields)
    NewsIndexPage.objects.get(locale__language_code="pl").add_child(instance=page)
    return page


def offered(typed: str, limit: int = 8) -> tuple[list[str], list[str]]:
    """Titles and texts."""
    titles, texts = suggested(typed, Locale.objects.get(language_code="pl"), limit)
    return [page.title for page in titles], texts


def restrict(page: Page) -> None:
    PageViewRestriction.objects.create(page=page, restriction_type="login")


def restrict_above(page: Page) -> None:
    restrict(page.get_parent())


def say_otherwise(page: Page) -> None:
    page.lead = "Nic takiego."
    page.save_revision().publish()


@pytest.mark.parametrize(
    "hide", [restrict, restrict_above, say_otherwise, Page.unpublish, Page.delete]
)
def test_a_word_that_no_public_page_has_any_more_is_not_offered_before_it_is_forgotten(
    monkeypatch: pytest.MonkeyPatch, hide: Any
) -> None:
    page = news("Rzecz", lead="O kwantologii e-szybowców.")
    assert offered("kwantol")[1] == ["kwantologii"]
    assert offered("eszyb")[1] == ["e-szybowców"]
    monkeypatch.setattr(vocabulary, "learn", lambda ids: None)
    monkeypatch.setattr(vocabulary, "sweep", lambda: None)
    hide(NewsPage.objects.get(pk=page.pk))
    assert offered("kwantol") == offered("eszyb") == ([], [])


def test_a_word_is_offered_while_any_public_page_has_it() -> None:
    page, _other = news("Rzecz", lead="Kwantologia."), news("Inna", lead="Kwantologia.")
    restrict(page)
    assert offered("kwantol")[1] == ["kwantologia"]


def test_several_words_are_completed_by_what_stands_so() -> None:
    news("Kwarkowy Biegun")
    news(
        "Rzecz",
        lead="Był to kwarkowy bieg kwantologów. Potem kwarkowy. Bilans zamyka rok; biznes rośnie.",
    )
    assert offered("Kwarkowy Bi") == (["Kwarkowy Biegun"], ["kwarkowy bieg"])
    assert offered("kwarkowy bieg kwant") == ([], ["kwarkowy bieg kwantologów"])
    assert offered("biznes bie") == ([], [])


def test_what_is_joined_is_offered_as_it_is_written() -> None:
    news("Rzecz", lead="Mała komórka badawczo-kwantologiczna.")
    for typed in ("komórka badawczo-kwa", "Komorka badawczo kwa"):
        assert offered(typed)[1] == ["komórka badawczo-kwantologiczna"]


@pytest.mark.parametrize(
    ("title", "typed"),
    [
        ("Ósmy Biegun", "Ósmy B"),
        ("E-zbrojownia kwantologów", "e-z"),
        ("Jednostka Badawczo-Rozwojowa Kwant", "Jednostka Badawczo-R"),
        ("R&D w kwantologii", "R&D"),
    ],
)
def test_the_last_word_may_have_one_letter(title: str, typed: str) -> None:
    news(title)
    assert title in offered(typed)[0]


@pytest.mark.parametrize("typed", ["", "ó", "-b", "&"])
def test_two_letters_are_needed(typed: str) -> None:
    news("Ósmy Biegun")
    assert offered(typed) == ([], [])


@pytest.mark.parametrize("typed", ["a b " * 40, "'\"* & | ! <-> " * 10 + "ab"])
def test_no_text_is_too_odd(typed: str) -> None:
    assert offered(typed)[0] == []


def test_what_it_asks_does_not_grow_with_what_it_offers() -> None:
    numbers: list[list[int]] = []
    for words in (["kwantologa"], ["kwantologia", "kwantologie", "kwantologii", "kwantologu"]):
        for word in words:
            news("Rzecz", lead=f"Rzecz o {word}.")
        numbers.append([])
        for typed in ("kwantol", "o kwantol"):
            with CaptureQueriesContext(connection) as asked:
                assert len(offered(typed)[1]) >= len(words)
            numbers[-1].append(len(asked))
    assert numbers[0] == numbers[1]
