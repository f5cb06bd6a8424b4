"""v3 tells readers without a token nothing by rich text that v2 hides, whatever the format."""

import json
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.core.files.base import ContentFile
from django.test import Client
from wagtail.documents import get_document_model
from wagtail.models import APIToken, Collection, Locale

from pages.members.models import MemberPage
from pages.news.models import NewsPage
from pages.projects.models import ProjectPage

from .test_visibility import ask_for_a_login, private

pytestmark = [pytest.mark.django_db, pytest.mark.once]

__all__ = ["private"]

FORMATS = ["db_html", "html", "db_markdown", "markdown"]
OPEN = "[DO UZUPEŁNIENIA: numer umowy]"


@pytest.fixture
def project(private: Collection) -> ProjectPage:
    """A project whose aims link to a public page, to a private one and to a private file, and of
    whose aims one is still open."""
    hidden, shown = MemberPage.objects.filter(live=True, locale__language_code="pl")[:2]
    ask_for_a_login(hidden)
    file = get_document_model().objects.create(
        title="Kryptonim", file=ContentFile(b"%PDF", name="kryptonim.pdf"), collection=private
    )
    page = ProjectPage.objects.filter(live=True, locale__language_code="pl").first()
    assert page
    page.aims = (
        f'<p><a linktype="page" id="{hidden.pk}">strona</a>, '
        f'<a linktype="document" id="{file.pk}">plik</a> i '
        f'<a linktype="page" id="{shown.pk}">firma</a></p><p>{OPEN}</p>'
    )
    page.save()
    page.hidden, page.shown, page.file = hidden, shown, file
    return page


def aims(client: Client, page: Any, form: str, **headers: str) -> str:
    address = f"/api/v3-preview/pages/{page.pk}/?rich_text_format={form}"
    answer = client.get(address, headers=headers)
    assert answer.status_code == 200, answer.content
    return str(answer.json()["aims"])


@pytest.fixture
def bearer() -> str:
    """The header of somebody who may read everything."""
    user = get_user_model().objects.create_superuser("redakcja", "redakcja@example.org", "x")
    made: Any = APIToken.create_token(user=user, name="próba")
    return f"Bearer {made[1]}"


@pytest.mark.parametrize("form", FORMATS)
def test_no_format_tells_the_address_of_what_is_private(
    client: Client, project: Any, form: str
) -> None:
    told = aims(client, project, form)
    for words in ("strona", "plik", "firma"):
        assert words in told
    assert project.hidden.slug not in told
    assert f'"{project.hidden.pk}"' not in told
    assert f"page:{project.hidden.pk}" not in told
    assert "/documents/" not in told
    assert f'"{project.file.pk}"' not in told
    # What is public is linked, as the format says it.
    linked = project.shown.slug if form in ("html", "markdown") else str(project.shown.pk)
    assert linked in told


@pytest.mark.parametrize("form", FORMATS)
def test_what_is_still_open_is_shown_to_nobody_without_a_token(
    client: Client, project: Any, bearer: str, form: str
) -> None:
    assert "numer umowy" not in aims(client, project, form)
    assert "numer umowy" in aims(client, project, form, authorization=bearer)


def test_nor_is_an_open_paragraph_of_a_block(client: Client) -> None:
    page = NewsPage.objects.filter(live=True).first()
    assert page
    page.body = json.dumps([{"type": "text", "value": f"<p>Znane.</p><p>{OPEN}</p>"}])
    page.save()
    [block] = client.get(f"/api/v3-preview/pages/{page.pk}/").json()["body"]
    assert block["value"] == "<p>Znane.</p>"


def test_who_has_a_token_reads_links_in_the_format_asked_for(
    client: Client, project: Any, bearer: str
) -> None:
    told = aims(client, project, "html", authorization=bearer)
    assert "/documents/" in told
    assert told.count("href=") == 3


@pytest.mark.parametrize("form", ["html", "markdown"])
def test_links_stay_in_the_language_of_the_page_whatever_the_reader_speaks(
    client: Client, project: Any, form: str
) -> None:
    translation = project.shown.get_translation(Locale.objects.get(language_code="en"))
    ask_for_a_login(translation)
    english = aims(client, project, form, accept_language="en")
    assert english == aims(client, project, form, accept_language="pl")
    assert project.shown.get_url() in english


def test_a_format_that_nobody_knows_is_refused_by_name(client: Client, project: Any) -> None:
    answer = client.get(f"/api/v3-preview/pages/{project.pk}/?rich_text_format=x")
    assert answer.status_code == 422
    assert "rich_text_format" in str(answer.json()["errors"])
