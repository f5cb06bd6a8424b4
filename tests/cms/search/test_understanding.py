"""What somebody typed is understood beyond the words as they stand."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cms.content.visibility import public_pages
from cms.search.abbreviations import abbreviated
from cms.search.pages import Found, find
from cms.search.word_forms import forms_in_texts
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


def test_of_single_words_a_title_comes_before_the_rarest_one() -> None:
    news("Szybowiec w górach")
    news("Drugi", lead="Szybowiec.")
    news("Trzeci", lead="Kwantologia w chmurach.")
    found_for = titles("szybowiec kwantologia")
    assert found_for[0] == "Szybowiec w górach"
    assert "Trzeci" in found_for


def test_a_typing_error_leads_to_no_form_that_no_text_has() -> None:
    news("Szybkowarek")
    assert found("szybkowarke").shown_for == "szybkowarek"
    assert found("szybkowarkaimi").shown_for == ""


@pytest.mark.parametrize("text", ["staż", "film", "wino"])
def test_another_word_is_no_typing_error(text: str) -> None:
    news("Ten stan filii i win")
    assert found(text).shown_for == ""


def test_a_correction_is_not_told_where_it_finds_nothing() -> None:
    news("Szybkowar")
    news("Lotnisko")
    only = public_pages().filter(title="Lotnisko")
    assert find(only, "szybkwoar", language="pl").shown_for == ""


def test_an_abbreviation_is_no_typing_error_and_is_followed_into_another_language() -> None:
    english = public_pages().filter(locale__language_code="en")
    told = find(english, "KIGEiT", language="en")
    assert (told.shown_for, told.understood_in) == ("", "pl")
    assert told.results.count()


@pytest.mark.parametrize("text", ["525-10-10-126", "525 10 10 126", "5251010126"])
def test_a_number_that_no_page_has_finds_none_by_its_groups(text: str) -> None:
    news("Numery", lead="525 albo 10 albo 126; 52510 i 10126")
    assert titles(text) == []


@pytest.mark.parametrize(
    "text", ["525-10-10-129", "525 10 10 129", "PL 525-10-10-129", "pl5251010129", "NIP 5251010129"]
)
def test_a_number_is_found_however_it_is_written(text: str) -> None:
    news("Numery", lead="NIP 525-10-10-129")
    assert titles(text) == ["Numery"]


def test_years_are_no_number_of_a_company() -> None:
    news("Szybowce", lead="W roku 2013, 2017 i 2019.")
    assert "Szybowce" in titles("szybowce 2013 2017 2019")


@pytest.mark.parametrize("text", ["w z i", "the of a", "The Of A"])
def test_small_words_alone_say_nothing_in_whatever_language(text: str) -> None:
    assert found(text).says_nothing
    assert not titles(text)
    assert not found(text).shown_for


def test_a_small_word_of_another_language_is_looked_for_where_pages_have_it() -> None:
    news("Which", lead="Program o tej nazwie.")
    assert titles("which") == ["Which"]


@pytest.mark.skipif(connection.vendor != "sqlite", reason="SQLite alone plans so")
def test_forms_of_a_word_are_looked_up_and_not_read_one_after_another() -> None:
    with CaptureQueriesContext(connection) as queries:
        forms_in_texts(["energia"], "pl")
    plans = []
    for query in queries.captured_queries:
        with connection.cursor() as cursor:
            cursor.execute(f"EXPLAIN QUERY PLAN {query['sql']}")
            plans += [row[-1] for row in cursor.fetchall()]
    assert [plan.split("(")[-1] for plan in plans] == [
        "language=? AND form=?)",
        "language=? AND lemma=? AND pages>?)",
    ]


@pytest.mark.parametrize("words", ["Alfa ", "Alfa i ", "ALFA BETA ", "i "])
def test_any_number_of_capitals_in_a_row_is_read(words: str) -> None:
    assert len(list(abbreviated(f"Alfa {words * 50_000}Alfa"))) < 20
