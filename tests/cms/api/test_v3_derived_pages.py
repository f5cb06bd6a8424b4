"""v3 writes nothing into a page that shows or translates another one, and says what to change."""

import json
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from wagtail.models import APIToken, Page

from tests.cms.translating import news, stored, translated

pytestmark = [pytest.mark.django_db, pytest.mark.once]


@pytest.fixture
def asked() -> dict[str, Any]:
    """What a request of somebody holds who may do everything."""
    user = get_user_model().objects.create_superuser("redakcja", "redakcja@example.org", "x")
    made: Any = APIToken.create_token(user=user, name="próba")
    return {"content_type": "application/json", "headers": {"authorization": f"Bearer {made[1]}"}}


def patch(client: Client, page: Page, asked: dict[str, Any], **changes: Any) -> Any:
    sent = json.dumps({"meta": {"type": "pages_news.NewsPage"}, **changes})
    return client.patch(f"/api/v3-preview/pages/{page.pk}/", sent, **asked)


def refused(answer: Any, detail: str) -> None:
    assert answer.status_code == 422, answer.content
    assert answer["Content-Type"] == "application/problem+json"
    assert answer.json()["detail"] == detail


def test_a_page_that_shows_another_one_is_not_written(client: Client, asked: Any) -> None:
    page = news(slug="pokazywana")
    alias = page.create_alias(update_slug="alias")
    detail = "This page shows another one; change that."
    refused(patch(client, alias, asked, title="Inny tytuł"), detail)
    for action, body in (("publish", {}), ("revert", {"revision_id": page.latest_revision_id})):
        address = f"/api/v3-preview/pages/{alias.pk}/actions/{action}/"
        refused(client.post(address, json.dumps(body), **asked), detail)
    assert stored(alias).title == page.title


def test_a_page_that_shows_none_is_taken_back_to_an_earlier_revision(
    client: Client, asked: Any
) -> None:
    page = news(slug="cofana")
    first = page.latest_revision_id
    page.title = "Nowszy tytuł"
    page.save_revision()
    address = f"/api/v3-preview/pages/{page.pk}/actions/revert/"
    answer = client.post(address, json.dumps({"revision_id": first}), **asked)
    assert (answer.status_code, answer.json()["title"]) == (200, "Klaster rośnie")


def test_a_page_that_is_kept_in_translation_is_not_written(client: Client, asked: Any) -> None:
    source = news()
    translated(source)
    page = Page.objects.get(translation_key=source.translation_key, locale__language_code="en")
    before = page.latest_revision_id
    for changes in ({"title": "Lost words"}, {"lead": "Lost words."}):
        answer = patch(client, page, asked, **changes)
        refused(answer, "This page is a translation. Write its units instead.")
    address = f"/api/v3-preview/pages/{page.pk}/actions/revert/"
    answer = client.post(address, json.dumps({"revision_id": before}), **asked)
    refused(answer, "This page is a translation. Write its units instead.")
    assert stored(page).latest_revision_id == before
    # Its original is.
    assert patch(client, source, asked, title="Nowy tytuł").status_code == 200


def test_who_may_not_write_a_page_is_told_nothing_of_what_it_shows(client: Client) -> None:
    alias = news(slug="pokazywana").create_alias(update_slug="alias")
    assert patch(client, alias, {"content_type": "application/json"}).status_code == 401
