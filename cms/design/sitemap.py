"""The sitemap: every public page with its versions in other languages, and robots.txt."""

import uuid
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db.models import Max
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe
from wagtail.models import Locale

from cms.content.summaries import absolute_url
from cms.content.visibility import public_pages

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
        return _xml(request, "cms_design/sitemap.xml", {"entries": _entries(pages)})
    parts = [
        absolute_url(reverse("cms_sitemap_part", args=[number + 1]))
        for number in range(-(-count // LIMIT))
    ]
    changed = pages.aggregate(latest=Max("last_published_at"))["latest"]
    context = {"parts": parts, "changed": changed and timezone.localtime(changed)}
    return _xml(request, "cms_design/sitemap_index.xml", context)


@require_safe
def sitemap_part(request: HttpRequest, number: int) -> HttpResponse:
    """One of several sitemaps, counted from 1."""
    pages = _listed()
    if not 0 < number <= -(-pages.count() // LIMIT):
        raise Http404
    part = pages[(number - 1) * LIMIT : number * LIMIT]
    return _xml(request, "cms_design/sitemap.xml", {"entries": _entries(part)})


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """What robots may read, and where the sitemap is."""
    lines = [
        "User-agent: *",
        "Disallow: /admin/",
        f"Sitemap: {absolute_url(reverse('cms_sitemap'))}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


def _listed() -> Any:
    """Public pages that are not copies of others, in a lasting order."""
    return public_pages().filter(alias_of=None).order_by("pk")


def _entries(pages: Any) -> list[Entry]:
    columns = ("path", "depth", "url_path", "locale_id", "translation_key", "last_published_at")
    codes = dict(Locale.objects.values_list("pk", "language_code"))
    listed = list(pages.only(*columns))
    versions: dict[uuid.UUID, dict[str, str]] = {}
    # A version may stand in another part, so all versions are read, not only those listed here.
    for page in _listed().only(*columns).iterator():
        addresses = versions.setdefault(page.translation_key, {})
        addresses[codes[page.locale_id]] = absolute_url(page.get_url() or "")
    return [
        Entry(
            url=versions[page.translation_key][codes[page.locale_id]],
            changed=page.last_published_at and timezone.localtime(page.last_published_at),
            alternates=_alternates(versions[page.translation_key]),
        )
        for page in listed
        if page.translation_key in versions
    ]


def _alternates(addresses: dict[str, str]) -> list[tuple[str, str]]:
    default = addresses.get(settings.HREFLANG_DEFAULT) or next(iter(addresses.values()))
    return [*sorted(addresses.items()), ("x-default", default)]


def _xml(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    return render(request, template, context, content_type="application/xml; charset=utf-8")
