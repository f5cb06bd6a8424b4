"""One search for readers, the API and the admin."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page
from wagtail.rich_text import RichText
from wagtail.search.backends import get_search_backend
from wagtail.search.query import Phrase, PlainText

from cms.content.visibility import public_pages
from cms.search.pages import search
from pages.news.models import NewsIndexPage, NewsPage

pytestmark = [pytest.mark.django_db, pytest.mark.learns]


def news(title: str, lead: str = "", **fields: Any) -> NewsPage:
    index = NewsIndexPage.objects.get(locale__language_code="pl")
    page = NewsPage(title=title, lead=lead, **fields)
    index.add_child(instance=page)
    return page


def titles(text: str, **options: Any) -> list[str]:
    return [page.title for page in search(public_pages(), text, **options)]


def test_a_word_is_found_wherever_it_stands() -> None:
    news("Kwantologia stosowana")
    news("Inna rzecz", lead="O kwantologia w zdaniu.")
    assert set(titles("kwantologia")) == {"Kwantologia stosowana", "Inna rzecz"}


def test_a_word_in_the_title_counts_more_than_one_in_the_lead() -> None:
    news("Kwantologia stosowana w przemyśle i nauce", lead="Dłuższe zdanie o czymś innym.")
    news("Inna rzecz", lead="Kwantologia, kwantologia i raz jeszcze kwantologia.")
    assert titles("kwantologia")[0] == "Kwantologia stosowana w przemyśle i nauce"


def test_a_word_in_the_lead_counts_more_than_one_in_the_body() -> None:
    body = [("text", RichText("<p>Kwantologia w krótkim tekście.</p>"))]
    news("Rzecz pierwsza", lead="Kwantologia i inne dłuższe słowa zdania.")
    news("Rzecz druga", lead="Zdanie o czymś innym, całkiem innym.", body=body)
    assert titles("kwantologia") == ["Rzecz pierwsza", "Rzecz druga"]


@pytest.mark.parametrize("text", ["żółć", "zolc", "ŻÓŁĆ", "zółc", "z\u0307o\u0301łc\u0301"])
def test_a_word_is_found_with_and_without_its_marks(text: str) -> None:
    news("Żółć i jej barwa")
    assert titles(text) == ["Żółć i jej barwa"]


def test_all_words_must_stand_on_the_page_unless_any_will_do() -> None:
    news("Kwantologia stosowana")
    news("Kwantologia domowa")
    assert titles("kwantologia domowa") == ["Kwantologia domowa"]
    assert len(titles("kwantologia domowa", operator="or")) == 2


def test_without_relevance_the_order_of_the_queryset_holds() -> None:
    for title in ("Kwantologia C", "Kwantologia A", "Kwantologia B"):
        news(title)
    found = search(public_pages().order_by("title"), "kwantologia", by_relevance=False)
    assert [page.title[-1] for page in found] == ["A", "B", "C"]
    assert found.count() == 3


def test_results_count_and_page_like_a_queryset() -> None:
    for number in range(7):
        news(f"Kwantologia {number}")
    found = search(public_pages(), "kwantologia")
    assert found.count() == 7
    whole = [page.pk for page in found]
    assert [page.pk for page in found[2:5]] == whole[2:5]
    assert [page.pk for page in found[5:25]] == whole[5:]


def test_one_type_and_one_language_can_be_searched() -> None:
    news("Kwantologia stosowana")
    found = search(NewsPage.objects.filter(locale__language_code="pl"), "kwantologia")
    assert [type(page) for page in found] == [NewsPage]
    assert not list(search(public_pages().filter(locale__language_code="en"), "kwantologia"))


def test_a_draft_is_not_found_nor_are_the_words_of_an_unpublished_change() -> None:
    news("Kwantologia w szkicu", live=False)
    page = news("Zwykła rzecz")
    page.title = "Kwantologia w zmianie"
    page.save_revision()
    assert titles("kwantologia") == []


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "\t\n", "…", "?!", '"', "'", '""', "*", "-", "_", "a AND", "NOT", "NEAR(a b)",
        "{title}: x", "(", ")", "a OR", "^a", "a + b", "\\", "\x00", "a\x00b", "%", "ę" * 5000,
        "a " * 5000, "'; DROP TABLE x; --", "title:x*", "\ud800", "<->", "a & !b | c:*", "٣", "²",
        "😀", "a:b",
    ],
)  # fmt: skip
@pytest.mark.parametrize("operator", ["and", "or"])
def test_nothing_that_is_typed_breaks_the_search(text: str, operator: str) -> None:
    for by_relevance in (True, False):
        found = search(public_pages(), text, operator=operator, by_relevance=by_relevance)
        assert found.count() == len(list(found))
    assert list(Page.objects.autocomplete(text)) is not None
    assert list(Page.objects.search(PlainText(text) | Phrase(text))) is not None


@pytest.mark.parametrize(
    "text", ["kwantologia", 'kwant"', "(", '"kwantologia stosowana"', "live:true x"]
)
def test_editors_search_by_the_same_index(admin_client: Client, text: str) -> None:
    news("Kwantologia stosowana")
    answer = admin_client.get("/admin/pages/search/", {"q": text})
    assert answer.status_code == 200
    assert ("Kwantologia stosowana" in answer.content.decode()) == ("kwant" in text)


def test_a_draft_is_found_by_the_office_alone(admin_client: Client) -> None:
    draft = news("Kwantologia", live=False)
    draft.title = draft.draft_title = "Kwadratura stosowana"
    draft.save()
    for address in ("/admin/pages/search/", f"/admin/pages/{draft.get_parent().pk}/"):
        answer = admin_client.get(address, {"q": "kwadratura"})
        assert "Kwadratura stosowana" in answer.content.decode()
    assert titles("kwadratura") == []


@pytest.mark.parametrize("text", ["", "  ", "?!…", "_", "'\"", "(*)"])
def test_a_text_without_a_word_finds_nothing(text: str) -> None:
    assert titles(text) == []


def test_the_number_of_queries_does_not_grow_with_what_is_found() -> None:
    counts = []
    for number in range(2):
        for part in range(1 + 9 * number):
            news(f"Kwantologia {number} {part}")
        with CaptureQueriesContext(connection) as queries:
            found = search(public_pages(), "kwantologia")
            assert found.count() == 1 + 10 * number
            assert list(found[:20])
        counts.append(len(queries))
    assert counts[0] == counts[1]


def plan(queries: CaptureQueriesContext) -> str:
    """What SQLite does for the statements of a search."""
    with connection.cursor() as cursor:
        lines = []
        for query in queries.captured_queries:
            if "MATCH" in query["sql"]:
                cursor.execute("EXPLAIN QUERY PLAN " + query["sql"])
                lines += [row[3] for row in cursor.fetchall()]
    return "\n".join(lines)


@pytest.mark.skipif(connection.vendor != "sqlite", reason="about SQLite's index")
def test_a_search_matches_once() -> None:
    news("Kwantologia stosowana")
    with CaptureQueriesContext(connection) as queries:
        assert list(search(public_pages(), "kwantologia")[:20])
    statements = [q["sql"] for q in queries.captured_queries if "MATCH" in q["sql"]]
    # One that counts, one that fetches the first page and asks once which titles match.
    assert [statement.count("MATCH") for statement in statements] == [1, 2]
    # The match is the outer loop: nothing that contains it runs once per row.
    assert plan(queries).splitlines()[0].startswith("SCAN wagtailsearch_indexentry_fts VIRTUAL")


@pytest.mark.skipif(connection.vendor != "sqlite", reason="about SQLite's index")
def test_the_stock_backend_still_matches_once_per_page() -> None:
    """When this fails, cms/search/sqlite.py can go."""
    news("Kwantologia stosowana")
    stock = get_search_backend("modelsearch.backends.database")
    with CaptureQueriesContext(connection) as queries:
        assert list(stock.search("kwantologia", Page.objects.all())[:20])
    correlated = plan(queries).partition("CORRELATED")[2]
    assert "VIRTUAL TABLE INDEX 0:M" in correlated
