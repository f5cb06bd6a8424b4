"""A picture model of the project's own: documents learn of its renditions as of ours."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db.models.signals import post_delete, post_save
from wagtail.images.models import Image, Rendition
from wagtail.images.tests.utils import get_test_image_file

from cms.content.dependencies import object_key
from cms.media.renditions import make_renditions_task
from cms.published import receivers
from cms.published.documents import make_stale
from cms.published.freshness import stale
from cms.published.models import Dependency, Document, StaleMark
from cms.published.tasks import give_every_page_its_document

pytestmark = pytest.mark.django_db


@pytest.fixture
def document(db: None) -> Document:
    """The document of a page, with all others up to date."""
    give_every_page_its_document()
    make_stale(600)
    return Document.objects.earliest("pk")


@pytest.fixture
def picture(document: Document, settings: Any, monkeypatch: Any) -> Iterator[Any]:
    """One of Wagtail's own model, which the settings name; the document shows it."""
    settings.WAGTAILIMAGES_IMAGE_MODEL = "wagtailimages.Image"
    monkeypatch.setattr(receivers, "_shown", set)
    monkeypatch.setattr(receivers, "_others", list)
    receivers.connect()
    made = Image.objects.create(title="Hala", file=get_test_image_file(size=(900, 600)), pk=9999)
    Dependency.objects.create(document=document, key=object_key(Image, made.pk))
    yield made
    uid = "cms_published.rendition_changed"
    for signal in (post_save, post_delete):
        signal.disconnect(sender=Rendition, dispatch_uid=uid)


def test_what_shows_a_picture_shows_the_files_that_the_worker_cut_of_it(
    picture: Any, document: Document
) -> None:
    make_renditions_task.func(picture.pk)
    assert picture.renditions.count() > 1
    assert list(stale().values_list("pk", flat=True)) == [document.pk]


def test_what_shows_a_picture_shows_no_file_of_it_that_is_gone(
    picture: Any, document: Document
) -> None:
    rendition = picture.get_rendition("width-400|format-jpeg")
    StaleMark.objects.all().delete()
    rendition.delete()
    assert list(stale().values_list("pk", flat=True)) == [document.pk]
