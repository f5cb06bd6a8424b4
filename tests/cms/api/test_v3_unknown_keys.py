"""What v3 does with keys and ids that it does not know, and with a move beside the root."""

import json
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents import get_document_model
from wagtail.models import APIToken, Page, Site

from tests.cms.people import superuser

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def send(method: str, address: str, data: Any) -> Any:
    made: Any = APIToken.create_token(user=superuser(), name="próba")
    token = next(one for one in made if isinstance(one, str))
    return getattr(Client(raise_request_exception=False), method)(
        f"/api/v3-preview/{address}",
        json.dumps(data),
        content_type="application/json",
        headers={"authorization": f"Bearer {token}"},
    )


def named(answer: Any) -> Any:
    """The place of the one thing that was refused."""
    assert answer.status_code == 422, answer.content
    [error] = answer.json()["errors"]
    return error["loc"]


def test_a_redirect_written_back_as_it_was_read_stays_one_of_its_site() -> None:
    site = Site.objects.get(is_default_site=True)
    link = {"old_path": "/dawniej", "redirect_link": "https://example.org/"}
    made = Redirect.objects.create(site=site, **link)
    assert named(send("put", f"redirects/{made.pk}/", {**link, "site_id": site.pk})) == [
        "body",
        "site_id",
    ]
    made.refresh_from_db()
    assert made.site == site
    assert send("put", f"redirects/{made.pk}/", {**link, "site": site.pk}).status_code == 200


def test_a_key_that_nobody_knows_is_refused_wherever_something_is_written() -> None:
    document = get_document_model().objects.create(
        title="Umowa", file=ContentFile(b"%PDF", name="umowa.pdf")
    )
    page = Page.objects.filter(depth=2).earliest("pk")
    before = Page.objects.count()
    # It would stay where it is, public, with an answer of 200.
    moved = send("patch", f"documents/{document.pk}/", {"collection": 1})
    assert named(moved) == ["body", "collection"]
    assert send("patch", f"documents/{document.pk}/", {"title": "Statut"}).status_code == 200
    # It would be live.
    copied = send("post", f"pages/{page.pk}/actions/copy/", {"keep_life": False})
    assert named(copied) == ["body", "keep_life"]
    added = send("post", "locales/", {"language_code": "pl", "is_defualt": True})
    assert named(added) == ["body", "is_defualt"]
    assert Page.objects.count() == before


def test_a_page_is_not_moved_beside_the_root() -> None:
    page, root = Page.objects.filter(depth=2).earliest("pk"), Page.objects.get(depth=1)
    for where in ({}, {"position": "left"}):
        asked = {"destination_id": root.pk, **where}
        answer = send("post", f"pages/{page.pk}/actions/move/", asked)
        assert answer.status_code == 422, answer.content


def test_an_id_that_no_database_holds_is_refused() -> None:
    page = Page.objects.filter(depth=2).earliest("pk")
    for address, data in (
        (f"pages/{2**70}/actions/unpublish/", {}),
        (f"pages/{page.pk}/actions/move/", {"destination_id": 2**70}),
    ):
        answer = send("post", address, data)
        assert answer.status_code == 422, answer.content
