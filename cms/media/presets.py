"""Pictures cut to shapes that many sites need, around what the picture is of."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from wagtail.images.models import Filter

# In Wagtail's own quality: with more in the specification, Wagtail would leave nothing of the
# picture's name in the file's.
_FORMATS = {"image/webp": "format-webp", "image/jpeg": "format-jpeg"}


@dataclass(frozen=True)
class Preset:
    """A shape; a smaller picture is cut to the same proportions and not enlarged."""

    width: int
    height: int
    # Media types, best compression first; the last is one that every program can read.
    types: tuple[str, ...] = ("image/webp", "image/jpeg")

    @property
    def specs(self) -> dict[str, str]:
        """Media types by Wagtail's filter specification."""
        size = f"fill-{self.width}x{self.height}"
        return {f"{size}|{_FORMATS[kind]}": kind for kind in self.types}


PRESETS: Mapping[str, Preset] = {
    "card": Preset(640, 400),
    "hero": Preset(1600, 700),
    "square": Preset(480, 480),
    # What networks read that show a link; not all of them know WebP.
    "share": Preset(1200, 630, ("image/jpeg",)),
}
SPECS = {spec: name for name, preset in PRESETS.items() for spec in preset.specs}


def focal_key(image: Any) -> str:
    """What Wagtail keeps of the point that a picture was cut around."""
    return str(Filter(next(iter(SPECS))).get_cache_key(image))


def renditions(image: Any) -> dict[str, list[tuple[str, Any]]]:
    """The renditions that exist of each preset, with their media types, best compression first;
    no query when prefetched."""
    key = focal_key(image)
    made = {r.filter_spec: r for r in image.renditions.all() if r.focal_point_key == key}
    found = {
        name: [(kind, made[spec]) for spec, kind in preset.specs.items() if spec in made]
        for name, preset in PRESETS.items()
    }
    return {name: files for name, files in found.items() if len(files) == len(PRESETS[name].types)}


def outdated(image: Any) -> QuerySet[Any]:
    """Renditions that were cut around another point."""
    made: QuerySet[Any] = image.renditions.filter(filter_spec__in=SPECS)
    return made.exclude(focal_point_key=focal_key(image))
