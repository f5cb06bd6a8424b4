"""Picture files as browsers get them, and files that nobody may upload."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from wagtail.documents import get_document_model
from wagtail.documents.forms import get_document_form
from wagtail.images import get_image_model
from wagtail.images.fields import WagtailImageField

pytestmark = pytest.mark.django_db

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


def test_a_picture_may_be_kept_for_long(client: Client) -> None:
    answer = client.get(get_image_model().objects.first().file.url)
    assert answer.status_code == 200
    assert "max-age=31536000" in answer.headers["Cache-Control"]
    assert "immutable" in answer.headers["Cache-Control"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    "address",
    [
        "/media/",
        "/media/images/",
        "/media/original_images/",
        "/media/documents/regulamin.pdf",
        "/media/images/../../db.sqlite3",
        "/media/images/%2e%2e/%2e%2e/db.sqlite3",
    ],
)
def test_nothing_else_is_served(client: Client, address: str) -> None:
    assert client.get(address).status_code in (400, 404)


def test_a_drawing_with_scripts_is_no_picture() -> None:
    with pytest.raises(ValidationError):
        WagtailImageField().clean(SimpleUploadedFile("logo.svg", SVG, "image/svg+xml"))


@pytest.mark.parametrize("name", ["logo.svg", "strona.html", "skrypt.js"])
def test_a_file_that_can_carry_scripts_is_refused(name: str, admin_user: Any) -> None:
    form = get_document_form(get_document_model())(
        {"title": "Plik", "collection": "1"},
        {"file": SimpleUploadedFile(name, SVG)},
        user=admin_user,
    )
    assert "file" in form.errors
