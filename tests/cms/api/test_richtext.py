"""Rich text comes as HTML, Markdown or nodes, and its links say where they lead."""

from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.test import Client

from cms.media.models import CmsDocument
from pages.news.models import NewsIndexPage
from tests.cms.translating import locale, news, paragraph

from .conftest import Ask
from .test_openapi import mistakes

pytestmark = [pytest.mark.django_db, pytest.mark.once]

KEY = "11111111-1111-4111-8111-111111111111"


@pytest.fixture
def linking() -> Any:
    """An English news item whose text links to a page and to a file."""
    index = NewsIndexPage.objects.get(locale=locale("pl"))
    file = CmsDocument.objects.create(title="Statut", file=ContentFile(b"x", name="statut.pdf"))
    text = (
        f'See <a linktype="page" id="{index.pk}">the <b>news</b></a> '
        f'and <a linktype="document" id="{file.pk}">it</a>.'
    )
    page = news("en", title="Delta", slug="delta", body=[paragraph(text, KEY)])
    page.file = file
    return page


def value(answer: Any) -> Any:
    return answer["body"][0]["value"]


def test_links_of_html_say_which_page_and_file(ask: Ask, linking: Any) -> None:
    english = NewsIndexPage.objects.get(locale=locale("en"))
    html = value(ask(f"pages/{linking.pk}/"))
    assert html == value(ask(f"pages/{linking.pk}/", richtext="html"))
    assert (
        f'<a href="http://testserver/en/news/" data-page-id="{english.pk}" '
        'data-page-type="pages_news.NewsIndexPage">'
    ) in html
    assert f'data-document-id="{linking.file.pk}">' in html


def test_markdown_and_nodes_come_when_asked_for(ask: Ask, linking: Any) -> None:
    address = f"pages/{linking.pk}/"
    assert value(ask(address, richtext="markdown")) == (
        "See [the **news**](<http://testserver/en/news/>) and "
        f"[it](<http://testserver{linking.file.url}>)."
    )
    answer = ask(address, richtext="json")
    [text] = value(answer)
    assert text["content"][1]["page_type"] == "pages_news.NewsIndexPage"
    assert mistakes("pages_news.NewsPage", answer) == []


def test_lists_and_what_is_expanded_follow(ask: Ask, linking: Any) -> None:
    listed = ask("pages/", ids=linking.pk, fields="body", richtext="markdown")["items"][0]
    assert value(listed).startswith("See [the")
    located = ask("locate/", path=linking.get_url(), richtext="markdown", host="relative")
    assert value(located["page"]).startswith("See [the **news**](</en/news/>)")


def test_another_form_is_refused(refused: Ask) -> None:
    assert refused("pages/", richtext="rtf") == "richtext"


def test_our_own_pages_and_feeds_stay_as_they_were(client: Client, linking: Any) -> None:
    for address in (linking.get_url(), "/en/news/atom.xml"):
        assert "data-page-id" not in client.get(address).content.decode()
