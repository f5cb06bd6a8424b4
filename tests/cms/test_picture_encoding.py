"""AVIF is encoded as quickly as the setting says."""

import io
from typing import Any

import pytest
from PIL import Image
from willow.image import Image as WillowImage

from cms.media import encoding

pytestmark = pytest.mark.once


def drawn() -> Image.Image:
    return Image.effect_mandelbrot((300, 200), (-2, -1, 1, 1), 60).convert("RGB")


def saved_by_willow() -> bytes:
    source, made = io.BytesIO(), io.BytesIO()
    drawn().save(source, "PNG")
    source.seek(0)
    WillowImage.open(source).save_as_avif(made, quality=55)
    return made.getvalue()


def saved_by_pillow(speed: int) -> bytes:
    made = io.BytesIO()
    drawn().save(made, "AVIF", quality=55, speed=speed)
    return made.getvalue()


@pytest.mark.parametrize("speed", [7, 10])
def test_a_picture_is_encoded_at_the_speed_of_the_setting(settings: Any, speed: int) -> None:
    settings.AVIF_SPEED = speed
    assert saved_by_willow() == saved_by_pillow(speed)
    assert saved_by_pillow(7) != saved_by_pillow(10)


def test_willow_still_passes_no_speed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """Once it does, and Wagtail has a setting for it, `encoding` can go."""
    asked: list[dict[str, Any]] = []

    def note(image: Image.Image, file: Any, name: Any) -> None:
        asked.append(dict(image.encoderinfo))

    monkeypatch.setitem(Image.SAVE, encoding._FORMAT, note)
    saved_by_willow()
    assert [said.keys() for said in asked] == [{"quality"}]
