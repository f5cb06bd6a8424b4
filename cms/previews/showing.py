"""The other sites on which a draft can be previewed, as ways that Wagtail offers to editors."""

from collections.abc import Iterator
from functools import partial
from urllib.parse import quote, urlsplit

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.cache import patch_cache_control

from cms.content.models import BasePage
from cms.content.preview_modes import PreviewMode
from cms.site.models import SiteSettings

from .tokens import token_for

PREFIX = "site-"


def modes_of(page: BasePage) -> list[PreviewMode]:
    """A way to preview for each consumer that the settings of the page's site name. One query."""
    return [
        PreviewMode(f"{PREFIX}{key}", name, partial(_serve, pattern=pattern, name=name))
        for key, name, pattern in _consumers(page)
    ]


def _consumers(page: BasePage) -> Iterator[tuple[str, str, str]]:
    parts = page.get_url_parts() if page.url_path else None
    site = {"site": parts[0]} if parts else {"site__is_default_site": True}
    settings = SiteSettings.objects.filter(**site).only("consumers").first()
    for item in settings.consumers.raw_data if settings else ():
        yield item["id"], item["value"]["name"], item["value"]["preview_url"]


def address(pattern: str, page: BasePage, token: str) -> str:
    """A consumer's address for a draft."""
    parts = page.get_url_parts() if page.url_path else None
    values = {
        "path": parts[2] if parts else "",
        "locale": page.locale.language_code,
        "id": str(page.pk or 0),
        "token": token,
    }
    for name, value in values.items():
        pattern = pattern.replace(f"{{{name}}}", quote(str(value), safe=""))
    return pattern


def _serve(page: BasePage, request: HttpRequest, *, pattern: str, name: str) -> HttpResponseBase:
    """Leads to the draft on the consumer's site, or frames it inside of the admin: there Wagtail's
    scripts look into the frame, which they could not do with another origin's page."""
    url = address(pattern, page, token_for(page, request))
    answer: HttpResponse
    if getattr(request, "in_preview_panel", False):
        answer = render(request, "cms_previews/frame.html", {"url": url, "name": name})
        origin = "{0.scheme}://{0.netloc}".format(urlsplit(url))
        answer["Content-Security-Policy"] = (
            f"default-src 'none'; style-src 'self'; frame-src {origin}; "
            "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
        )
    else:
        answer = HttpResponseRedirect(url)
    patch_cache_control(answer, private=True, no_store=True)
    answer["Referrer-Policy"] = "no-referrer"
    answer["X-Robots-Tag"] = "noindex"
    return answer
