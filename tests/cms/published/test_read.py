"""What the API reads from documents is what it would put together."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cms.published.freshness import stale
from cms.published.models import Document
from pages.text.models import PrivacyPage

from .comparing import differences

pytestmark = pytest.mark.django_db


def test_every_answer_of_the_content_is_the_same(documents: None, client: Client) -> None:
    assert not stale().exists()
    assert Document.objects.count() > 50
    assert not differences(client)


def test_a_detail_is_one_statement(few_documents: None, client: Client) -> None:
    pk = Document.objects.exclude(fingerprint="").latest("pk").pk
    client.get(f"/api/v2/pages/{pk}/")
    with CaptureQueriesContext(
        connection,
    ) as caught:
        assert client.get(f"/api/v2/pages/{pk}/").status_code == 200
    assert len(caught) == 1, [one["sql"] for one in caught]


def test_a_list_is_two_statements_of_documents(documents: None, client: Client) -> None:
    client.get("/api/v2/pages/?fields=*")
    with CaptureQueriesContext(connection) as caught:
        assert client.get("/api/v2/pages/?fields=*").json()["items"]
    assert len(caught) == 2, [one["sql"] for one in caught]


def test_who_has_the_detail_is_told_so(few_documents: None, client: Client, settings: Any) -> None:
    pk = Document.objects.exclude(fingerprint="").latest("pk").pk
    first = client.get(f"/api/v2/pages/{pk}/")
    again = client.get(f"/api/v2/pages/{pk}/", headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    settings.PUBLISHED_DOCUMENTS = False
    again = client.get(f"/api/v2/pages/{pk}/", headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 304


@pytest.mark.parametrize("published_documents", [True, False])
def test_a_page_without_a_date_is_in_no_list_by_dates(
    few_documents: None, client: Client, settings: Any, published_documents: bool
) -> None:
    page = PrivacyPage.objects.get(locale__language_code="pl")
    page.in_force_since = page.first_published_at = None
    page.save()
    settings.PUBLISHED_DOCUMENTS = published_documents
    listed = {"type": "pages_text.PrivacyPage", "locale": "pl"}
    for query in ({"date_from": "0001-01-01"}, {"date_to": "9999-01-01"}):
        answer = client.get("/api/v2/pages/", {**listed, **query}).json()
        assert (answer["meta"]["total_count"], answer["items"]) == (0, [])
    assert client.get("/api/v2/pages/", listed).json()["meta"]["total_count"] == 1
