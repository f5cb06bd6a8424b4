"""Renditions that could not be made are made later, and a broken picture holds up no other."""

import datetime
from pathlib import Path
from typing import Any

import pytest
from django.db import OperationalError
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from wagtail.images.tests.utils import get_test_image_file

from cms.media.models import CmsImage, CmsRendition, RenditionAttempt
from cms.media.renditions import (
    lacking_renditions,
    make_renditions_task,
    request_renditions,
    resume_renditions,
    sources,
)
from cms.operations.clock import Clock

pytestmark = [pytest.mark.django_db, pytest.mark.once]


@pytest.fixture(autouse=True)
def nothing_else_is_missing(db: None) -> None:
    for image in lacking_renditions():
        make_renditions_task.enqueue(image.pk)


def picture(title: str, width: int = 640) -> CmsImage:
    """A picture as it stands when the task that was to make its renditions got lost."""
    made: CmsImage = CmsImage.objects.create(
        title=title, file=get_test_image_file(filename=f"{title}.png", size=(width, 300))
    )
    return made


def broken(title: str) -> CmsImage:
    image = picture(title)
    Path(image.file.path).write_bytes(b"not a picture any more")
    return image


def renditions(image: CmsImage) -> int:
    return len(sources(CmsImage.objects.get(pk=image.pk)))


def test_the_clock_finds_what_was_never_made() -> None:
    image = picture("zgubiony")
    assert renditions(image) == 0
    Clock().tick()
    assert renditions(image) == 3
    assert not RenditionAttempt.objects.filter(image=image).exists()


@pytest.mark.parametrize("width", [200, 400, 799, 800, 1600, 2400])
def test_a_picture_of_any_width_lacks_nothing_once_all_is_made(width: int) -> None:
    image = picture("szeroki", width)
    assert list(lacking_renditions()) == [image]
    resume_renditions()
    assert not lacking_renditions().exists()
    CmsRendition.objects.filter(image=image, filter_spec__contains="avif").first().delete()  # type: ignore[union-attr]
    assert list(lacking_renditions()) == [image]


def test_a_broken_picture_stops_no_other_and_is_left_alone_for_a_while() -> None:
    first, second, third = picture("dobry"), broken("zepsuty"), picture("ostatni")
    resume_renditions()
    assert (renditions(first), renditions(second), renditions(third)) == (3, 0, 3)
    assert not lacking_renditions().exists()


def test_a_broken_picture_is_tried_less_and_less_often_and_never_given_up() -> None:
    image = broken("zepsuty")
    waits = []
    for _ in range(12):
        resume_renditions()
        attempt = RenditionAttempt.objects.get(image=image)
        waits.append(round((attempt.next_at - timezone.now()).total_seconds() / 60))
        RenditionAttempt.objects.update(next_at=timezone.now())
    assert waits[:3] == [10, 20, 40]
    assert waits[-2:] == [24 * 60, 24 * 60]


def test_an_attempt_that_ended_the_worker_counts() -> None:
    image = picture("za-duży")
    begun = {"times": 1, "next_at": timezone.now() + datetime.timedelta(minutes=9)}
    RenditionAttempt.objects.create(image=image, **begun)
    assert not lacking_renditions().exists()


def test_a_clock_that_was_wrong_for_a_while_postpones_nothing_for_years() -> None:
    image = picture("z-przyszłości")
    later = timezone.now() + datetime.timedelta(days=900)
    RenditionAttempt.objects.create(image=image, times=1, next_at=later)
    assert list(lacking_renditions()) == [image]


def test_a_worker_that_is_away_is_asked_once(settings: Any) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    picture("pierwszy")
    picture("drugi")
    DBTaskResult.objects.all().delete()
    for _ in range(3):
        resume_renditions()
    assert DBTaskResult.objects.count() == 1


def test_a_picture_stays_stored_when_nobody_can_be_asked(
    monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    def fail(*args: Any) -> None:
        raise OperationalError("the database is away")

    image = picture("zapisany")
    monkeypatch.setattr(type(make_renditions_task), "enqueue", fail)
    with django_capture_on_commit_callbacks(execute=True):
        request_renditions(image)
    assert list(lacking_renditions()) == [image]
