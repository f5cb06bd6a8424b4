"""No line of running text ends with a word of one letter, and a number keeps its unit."""

import json
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from cms.content.typography import bound, bound_markup
from pages.news.models import NewsPage
from tests.cms.translating import news

pytestmark = pytest.mark.once

KEPT = "\u00a0"


def kept(text: str) -> str:
    """A text in which `_` stands for a space that does not break."""
    return text.replace("_", KEPT)


@pytest.mark.parametrize(
    ("text", "set_text"),
    [
        ("Jest w domu i z nami.", "Jest w_domu i_z_nami."),
        ("W Łodzi, a także (o dziwo) u nas", "W_Łodzi, a_także (o_dziwo) u_nas"),
        ("a cluster that I know", "a_cluster that I_know"),
        ("„W sieci”", "„W_sieci”"),
        ("1 234 567,89 zł, 5 km i 12 %", "1_234_567,89_zł, 5_km i_12_%"),
        (
            "27 listopada 2007 r. oraz 27 November 2007",
            "27_listopada 2007_r. oraz 27_November 2007",
        ),
        ("140 firm, 5 zł", "140 firm, 5_zł"),
        ("plan B i wariant a", "plan B i_wariant a"),
        ("Foto w", "Foto w"),
        ("C++ z o.o.", "C++ z_o.o."),
        ("w\ndomu", "w\ndomu"),
        ("5 złotych, 3 gramofony", "5 złotych, 3 gramofony"),
    ],
)
def test_what_belongs_together_stays_on_one_line(text: str, set_text: str) -> None:
    assert bound(text) == kept(set_text)
    assert bound(bound(text)) == bound(text)


@pytest.mark.parametrize(
    ("markup", "set_markup"),
    [
        (
            '<a href="/w domu/" title="w domu">w domu</a>',
            '<a href="/w domu/" title="w domu">w_domu</a>',
        ),
        (
            '<a class="x" href="tel:+48501234567">501 234 567</a> w domu',
            '<a class="x" href="tel:+48501234567">501 234 567</a> w_domu',
        ),
        ("<p>i <b>w</b> domu</p>", "<p>i_<b>w</b> domu</p>"),
        ("<p>w <code>a = w b</code> w domu</p>", "<p>w_<code>a = w b</code> w_domu</p>"),
    ],
)
def test_tags_and_code_stay_as_they_are(markup: str, set_markup: str) -> None:
    assert bound_markup(markup) == kept(set_markup)


@pytest.mark.django_db
def test_html_and_api_say_it_alike_and_nothing_of_it_is_stored(client: Client) -> None:
    lead = "Klaster działa w Łodzi i w Płocku."
    page = news(lead=lead, title="Firma w sieci")
    told = client.get(f"/api/v2/pages/{page.pk}/").json()
    assert told["lead"] == kept("Klaster działa w_Łodzi i_w_Płocku.")
    assert told["title"] == "Firma w sieci"
    html = BeautifulSoup(client.get(page.url).content, "html.parser")
    assert told["lead"] in html.main.get_text()
    assert html.h1.get_text() == kept("Firma w_sieci")
    assert html.select_one(".breadcrumbs [aria-current]").get_text() == kept("Firma w_sieci")
    assert html.title.get_text().startswith(page.title)
    assert html.select_one('meta[name="description"]')["content"] == lead
    stored = NewsPage.objects.get(pk=page.pk)
    assert (stored.lead, KEPT in json.dumps(stored.serializable_data(), default=str)) == (
        lead,
        False,
    )
    found: Any = client.get("/api/v2/pages/", {"search": "działa w Łodzi"}).json()["items"]
    assert page.pk in [item["id"] for item in found]


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/", "/szukaj/?q=qxqxq", "/nie-ma/", "/en/"])
def test_sentences_of_templates_are_set_like_those_of_editors(client: Client, path: str) -> None:
    body = BeautifulSoup(client.get(path).content, "html.parser").body
    assert KEPT in body.get_text()
    verbatim = ["script", "style", "textarea", "option"]
    texts = [text for text in body.find_all(string=True) if not text.find_parent(verbatim)]
    assert [text for text in texts if bound(text) != text] == []


def test_what_a_form_sends_back_and_what_programs_read_stay_as_they_are() -> None:
    for name in ("textarea", "option", "script", "style"):
        markup = f"<{name}>a w b</{name}> a w b"
        assert bound_markup(markup) == f"<{name}>a w b</{name}> a_w_b".replace("_", KEPT)
