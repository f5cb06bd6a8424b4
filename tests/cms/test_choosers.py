"""What a chooser in the admin answers to a form that is none."""

from pathlib import Path
from typing import Any

import pytest
import wagtail.images
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from wagtail.images import get_image_model
from wagtail.images.fields import WagtailImageField
from wagtail.images.tests.utils import get_test_image_file
from wagtail.snippets.models import get_snippet_models
from wagtail.snippets.views.chooser import SnippetChooserViewSet
from wagtail.users.models import UserProfile

from cms.accounts.models import User

pytestmark = [pytest.mark.django_db, pytest.mark.once]

CREATE = [
    *(
        model.snippet_viewset.chooser_viewset.get_url_name("create")
        for model in get_snippet_models()
    ),
    "wagtailimages_chooser:create",
    "wagtaildocs_chooser:create",
]


@pytest.mark.parametrize("name", CREATE)
@pytest.mark.parametrize("prefix", ["", "?locale=en", "?locale=xx", "?p=x"])
def test_a_chooser_answers_an_empty_form_with_a_form(
    admin_client: Client, name: str, prefix: str
) -> None:
    answer = admin_client.post(f"{reverse(name)}{prefix}")
    assert answer.status_code < 500, answer.content


def truncated() -> bytes:
    whole = get_test_image_file(filename="x.png", size=(640, 480)).file.getvalue()
    return bytes(whole[: len(whole) // 2])


@pytest.mark.parametrize("address", ["wagtailimages:add", "wagtailimages_chooser:create"])
def test_a_truncated_picture_is_refused_with_a_sentence(admin_client: Client, address: str) -> None:
    prefix = "image-chooser-upload-" if "chooser" in address else ""
    file = SimpleUploadedFile("x.png", truncated(), "image/png")
    sent = {f"{prefix}title": "x", f"{prefix}file": file, f"{prefix}collection": 1}
    answer = admin_client.post(reverse(address), sent)
    assert answer.status_code == 200
    said = answer.json()["htmlFragment"] if "chooser" in address else answer.content.decode()
    assert (
        "uszkodzony" in BeautifulSoup(said, "html.parser").select_one(".error-message").get_text()
    )
    assert not get_image_model().objects.filter(title="x").exists()


def test_a_whole_picture_is_taken(admin_client: Client) -> None:
    file = SimpleUploadedFile("x.png", get_test_image_file(filename="x.png").file.getvalue())
    admin_client.post(reverse("wagtailimages:add"), {"title": "x", "file": file, "collection": 1})
    picture = get_image_model().objects.get(title="x")
    form = admin_client.get(reverse("wagtailimages:edit", args=[picture.pk])).context["form"]
    assert form.fields["file"].label == "Plik"


@pytest.mark.parametrize(
    ("language", "help_text"), [("pl", "Obsługiwane formaty"), ("en", "Supported formats")]
)
def test_the_form_of_a_picture_speaks_the_person_s_language_and_takes_the_title_from_the_file(
    admin_client: Client, admin_user: User, language: str, help_text: str
) -> None:
    UserProfile.objects.create(user=admin_user, preferred_language=language)
    screen = BeautifulSoup(admin_client.get(reverse("wagtailimages:add")).content, "html.parser")
    file = screen.select_one("main input[type=file]")
    assert file["data-controller"] == "w-sync"
    assert file["data-w-sync-target-value"] == "#id_title"
    assert help_text in screen.main.get_text()


def test_the_form_of_a_picture_that_is_there_names_its_file_once(admin_client: Client) -> None:
    picture = get_image_model().objects.create(title="x", file=get_test_image_file())
    answer = admin_client.get(reverse("wagtailimages:edit", args=[picture.pk]))
    form = BeautifulSoup(answer.content, "html.parser").select_one("main form")
    assert picture.file.name not in form.select_one("input[type=file]").parent.get_text()


def test_wagtail_still_fails_at_a_picture_that_breaks_off() -> None:
    file = SimpleUploadedFile("x.png", truncated(), "image/png")
    with pytest.raises(OSError, match="truncated"):
        WagtailImageField().clean(file)


def test_wagtail_still_fails_where_a_chooser_makes_nothing(rf: Any) -> None:
    [stock] = SnippetChooserViewSet.create_view_class.__bases__
    view = stock(model=get_snippet_models()[0], creation_form_class=None)
    view.setup(rf.post("/"))
    assert view.get_creation_form_class() is None
    with pytest.raises(AttributeError):
        view.post(view.request)


def test_wagtail_still_offers_a_picture_that_is_there_outside_its_tabs() -> None:
    """Once it fails, our template of the same name can go."""
    templates = Path(wagtail.images.__path__[0]) / "templates"
    offer = (templates / "wagtailimages/chooser/confirm_duplicate_upload.html").read_text()
    assert 'role="tabpanel"' in offer
    assert "data-w-tabs-target" not in offer
