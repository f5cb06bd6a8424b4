"""What still waits for the office is shown to no reader, wherever an editor has marked it."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from cms.content.blanks import without_blanks
from pages.news.models import NewsIndexPage, NewsPage
from tests.cms.test_blocks import TABLE, news_with

pytestmark = pytest.mark.once

MARK = "[DO UZUPEŁNIENIA: nazwisko]"


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        ("<p>Przed.</p><p>Jest [TO BE COMPLETED].</p><p>Po.</p>", "<p>Przed.</p><p>Po.</p>"),
        (f"<p>Jest <b>{MARK}</b>.</p>", ""),
        ("<p>Jest [<b>DO</b> UZUPEŁNIENIA].</p><p>Po.</p>", "<p>Po.</p>"),
        ("<p>[1] Źródło.</p>", "<p>[1] Źródło.</p>"),
        (f"<ul><li>{MARK}<ul><li>niżej</li></ul></li><li>Po.</li></ul>", "<ul><li>Po.</li></ul>"),
        (f"<ul><li>x<ul><li>y</li></ul>{MARK}</li></ul>", "<ul></ul>"),
        (
            f"<ul><li>x<ul><li>{MARK}</li><li>y</li></ul></li></ul>",
            "<ul><li>x<ul><li>y</li></ul></li></ul>",
        ),
        (f"<h2>{MARK}</h2><p>Po.</p>", "<p>Po.</p>"),
        (f"<ol><li>x<ol><li>{MARK}", "<ol><li>x<ol>"),
        (f"</p><p>{MARK}</li></p><p>Po.</p>", "</p><p>Po.</p>"),
    ],
)
def test_a_paragraph_or_an_item_goes_with_what_stands_below_it(html: str, shown: str) -> None:
    assert without_blanks(html) == shown


@pytest.mark.parametrize("part", ["<li>", "</p>", "<", f"<li>{MARK}", "<ul><li>x</li>"])
def test_of_odd_and_long_rich_text_nothing_open_is_shown(part: str) -> None:
    assert without_blanks(f"<p>Po.</p><li>{MARK}{part * 50_000}") == "<p>Po.</p>"


@pytest.mark.django_db
@pytest.mark.parametrize(
    "block",
    [
        ("heading", {"text": f"Osoba: {MARK}", "level": "2"}),
        ("quote", {"text": f"Powiedział {MARK}.", "author": "Ja", "source": ""}),
        ("quote", {"text": "Powiedział.", "author": MARK, "source": MARK}),
        ("table", {**TABLE, "rows": [{"values": ["10:00", MARK, "12"]}]}),
        ("text", f"<ul><li>{MARK}<ul><li>x</li></ul></li></ul>"),
    ],
)
def test_an_open_place_of_a_block_is_shown_neither_in_html_nor_in_the_api(
    client: Client, block: tuple[str, Any]
) -> None:
    page = news_with(block)
    html = client.get(page.get_url()).content.decode()
    assert "UZUPEŁNIENIA" not in html
    assert "UZUPEŁNIENIA" not in str(client.get(f"/api/v2/pages/{page.pk}/").json())
    main = BeautifulSoup(html, "html.parser").main
    # Nothing is left empty where it would be heard or seen.
    assert [
        tag for tag in main.select("h2, blockquote, figcaption, cite, li") if not tag.text.strip()
    ] == []


@pytest.mark.django_db
def test_an_open_place_of_a_lead_is_shown_nowhere(client: Client) -> None:
    index = NewsIndexPage.objects.get(locale__language_code="pl")
    words = {"lead": f"Kto: {MARK}", "search_description": f"Kto: {MARK}"}
    page = NewsPage(title="Strona bez leadu", **words)
    index.add_child(instance=page)
    places = ["", f"{page.slug}/"]
    told = [client.get(f"{index.get_url()}{place}") for place in places]
    told += [client.get(f"/api/v2/pages/{page.pk}/"), client.get("/api/v2/pages/?locale=pl")]
    told += [client.get(link) for link in feeds_of(told[0].content)]
    assert len(told) > len(places) + 2
    assert not any("UZUPEŁNIENIA" in answer.content.decode() for answer in told)
    assert "Strona bez leadu" in told[1].content.decode()


def feeds_of(html: bytes) -> list[str]:
    """The addresses of a page's feeds."""
    links = BeautifulSoup(html, "html.parser").select('link[rel="alternate"][type]')
    return [str(link["href"]) for link in links]
