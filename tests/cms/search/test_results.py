"""What the page of results says to its readers."""

from datetime import date
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from cms.content.typography import bound
from pages.news.models import NewsIndexPage, NewsPage

pytestmark = [pytest.mark.django_db, pytest.mark.learns]

ADDRESSES = {"pl": "/szukaj/", "en": "/en/search/"}


def news(title: str, language: str = "pl", **fields: Any) -> NewsPage:
    index = NewsIndexPage.objects.get(locale__language_code=language)
    page = NewsPage(title=title, locale=index.locale, **fields)
    index.add_child(instance=page)
    page.save_revision().publish()
    return page


def searched(client: Client, text: str, language: str = "pl", **query: str) -> BeautifulSoup:
    answer = client.get(ADDRESSES[language], {"q": text, **query})
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def titles(html: BeautifulSoup) -> list[str]:
    return [link.get_text() for link in html.select("main .card__link")]


def told(html: BeautifulSoup) -> str:
    return " ".join(p.get_text(" ", strip=True) for p in html.select(".search-results__told"))


def test_the_words_are_marked_in_whatever_form_they_stand(client: Client) -> None:
    news("O światłowodach wiejskich", lead="Gminy zbudują nowy światłowód do każdej wsi.")
    html = searched(client, "światłowody gmina")
    [card] = [c for c in html.select(".result") if "wiejskich" in c.get_text()]
    marks = [mark.get_text() for mark in card.select("mark")]
    assert marks == ["światłowodach", "Gminy", "światłowód"]


def test_of_equals_the_newest_is_first(client: Client) -> None:
    for year in (2019, 2022, 2017, 2021):
        news(f"Rok {year}", date=date(year, 5, 1), lead="Kwantologia stosowana w gminach.")
    news("Kwantologia", date=date(2015, 5, 1))
    years = ["Rok 2022", "Rok 2021", "Rok 2019", "Rok 2017"]
    assert titles(searched(client, "kwantologia")) == ["Kwantologia", *years]


def test_what_is_marked_is_text_and_no_markup(client: Client) -> None:
    news("Znaczniki <b>kwantologii</b>", lead="Kwantologia & <script>alert(1)</script>")
    html = searched(client, "kwantologia")
    assert titles(html) == ["Znaczniki <b>kwantologii</b>"]
    assert "<script>alert" not in str(html)


def test_a_typing_error_is_corrected_and_said(client: Client) -> None:
    html = searched(client, "telekomuniakcja")
    assert "Telekomunikacja" in titles(html)
    assert "telekomunikacja" in told(html)
    exactly = html.select_one(".search-results__told a")["href"]
    only_typed = BeautifulSoup(client.get(ADDRESSES["pl"] + exactly).content, "html.parser")
    assert titles(only_typed) == []


def test_words_of_the_other_language_find_the_page_of_the_reader_s(client: Client) -> None:
    html = searched(client, "accessibility statement")
    assert "Deklaracja dostępności" in titles(html)
    assert told(html) == bound(
        "Język wpisanych słów: angielski. Poniżej są strony, które je zawierają, "
        "w tym języku: polski."
    )


def test_words_that_no_page_holds_together_find_pages_with_the_rarer_ones(client: Client) -> None:
    html = searched(client, "teledetekcja kontakt energetyka prywatność")
    assert titles(html)
    assert bound("niektóre z nich") in told(html)


def test_nothing_but_small_words_is_answered_with_a_sentence(client: Client) -> None:
    html = searched(client, "w i na")
    assert titles(html) == []
    assert "prawie każdej stronie" in told(html)


def test_operators_of_other_searches_are_left_out(client: Client) -> None:
    for text in ("teledetekcja AND mapa", "teledetekcja OR mapa", "NOT teledetekcja"):
        assert "Wzorcowe Systemy GIS S.A." in titles(searched(client, text)), text
    assert "prawie każdej stronie" in told(searched(client, "AND OR NOT"))


def test_an_abbreviation_of_three_letters_is_no_typing_error(client: Client) -> None:
    html = searched(client, "QWX")
    assert titles(html) == []
    assert "QWX" in html.select_one("main").get_text()


def test_results_of_one_kind_can_be_chosen(client: Client) -> None:
    html = searched(client, "sieć")
    links = {a.find(string=True).strip(): a for a in html.select(".search-kinds__link")}
    chosen = links["Uczestnicy"]
    count = int(chosen.select_one(".search-kinds__count").get_text())
    narrowed = BeautifulSoup(client.get(ADDRESSES["pl"] + chosen["href"]).content, "html.parser")
    assert narrowed.select_one(".search-results__count").get_text().split()[0] == str(count)
    kinds = {kind.get_text() for kind in narrowed.select(".card__type")}
    assert count
    assert "aktualność" not in kinds


@pytest.mark.parametrize("kind", ["nonsense", "pages_text.ContactPage"])
def test_a_kind_that_no_result_has_is_told_and_left_out(client: Client, kind: str) -> None:
    for language, sentence in (
        ("pl", "Żaden wynik nie jest wybranego rodzaju. Pokazano wszystkie."),
        ("en", "No result is of the chosen kind. All of them are shown."),
    ):
        every = searched(client, "GIS", language)
        html = searched(client, "GIS", language, kind=kind)
        assert bound(sentence) in html.select_one("main [role=status]").get_text()
        assert titles(html) == titles(every)
        assert bound(sentence) not in every.get_text()


def kinds(html: BeautifulSoup) -> dict[str, int]:
    """The kinds that results can be narrowed to, each with its number."""
    links = html.select(".search-kinds__link:has(.search-kinds__count)")
    return {a.find(string=True).strip(): int(a.select_one("span").get_text()) for a in links}


@pytest.mark.parametrize(
    ("language", "text", "area", "alone"),
    [
        ("pl", "telekomunikacja", "Obszary kompetencji", "Strony"),
        ("en", "telecommunication", "Competence areas", "Pages"),
    ],
)
def test_every_kind_is_named_in_the_plural_and_what_stands_alone_is_a_page(
    client: Client, no_synonyms: None, language: str, text: str, area: str, alone: str
) -> None:
    # The home page, the page about the cluster and the index of the areas.
    assert kinds(searched(client, text, language)) == {area: 1, alone: 3}


@pytest.mark.parametrize(("language", "text"), [("pl", "klaster"), ("en", "cluster")])
def test_the_number_of_each_kind_is_that_of_its_results(
    client: Client, language: str, text: str
) -> None:
    html = searched(client, text, language)
    numbers = list(kinds(html).values())
    assert len(numbers) > 3
    narrowed = [
        BeautifulSoup(client.get(ADDRESSES[language] + link["href"]).content, "html.parser")
        for link in html.select(".search-kinds__link")
    ]
    told = [one.select_one(".search-results__count").get_text() for one in narrowed]
    counted = [int(sentence.split()[0]) for sentence in told]
    assert counted == [sum(numbers), *numbers]
    [current] = narrowed[-1].select(".search-kinds__link[aria-current]")
    assert current.find(string=True).strip() in ("Strony", "Pages")


@pytest.mark.parametrize(
    "text", ["(" * 200, "\x00", "?!…", "a", "ż", "AND", '"' * 50, "-22", "\u0301\u0327", "x" * 5000]
)
@pytest.mark.parametrize("exact", ["", "1"])
def test_bad_input_ends_in_a_sentence(client: Client, text: str, exact: str) -> None:
    for language in ADDRESSES:
        html = searched(client, text, language, **({"exact": exact} if exact else {}))
        said = [p.get_text(strip=True) for p in html.select(".search-results p")]
        assert any(sentence.endswith((".", "?")) for sentence in said) or titles(html), said
