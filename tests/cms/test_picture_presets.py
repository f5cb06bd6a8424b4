"""Pictures come cut to the shapes that sites need, ready made."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.images.tests.utils import get_test_image_file

from cms.media.models import CmsImage
from cms.media.presets import PRESETS, SPECS
from cms.media.renditions import lacking_renditions, make_renditions, request_renditions

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def picture(width: int = 2000, height: int = 1500, **more: Any) -> CmsImage:
    file = get_test_image_file(filename="kadr.png", size=(width, height))
    made: CmsImage = CmsImage.objects.create(title="Kadr", file=file, **more)
    return made


def shown(client: Client, image: CmsImage) -> Any:
    return client.get(f"/api/v2/images/{image.pk}/").json()["presets"]


def stored(image: CmsImage) -> CmsImage:
    return CmsImage.objects.get(pk=image.pk)


def test_a_picture_comes_cut_to_each_shape(client: Client) -> None:
    image = picture()
    make_renditions(image)
    told = shown(client, image)
    assert {name: (one["width"], one["height"]) for name, one in told.items()} == {
        "card": (640, 400),
        "hero": (1600, 700),
        "square": (480, 480),
        "share": (1200, 630),
    }
    for one in told.values():
        assert "-kadr." in one["src"]
        assert one["src"].endswith(".jpg")
        assert one["src"] == one["sources"][-1]["url"]
        for source in one["sources"]:
            answer = client.get(source["url"].removeprefix("http://testserver"))
            assert (answer.status_code, answer["Content-Type"]) == (200, source["type"])


def test_a_small_picture_is_cut_and_not_enlarged(client: Client) -> None:
    image = picture(300, 300)
    make_renditions(image)
    card = shown(client, image)["card"]
    assert card["width"] <= 300
    assert abs(card["width"] / card["height"] - 640 / 400) < 0.02


def test_no_reader_waits_for_what_is_not_made(client: Client) -> None:
    image = picture()
    with CaptureQueriesContext(connection) as asked:
        assert shown(client, image) == {}
    assert not [query for query in asked if query["sql"].startswith("INSERT")]
    assert not image.renditions.exists()


def test_a_preset_is_told_once_it_is_whole(client: Client) -> None:
    image = picture()
    make_renditions(image)
    image.renditions.get(filter_spec__contains="480x480|format-webp").delete()
    assert shown(client, image).keys() == PRESETS.keys() - {"square"}
    assert list(lacking_renditions().filter(pk=image.pk)) == [image]


def test_what_is_cut_around_another_point_is_made_anew(client: Client) -> None:
    image = picture()
    make_renditions(image)
    before = shown(client, image)
    image = stored(image)
    image.focal_point_x, image.focal_point_y = 1900, 100
    image.focal_point_width = image.focal_point_height = 50
    image.save()
    request_renditions(image, created=False)
    assert shown(client, image) == {}
    assert list(lacking_renditions().filter(pk=image.pk)) == [image]
    make_renditions(stored(image))
    after = shown(client, image)
    assert after.keys() == before.keys()
    assert all(after[name]["src"] != before[name]["src"] for name in after)
    assert not lacking_renditions().filter(pk=image.pk).exists()


def test_what_is_made_stays_where_nothing_changed(client: Client) -> None:
    image = picture()
    make_renditions(image)
    made = set(image.renditions.values_list("pk", flat=True))
    image = stored(image)
    image.title = "Inny tytuł"
    image.save()
    assert set(image.renditions.values_list("pk", flat=True)) == made
    assert image.renditions.filter(filter_spec__in=SPECS).count() == len(SPECS) == 7
