"""The sitemap: every public page with its versions in other languages, and robots.txt."""

import uuid
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from xml.sax.saxutils import escape

from django.conf import settings
from django.db.models import Max
from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe
from wagtail.models import Locale

from cms.content.summaries import absolute_url
from cms.content.visibility import public_pages
from cms.published.addresses import Addresses, on_this_site
from cms.published.response_cache import AWAY

# The protocol's limit of addresses in one file.
LIMIT = 50_000


@dataclass(frozen=True)
class Entry:
    """A page's address, when it last changed, and the addresses of all its versions."""

    url: str
    changed: datetime | None
    alternates: list[tuple[str, str]]


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """All pages, or an index of several sitemaps where one would hold too many."""
    pages = _listed()
    count = pages.count()
    if count <= LIMIT:
        return _xml(_urlset(_entries(0)))
    parts = [
        on_this_site(reverse("cms_sitemap_part", args=[number + 1]))
        for number in range(-(-count // LIMIT))
    ]
    changed = pages.aggregate(latest=Max("last_published_at"))["latest"]
    context = {"parts": parts, "changed": changed and timezone.localtime(changed)}
    return _xml(render_to_string("cms_design/sitemap_index.xml", context))


@require_safe
def sitemap_part(request: HttpRequest, number: int) -> HttpResponse:
    """One of several sitemaps, counted from 1."""
    if not 0 < number <= -(-_listed().count() // LIMIT):
        raise Http404
    return _xml(_urlset(_entries(number - 1)))


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """What robots may read, and where the sitemap is."""
    path = reverse("cms_sitemap")
    try:
        address = on_this_site(path)
    except AWAY:
        # Robots take an error for a word that they may read nothing.
        address = absolute_url(path)
    lines = ["User-agent: *", "Disallow: /admin/", f"Sitemap: {address}"]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


def paths() -> list[str]:
    """Where the sitemaps are."""
    count = _listed().count()
    parts = -(-count // LIMIT) if count > LIMIT else 0
    numbered = [reverse("cms_sitemap_part", args=[number + 1]) for number in range(parts)]
    return [reverse("cms_sitemap"), *numbered]


def _listed() -> Any:
    """Public pages that are not copies of others, in a lasting order."""
    return public_pages().filter(alias_of=None).order_by("pk")


def _entries(part: int) -> Iterator[Entry]:
    """Those of a part. A version may stand in another one, so all pages are read."""
    codes = dict(Locale.objects.values_list("pk", "language_code"))
    address = Addresses()
    columns = ("url_path", "locale_id", "translation_key", "last_published_at")
    pages = [
        (url, codes[locale_id], key, changed)
        for url_path, locale_id, key, changed in _listed().values_list(*columns)
        if (url := address.of(url_path))
    ]
    versions: dict[uuid.UUID, dict[str, str]] = {}
    for url, code, key, _changed in pages:
        versions.setdefault(key, {})[code] = url
    for url, _code, key, changed in pages[part * LIMIT : (part + 1) * LIMIT]:
        yield Entry(url, changed and timezone.localtime(changed), _alternates(versions[key]))


def _alternates(addresses: Mapping[str, str]) -> list[tuple[str, str]]:
    default = addresses.get(settings.HREFLANG_DEFAULT) or next(iter(addresses.values()))
    return [*sorted(addresses.items()), ("x-default", default)]


def _urlset(entries: Iterable[Entry]) -> str:
    """Written line by line: a template takes ten times as long for thousands of them."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        'xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ]
    for entry in entries:
        changed = f"<lastmod>{entry.changed.isoformat()}</lastmod>" if entry.changed else ""
        versions = "".join(
            f'<xhtml:link rel="alternate" hreflang="{code}" href="{escape(url)}"/>'
            for code, url in entry.alternates
        )
        lines.append(f"<url><loc>{escape(entry.url)}</loc>{changed}{versions}</url>")
    return "\n".join([*lines, "</urlset>", ""])


def _xml(text: str) -> HttpResponse:
    return HttpResponse(text, content_type="application/xml; charset=utf-8")
