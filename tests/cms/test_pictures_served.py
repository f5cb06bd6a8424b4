"""Picture and document files as browsers get them, and files that nobody may upload."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.documents import get_document_model
from wagtail.documents.forms import get_document_form
from wagtail.images import get_image_model
from wagtail.images.fields import WagtailImageField
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection, CollectionViewRestriction

from cms.media.renditions import make_renditions
from tests.cms.people import client as signed_in
from tests.cms.people import person
from tests.cms.translating import news

pytestmark = [pytest.mark.django_db, pytest.mark.once]

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


def test_a_picture_may_be_kept_for_long(client: Client) -> None:
    answer = client.get(get_image_model().objects.first().file.url)
    assert answer.status_code == 200
    assert "max-age=31536000" in answer.headers["Cache-Control"]
    assert "immutable" in answer.headers["Cache-Control"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("way", ["replaced", "deleted"])
def test_what_is_kept_of_a_picture_is_never_shown_for_another(way: str) -> None:
    def uploaded(width: int) -> Any:
        return get_test_image_file(filename=f"znak-{way}.png", size=(width, 900))

    model = get_image_model()
    image = model.objects.create(title="Logo", file=uploaded(900))
    seen: set[str] = set()
    for width in (901, 902, 903):
        make_renditions(image)
        now = set(addresses(image))
        assert len(now) > 1
        assert now.isdisjoint(seen)
        seen |= now
        files = [image.file, *(rendition.file for rendition in image.renditions.all())]
        if way == "deleted":
            image.delete()
            image = model(title="Logo")
        else:
            image.renditions.all().delete()
        # As the worker does after the commit.
        for file in files:
            file.storage.delete(file.name)
        image.file = uploaded(width)
        image.save()


@pytest.mark.parametrize(
    "address",
    [
        "/media/",
        "/media/images/",
        "/media/original_images/",
        "/media/documents/regulamin.pdf",
        "/media/images/../../db.sqlite3",
        "/media/images/%2e%2e/%2e%2e/db.sqlite3",
        "/media/images/%00.png",
    ],
)
def test_nothing_else_is_served(client: Client, address: str) -> None:
    assert client.get(address).status_code in (400, 404)


@pytest.fixture
def contract() -> Any:
    """A document of a private collection."""
    item = get_document_model()(title="Umowa", collection=private_collection())
    item.file.save("umowa.pdf", ContentFile(b"%PDF tajne"), save=False)
    item.save()
    return item


@pytest.mark.parametrize("folder", ["images", "original_images"])
@pytest.mark.parametrize(
    "way",
    [
        "../", "..%2f", "..%2F", "%2e%2e/", "%2e%2e%2f", ".%2e/", "..%252f", "%252e%252e%252f",
        "..\\", "..%5c", "%2e%2e%5c", "./../", "x/../../", "x%2f..%2f../", "/../", "%2f../",
        "..%c0%af", "..;/", ".%00./",
    ],
)  # fmt: skip
def test_a_document_is_reached_by_no_way_through_the_pictures(
    client: Client, contract: Any, folder: str, way: str
) -> None:
    answer = client.get(f"/media/{folder}/{way}{contract.file.name}")
    assert answer.status_code == 404
    assert "public" not in answer.headers.get("Cache-Control", "")


def test_a_file_in_the_folder_that_no_picture_has_is_not_served(client: Client) -> None:
    name = default_storage.save("images/podrzucony.png", ContentFile(b"x"))
    try:
        assert client.get(f"/media/{name}").status_code == 404
    finally:
        default_storage.delete(name)


def private_collection(kind: str = CollectionViewRestriction.LOGIN) -> Collection:
    """A collection below a private one."""
    closed = Collection.get_first_root_node().add_child(name="Zamknięte")
    CollectionViewRestriction.objects.create(
        collection=closed, restriction_type=kind, password="sezam"
    )
    return closed.add_child(name="Niżej")


def private_picture(kind: str = CollectionViewRestriction.LOGIN) -> Any:
    image = get_image_model().objects.create(
        title="Tajne",
        file=get_test_image_file(filename="tajne.png", size=(900, 600)),
        collection=private_collection(kind),
    )
    make_renditions(image)
    return image


def addresses(image: Any) -> list[str]:
    return [image.file.url, *(rendition.url for rendition in image.renditions.all())]


def test_a_private_picture_and_its_renditions_ask_for_permission(client: Client) -> None:
    for address in addresses(private_picture()):
        answer = client.get(address)
        assert answer.status_code == 302
        assert "/_util/login/" in answer.headers["Location"]
        assert answer.headers["Cache-Control"] == "private, no-store"


def test_the_password_of_a_collection_opens_its_pictures(client: Client) -> None:
    image = private_picture(CollectionViewRestriction.PASSWORD)
    asked = BeautifulSoup(client.get(image.file.url).content, "html.parser")
    assert "Tajne" not in str(asked)
    client.post(asked.select_one("main form")["action"], {"password": "sezam", "return_url": "/"})
    answer = client.get(image.file.url)
    assert answer.headers["Content-Type"] == "image/png"
    assert answer.headers["Cache-Control"] == "private, no-store"


def test_a_picture_that_becomes_private_is_not_given_to_who_has_a_copy(client: Client) -> None:
    image = get_image_model().objects.create(
        title="Tajne", file=get_test_image_file(filename="tajne.png", size=(900, 600))
    )
    since = client.get(image.file.url).headers["Last-Modified"]
    assert client.get(image.file.url, headers={"if-modified-since": since}).status_code == 304
    image.collection = private_collection()
    image.save()
    assert client.get(image.file.url, headers={"if-modified-since": since}).status_code == 302


def test_who_works_with_pictures_sees_private_ones(admin_client: Client) -> None:
    answer = admin_client.get(private_picture(CollectionViewRestriction.PASSWORD).file.url)
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "private, no-store"


def test_an_account_alone_opens_no_private_picture() -> None:
    asked = signed_in(person()).get(private_picture(CollectionViewRestriction.PASSWORD).file.url)
    assert asked.headers["Content-Type"].startswith("text/html")


def test_a_private_document_is_kept_by_nobody(
    client: Client, admin_client: Client, contract: Any
) -> None:
    asked, given = client.get(contract.url), admin_client.get(contract.url)
    assert (asked.status_code, given.status_code) == (302, 200)
    assert b"".join(given.streaming_content) == b"%PDF tajne"
    for answer in (asked, given):
        assert answer.headers["Cache-Control"] == "private, no-store"


def test_a_document_names_no_coding_where_it_has_none(client: Client) -> None:
    content = ContentFile(b"%PDF", "statut.pdf")
    answer = client.get(get_document_model().objects.create(title="Statut", file=content).url)
    assert answer.status_code == 200
    assert "Content-Encoding" not in answer.headers


def test_serving_a_picture_takes_two_questions(client: Client) -> None:
    address = get_image_model().objects.first().renditions.first().url
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    assert len(asked) == 2


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


@pytest.mark.django_db
def test_a_number_that_nobody_reads_is_no_document(client: Client) -> None:
    for number in ("9" * 10, "9" * 30, "9" * 5000):
        assert client.get(f"/documents/{number}/regulamin.pdf").status_code == 404


def test_nothing_is_said_of_a_private_picture_in_a_text(client: Client) -> None:
    image = private_picture()
    type(image).objects.filter(pk=image.pk).update(credit="Fot. Tajny Agent")
    said = {"image": image.pk, "alt": "Okno", "caption": "Tajny plan", "credit": ""}
    body = [{"type": "image", "value": {**said, "decorative": False}}]
    page = news(body=body)
    address = f"/api/v2/pages/{page.pk}/"
    [block] = client.get(address).json()["body"]
    assert block["value"] == {"image": None, "decorative": False, "caption": "", "credit": ""}
    CollectionViewRestriction.objects.all().delete()
    [block] = client.get(address).json()["body"]
    assert block["value"]["credit"] == "Fot. Tajny Agent"
