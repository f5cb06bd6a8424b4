"""The sizes and formats that every picture is served in, made once and never in a request."""

import datetime
import logging
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db import transaction
from django.db.models import BigIntegerField, Case, Count, F, Q, Value, When
from django.db.models.functions import Cast
from django.utils import timezone
from django_tasks import task
from django_tasks_db.models import DBTaskResult
from wagtail.images import get_image_model
from wagtail.images.models import Filter

from . import presets

logger = logging.getLogger(__name__)

WIDTHS = (400, 800, 1600)
# Best compression first: browsers take the first type that they know.
_FORMATS = {
    "image/avif": "format-avif|avifquality-55",
    "image/webp": "format-webp|webpquality-78",
}
_FALLBACK_TYPE, _FALLBACK_SPEC = "image/jpeg", "width-800|format-jpeg|jpegquality-82|bgcolor-ffffff"

# How many Wagtail makes at the same time.
_AT_ONCE = 3
# A broken picture is tried again after this time, each time after twice as long.
_FIRST_WAIT, _LONGEST_WAIT = datetime.timedelta(minutes=10), datetime.timedelta(days=1)
# So many pictures at a time, so that other tasks need not wait for all of them.
_PER_TASK = 20


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


def cut(image: Any) -> dict[str, tuple[Source, ...]]:
    """The same of each preset that is whole, best compression first."""
    return {
        name: tuple(Source(kind, r.url, r.width, r.height) for kind, r in files)
        for name, files in presets.renditions(image).items()
    }


def make_renditions(image: Any) -> None:
    """Makes what is missing of a picture's renditions.

    Several at once, as Wagtail does, only where together they take no more memory than one
    picture of the most pixels that are taken, and where who listens hears of each.
    """
    from .models import Renditions, fits

    if image.is_svg() or not fits(image):
        return
    # Not `get_renditions`, which asks the cache and so does not see that one is gone.
    made = set(image.renditions.values_list("filter_spec", "focal_point_key"))
    wanted = dict.fromkeys(_specs(image), "") | dict.fromkeys(
        presets.SPECS, presets.focal_key(image)
    )
    missing = [Filter(spec) for spec, key in wanted.items() if (spec, key) not in made]
    small = image.width * image.height * _AT_ONCE <= settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS
    # Nobody hears of what a project's own model writes at once.
    if small and isinstance(image.renditions.all(), Renditions):
        image.create_renditions(*missing)
    else:
        for one in missing:
            image.create_rendition(one)


@task()
def make_renditions_task(image_id: int) -> None:
    """Makes the renditions of a picture in the background; a picture gone meanwhile is no error."""
    image = get_image_model().objects.filter(pk=image_id).first()
    if image is not None:
        attempt(image)


def request_renditions(image: Any, created: bool = True) -> None:
    """Asks the worker for renditions once the picture is stored; those that were cut around
    another point go at once.

    The picture stays stored where that fails; `resume_renditions` finds it.
    """
    if not created:
        presets.outdated(image).delete()
    transaction.on_commit(lambda: make_renditions_task.enqueue(image.pk), robust=True)


def attempt(image: Any) -> None:
    """Makes a picture's renditions; where that fails, it is tried again later and later."""
    attempts = apps.get_model("cms_media", "RenditionAttempt").objects
    last = attempts.filter(pk=image.pk).first()
    times = last.times if last else 0
    wait = min(_FIRST_WAIT * 2 ** min(times, 10), _LONGEST_WAIT)
    attempts.update_or_create(
        pk=image.pk, defaults={"times": min(times + 1, 1000), "next_at": timezone.now() + wait}
    )
    make_renditions(image)
    attempts.filter(pk=image.pk).delete()


def lacking_renditions() -> Any:
    """The pictures that lack a rendition and are to be tried now; those never tried first."""
    whole = Case(
        *(
            When(width__gte=width, then=Value(len(_FORMATS) * count + 1 + len(presets.SPECS)))
            for count, width in reversed(list(enumerate(WIDTHS, start=1)))
        ),
        default=Value(len(_FORMATS) + 1 + len(presets.SPECS)),
    )
    specs = [*(f"width-{width}|{spec}" for spec in _FORMATS.values() for width in WIDTHS)]
    wanted = Q(renditions__filter_spec__in=[*specs, _FALLBACK_SPEC], renditions__focal_point_key="")
    # Those cut around another point are gone.
    wanted |= Q(renditions__filter_spec__in=presets.SPECS)
    now = timezone.now()
    # A time that no wait explains was written while the machine's clock was wrong.
    resting = Q(
        rendition_attempt__next_at__gt=now, rendition_attempt__next_at__lte=now + _LONGEST_WAIT
    )
    return (
        get_image_model()
        .objects.alias(pixels=Cast("width", BigIntegerField()) * F("height"))
        .filter(pixels__lte=settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS)
        .exclude(resting)
        .exclude(file__iendswith=".svg")
        .annotate(made=Count("renditions", filter=wanted), whole=whole)
        .filter(made__lt=F("whole"))
        .order_by(F("rendition_attempt__next_at").asc(nulls_first=True), "pk")
    )


@task()
def make_missing_renditions() -> None:
    """Makes the renditions of some pictures that lack them; a broken one stops no other."""
    for image in lacking_renditions()[:_PER_TASK]:
        try:
            attempt(image)
        except Exception:
            logger.exception("The renditions of the picture %d could not be made.", image.pk)


def resume_renditions() -> None:
    """Asks the worker for what is missing, unless it has been asked: a lost task, a killed
    worker, a full disk. Called by the clock."""
    waiting = DBTaskResult.objects.ready().filter(task_path=make_missing_renditions.module_path)
    if not waiting.exists() and lacking_renditions().exists():
        make_missing_renditions.enqueue()
