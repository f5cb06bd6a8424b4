"""One stylesheet out of one file per component, put together while static files are collected."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.base import ContentFile
from django.core.files.storage import InMemoryStorage, Storage

from cms.plugins.registry import plugins

BUNDLE = "cms_design/css/all.css"
_STATIC = Path(__file__).parent / "static"
# The order of the layers stands in `site.css`, so it comes first.
_FIRST = ("site", "fonts", "tokens", "base", "layout")


def parts() -> list[tuple[str, Path]]:
    """Static name and file of every part: ours, then each plugin's `static/<label>/css/*.css`.

    A plugin's stylesheet names no file relative to itself: it is served from another folder.
    """
    own = _STATIC / "cms_design" / "css"
    files = [own / f"{name}.css" for name in _FIRST]
    files += sorted((own / "components").glob("*.css"))
    found = [(file.relative_to(_STATIC).as_posix(), file) for file in files]
    for plugin in plugins():
        static = Path(plugin.path) / "static"
        for file in sorted((static / plugin.label / "css").glob("*.css")):
            found.append((file.relative_to(static).as_posix(), file))
    found.append(("cms_design/css/print.css", own / "print.css"))
    return found


def bundled() -> str:
    """The whole stylesheet."""
    texts = []
    for name, file in parts():
        text = file.read_text(encoding="utf-8")
        texts.append(f"@media print {{\n{text}}}\n" if name.endswith("/print.css") else text)
    return "\n".join(texts)


class StylesheetFinder(BaseFinder):
    """Gives `collectstatic` the whole stylesheet as one file."""

    def check(self, **kwargs: Any) -> list[Any]:
        return []

    def find(self, path: str, find_all: bool = False, **kwargs: Any) -> Any:
        return []

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[tuple[str, Storage]]:
        storage = InMemoryStorage()
        storage.save(BUNDLE, ContentFile(bundled().encode()))
        yield BUNDLE, storage
