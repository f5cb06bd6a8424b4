"""The sizes and formats that every picture is served in, made once and never in a request."""

from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import transaction
from django_tasks import task

WIDTHS = (400, 800, 1600)
# Best compression first: browsers take the first type that they know.
_FORMATS = {
    "image/avif": "format-avif|avifquality-55",
    "image/webp": "format-webp|webpquality-78",
}
_FALLBACK_TYPE, _FALLBACK_SPEC = "image/jpeg", "width-800|format-jpeg|jpegquality-82|bgcolor-ffffff"


@dataclass(frozen=True)
class Source:
    """One file of a picture; `url` is relative to the site."""

    type: str
    url: str
    width: int
    height: int


def _widths(image: Any) -> list[int]:
    fitting = [width for width in WIDTHS if width <= image.width]
    return fitting or [WIDTHS[0]]


def _specs(image: Any) -> dict[str, str]:
    specs = {
        f"width-{width}|{spec}": mime for mime, spec in _FORMATS.items() for width in _widths(image)
    }
    return {**specs, _FALLBACK_SPEC: _FALLBACK_TYPE}


def sources(image: Any) -> list[Source]:
    """The renditions that exist, smallest first in each format; no query when prefetched."""
    specs = _specs(image)
    order = {mime: place for place, mime in enumerate([*_FORMATS, _FALLBACK_TYPE])}
    found = [
        Source(specs[r.filter_spec], r.url, r.width, r.height)
        for r in image.renditions.all()
        if r.filter_spec in specs and r.focal_point_key == ""
    ]
    return sorted(found, key=lambda source: (order[source.type], source.width))


def make_renditions(image: Any) -> None:
    """Makes what is missing of a picture's renditions."""
    if not image.is_svg():
        image.get_renditions(*_specs(image))


@task()
def make_renditions_task(image_id: int) -> None:
    """Makes the renditions of a picture in the background; a picture gone meanwhile is no error."""
    image = apps.get_model("cms_media", "CmsImage").objects.filter(pk=image_id).first()
    if image is not None:
        make_renditions(image)


def request_renditions(instance: Any, raw: bool = False, **kwargs: Any) -> None:
    """Asks the worker for renditions once the picture is stored."""
    if not raw:
        transaction.on_commit(lambda: make_renditions_task.enqueue(instance.pk))
