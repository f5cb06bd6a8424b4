"""Renditions that are made once and kept: to cut and encode its pictures is half of loading the
content, which several sites of the suite do."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile
from types import SimpleNamespace
from typing import IO, Any

from django.apps import AppConfig
from django.conf import settings

FOLDER = Path(__file__).resolve().parents[1] / "var" / "prepared" / "renditions"


class RenditionsCutOnce(AppConfig):
    """For a site in processes of its own: they take what is kept, and keep what they make."""

    name = "tests.renditions"
    label = "renditions_cut_once"
    path = str(Path(__file__).parent)

    def ready(self) -> None:
        from wagtail.images.models import Filter

        Filter.run = _found_or_made(Filter.run)


@contextmanager
def cut_once() -> Iterator[None]:
    """The same within this process, for as long as the block lasts."""
    from wagtail.images.models import Filter

    make = Filter.run
    Filter.run = _found_or_made(make)
    try:
        yield
    finally:
        Filter.run = make


def _found_or_made(make: Any) -> Any:
    def run(self: Any, image: Any, output: IO[bytes], source: Any = None) -> Any:
        name = _name(self, image)
        for path in FOLDER.glob(f"{name}.*"):
            output.write(path.read_bytes())
            return SimpleNamespace(f=output, format_name=path.suffix[1:])
        made = make(self, image, output, source=source)
        made.f.seek(0)
        FOLDER.mkdir(parents=True, exist_ok=True)
        # Others may make the same at the same time; nobody reads half of it.
        with NamedTemporaryFile(dir=FOLDER, delete=False) as part:
            part.write(made.f.read())
        Path(part.name).rename(FOLDER / f"{name}.{made.format_name}")
        return made

    return run


def _name(filter: Any, image: Any) -> str:
    """A digest of all that decides what a rendition is."""
    # Not `image.file`, which threads share that make several at once.
    with image.file.storage.open(image.file.name) as file:
        content = hashlib.sha1(file.read(), usedforsecurity=False).hexdigest()
    said = [content, filter.spec, filter.get_cache_key(image), settings.AVIF_SPEED]
    return hashlib.sha256(repr(said).encode()).hexdigest()
