"""Answers are kept by whoever asks again, and any site may ask, for feeds and pictures as well."""

from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from wagtail.images import get_image_model

from cms.media.models import CmsDocument
from tests.cms.translating import news, publish, stored

pytestmark = [pytest.mark.django_db, pytest.mark.once]

ANYWHERE = {"origin": "https://member.example"}
FEEDS = ("/aktualnosci/atom.xml", "/en/news/feed.json")


@pytest.mark.parametrize(
    "address", ["pages/", "pages/?fields=*", "images/", "languages/", "locate/?path=/en/", "docs/"]
)
def test_who_has_an_answer_is_told_so(client: Client, address: str) -> None:
    first = client.get(f"/api/v2/{address}")
    etag = first["ETag"]
    assert etag.startswith('"')
    assert first["Cache-Control"] == "no-cache"
    for method in (client.get, client.head):
        again = method(f"/api/v2/{address}", headers={"if-none-match": f'"other", {etag}'})
        assert (again.status_code, again.content) == (304, b"")
        assert (again["ETag"], again["Cache-Control"]) == (etag, "no-cache")
    assert client.head(f"/api/v2/{address}")["ETag"] == etag
    assert client.get(f"/api/v2/{address}", headers={"if-none-match": '"x"'}).status_code == 200


def test_an_answer_that_changed_is_sent(client: Client) -> None:
    page = news()
    address = f"/api/v2/pages/{page.pk}/"
    etag = client.get(address)["ETag"]
    publish(stored(page), title="Klaster maleje")
    again = client.get(address, headers={"if-none-match": etag})
    assert again.status_code == 200
    assert again.json()["title"] == "Klaster maleje"


def test_an_error_is_kept_by_nobody_as_an_answer(client: Client) -> None:
    for address in ("/api/v2/pages/999999/", "/api/v2/pages/?limit=x"):
        answer = client.get(address)
        assert "ETag" not in answer
        assert answer["Cache-Control"] == "no-cache"


def test_the_admin_is_left_alone(client: Client) -> None:
    assert "ETag" not in client.get("/admin/login/")


@pytest.fixture
def public_files() -> list[str]:
    """The addresses of a picture, of a rendition of it and of a document."""
    image: Any = get_image_model().objects.first()
    document = CmsDocument.objects.create(title="Statut", file=ContentFile(b"x", name="s.pdf"))
    return [image.file.url, image.renditions.first().url, document.url]


def test_any_site_reads_the_api_feeds_pictures_and_files(
    client: Client, public_files: list[str]
) -> None:
    for address in ("/api/v2/pages/", *FEEDS, *public_files):
        answer = client.get(address, headers=ANYWHERE)
        assert answer.status_code == 200, address
        assert answer["Access-Control-Allow-Origin"] == "*"
        assert "Access-Control-Allow-Credentials" not in answer
        assert "etag" in answer["Access-Control-Expose-Headers"].lower()


def test_any_site_may_ask_whether_an_answer_changed(
    client: Client, public_files: list[str]
) -> None:
    wanted = {
        **ANYWHERE,
        "access-control-request-method": "GET",
        "access-control-request-headers": "if-none-match",
    }
    for address in ("/api/v2/pages/", *FEEDS, *public_files):
        asked = client.options(address, headers=wanted)
        assert asked.status_code == 200, address
        assert "if-none-match" in asked["Access-Control-Allow-Headers"]
        assert asked["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"


@pytest.mark.parametrize("address", ["/admin/login/", "/en/", "/admin/sitemap.xml"])
def test_no_other_site_reads_what_is_no_data(client: Client, address: str) -> None:
    assert "Access-Control-Allow-Origin" not in client.get(address, headers=ANYWHERE)


@pytest.mark.parametrize("address", FEEDS)
def test_a_feed_s_reader_asks_each_time_and_is_told(client: Client, address: str) -> None:
    first = client.get(address)
    assert first["Cache-Control"] == "no-cache"
    again = client.get(address, headers={**ANYWHERE, "if-none-match": first["ETag"]})
    assert (again.status_code, again["Access-Control-Allow-Origin"]) == (304, "*")
