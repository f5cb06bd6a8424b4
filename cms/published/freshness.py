"""Whether a document's JSON still says what the page itself would say."""

import hashlib
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import translation

from cms.content.dates import day_of
from cms.content.visibility import absent_types
from cms.plugins.discovery import plugin_apps

from .models import Document, StaleMark

_SETTINGS = (
    "BASE_URL", "LANGUAGES", "LANGUAGE_CODE", "TIME_ZONE", "MEDIA_URL", "STATIC_URL",
    "INSTALLED_APPS", "WAGTAIL_CONTENT_LANGUAGES",
)  # fmt: skip
ROOT = Path(__file__).resolve().parents[2]
_READ = {".py", ".mo"}
_SHOWN = {".html", ".xml", ".txt", ".svg"}


@cache
def fingerprint() -> str:
    """Of the code, plugins, catalogues and settings that representations are made with. A running
    process has those that it started with."""
    found = hashlib.sha256("\0".join(sorted(_packages())).encode())
    # Names of languages in the settings are translated when they are read.
    with translation.override("en"):
        for name in _SETTINGS:
            found.update(f"{name}={getattr(settings, name)!s}\0".encode())
    for path in _files():
        found.update(path.read_bytes())
    found.update(str(getattr(staticfiles_storage, "manifest_hash", "")).encode())
    return found.hexdigest()[:16]


@cache
def site_fingerprint() -> str:
    """The same of all that whole answers are made with: also templates and every setting."""
    found = hashlib.sha256(fingerprint().encode())
    for folder in sorted({ROOT / "cms", *_plugin_folders(), *_template_folders()}):
        for path in sorted(folder.rglob("*")):
            if path.suffix in _SHOWN and path.is_file():
                found.update(path.read_bytes())
    with translation.override("en"):
        names = filter(str.isupper, dir(settings))
        said = " ".join(f"{name} {getattr(settings, name, None)!r}" for name in names)
    # As words, since sets have no order and objects no lasting address.
    words = re.findall(r"\w+", re.sub(r"\b0x[0-9a-f]+", "", said))
    found.update(" ".join(sorted(words)).encode())
    return found.hexdigest()[:16]


def _template_folders() -> set[Path]:
    engines: Any = settings.TEMPLATES
    return {Path(folder) for engine in engines for folder in engine.get("DIRS", ())}


def _packages() -> set[str]:
    """The installed packages with their versions, by the names of their folders."""
    return {found.name for place in sys.path for found in Path(place).glob("*.dist-info")}


def _files() -> Iterator[Path]:
    """What is read of the platform and of the plugins, wherever these are installed."""
    for folder in sorted({ROOT / "cms", *_plugin_folders(), *map(Path, settings.LOCALE_PATHS)}):
        yield from sorted(path for path in folder.rglob("*") if path.suffix in _READ)


def _plugin_folders() -> set[Path]:
    named = set(plugin_apps())
    return {
        Path(one.path)
        for one in apps.get_app_configs()
        if f"{type(one).__module__}.{type(one).__qualname__}" in named
    }


def fresh() -> Q:
    """Documents whose JSON says what the page itself would say now."""
    of_today = Q(day=None) | Q(day=day_of())
    return Q(fingerprint=fingerprint()) & of_today & ~Q(Exists(_marks()))


def stale() -> QuerySet[Document]:
    """Documents that are to be made; none of a page type whose plugin is gone."""
    outdated = (
        ~Q(fingerprint=fingerprint())
        | (Q(day__isnull=False) & ~Q(day=day_of()))
        | Q(Exists(_marks()))
    )
    found = Document.objects.filter(outdated)
    absent = absent_types()
    return found.exclude(content_type_id__in=absent) if absent else found


def marked_without_document() -> QuerySet[StaleMark]:
    """The marks of pages that have no document."""
    return StaleMark.objects.filter(~Exists(Document.objects.filter(pk=OuterRef("document_id"))))


def _marks() -> QuerySet[StaleMark]:
    return StaleMark.objects.filter(document=OuterRef("pk"))
