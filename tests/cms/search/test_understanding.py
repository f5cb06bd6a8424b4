"""What somebody typed is understood beyond the words as they stand."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from cms.content.visibility import public_pages
from cms.search.abbreviations import abbreviated
from cms.search.pages import Found, find
from pages.news.models import NewsIndexPage, NewsPage

pytestmark = [pytest.mark.django_db, pytest.mark.learns]


def news(title: str, **fields: Any) -> None:
    index = NewsIndexPage.objects.get(locale__language_code="pl")
    page = NewsPage(title=title, **fields)
    index.add_child(instance=page)
    page.save_revision().publish()


def found(text: str) -> Found:
    return find(public_pages().filter(locale__language_code="pl"), text, language="pl")


def titles(text: str) -> list[str]:
    return [page.title for page in found(text).results]


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Systemy wspomagania decyzji", {"swd"}),
        (
            "Wsparto go ze środków Europejskiego Funduszu Rozwoju Regionalnego w latach ubiegłych",
            {"efr", "efrr"},
        ),
        ("Internet of Things", {"iot"}),
        ("Regionalny Program Operacyjny", {"rpo"}),
        ("Zespół rozmawia z użytkownikami, a potem szybko sprawdza prototypy.", set()),
        ("Komisja. Europejska", set()),
        ("IT", set()),
    ],
)
def test_a_name_is_abbreviated_to_its_first_letters(text: str, short: set[str]) -> None:
    assert {letters.removesuffix("0") for _, _, letters in abbreviated(text)} == short


def test_a_name_is_found_by_its_first_letters_and_marked(client: Client) -> None:
    news("Nowe zasady", lead="O tym stanowi Krajowa Izba Szybowców i Lotni od dawna.")
    assert titles("KISiL") == titles("kisl") == ["Nowe zasady"]
    html = BeautifulSoup(client.get("/szukaj/", {"q": "KISiL"}).content, "html.parser")
    marks = [mark.get_text().replace("\xa0", " ") for mark in html.select("mark")]
    assert "Krajowa Izba Szybowców i Lotni" in marks


def test_first_letters_are_no_word_of_a_text() -> None:
    news("Bardzo ważna kwantologia", lead="Krajowy Ośrodek Testów")
    news("Zwierzęta", lead="Na lotnisku mieszka kot.")
    assert titles("kot") == ["Zwierzęta"]
    assert set(titles("KOT")) == {"Zwierzęta", "Bardzo ważna kwantologia"}


def test_three_words_written_together_are_taken_apart() -> None:
    news("Szybowiec nad lotniskiem")
    assert titles("szybowiecnadlotniskiem") == ["Szybowiec nad lotniskiem"]


def test_where_no_page_has_all_words_the_one_with_most_is_shown() -> None:
    news("Szybowiec i lotnisko", lead="Kwantologia w chmurach.")
    news("Płetwonurek")
    text = "kwantologia szybowiec lotnisko płetwonurek"
    assert titles(text) == ["Szybowiec i lotnisko"]
    assert found(text).only_some


def test_where_a_guess_does_not_help_the_words_that_texts_have_are_looked_for() -> None:
    news("Szybowce", lead="Kwantologia w chmurach.")
    news("Szybkowar")
    assert titles("szybkowra kwantologia") == ["Szybowce"]
    assert found("szybkowra kwantologia").shown_for == ""


@pytest.mark.parametrize("text", ["w z i", "the of a", "The Of A"])
def test_small_words_alone_say_nothing_in_whatever_language(text: str) -> None:
    assert found(text).says_nothing
    assert not titles(text)
    assert not found(text).shown_for


def test_a_small_word_of_another_language_is_looked_for_where_pages_have_it() -> None:
    news("Which", lead="Program o tej nazwie.")
    assert titles("which") == ["Which"]
