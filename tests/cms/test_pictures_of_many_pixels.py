"""A picture of more pixels than the machine can hold is refused with a sentence, by every way."""

from io import BytesIO
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.images import ImageFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import APIToken, Collection
from wagtail.users.models import UserProfile

from cms.accounts.models import User
from cms.media.renditions import make_renditions, sources

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def drawn(width: int, height: int, kind: str = "png") -> bytes:
    """A picture of one colour: few bytes, many pixels."""
    file = BytesIO()
    Image.new("1" if kind == "png" else "L", (width, height)).save(file, kind)
    return file.getvalue()


def pictures() -> int:
    return int(get_image_model().objects.count())


@pytest.mark.parametrize("kind", ["png", "gif", "webp", "avif"])
@pytest.mark.parametrize(
    ("language", "sentence"), [("pl", "Ten plik ma zbyt wiele"), ("en", "has too many pixels")]
)
def test_the_admin_refuses_it(
    admin_client: Client, admin_user: User, settings: Any, kind: str, language: str, sentence: str
) -> None:
    settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS = 1_000_000
    UserProfile.objects.create(user=admin_user, preferred_language=language)
    before = pictures()
    data = {
        "title": "Hala",
        "collection": Collection.get_first_root_node().pk,
        "file": SimpleUploadedFile(f"hala.{kind}", drawn(1200, 1000, kind)),
    }
    answer = admin_client.post("/admin/images/add/", data)
    assert sentence in answer.content.decode()
    assert pictures() == before


def test_without_a_word_in_the_settings_fifty_million_are_the_most(settings: Any) -> None:
    assert settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS == 50_000_000


def test_the_api_refuses_it(client: Client, admin_user: User) -> None:
    made: Any = APIToken.create_token(user=admin_user, name="próba")
    token = made[1] if isinstance(made[1], str) else made[0]
    before = pictures()
    answer = client.post(
        "/api/v3-preview/images/",
        {
            "title": "Hala",
            "data": '{"title": "Hala"}',
            "file": SimpleUploadedFile("hala.png", drawn(7100, 7100), "image/png"),
        },
        headers={"authorization": f"Bearer {token}"},
    )
    assert answer.status_code == 422, answer.content
    assert "50000000" in answer.content.decode()
    assert pictures() == before


def test_code_that_loads_pictures_is_refused_as_well() -> None:
    before = pictures()
    with pytest.raises(ValidationError, match="50000000"):
        get_image_model()(
            title="Hala", file=ImageFile(BytesIO(drawn(7100, 7100)), name="hala.png")
        ).save()
    assert pictures() == before


def test_one_that_was_stored_before_the_limit_is_served_as_it_is_and_never_opened(
    settings: Any,
) -> None:
    image = get_image_model().objects.create(
        title="Hala", file=get_test_image_file(size=(1700, 900))
    )
    settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS = 1_000_000
    make_renditions(image)
    assert sources(image) == []
    image.title = "Stara hala"
    image.save()


def test_one_of_many_pixels_gets_all_its_renditions(settings: Any) -> None:
    settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS = 2_000_000
    image = get_image_model().objects.create(
        title="Hala", file=get_test_image_file(size=(1700, 900))
    )
    make_renditions(image)
    assert len(sources(image)) == 7
