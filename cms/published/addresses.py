"""Where a page stands on the site, computed from `url_path` as the page itself would tell it."""

import hashlib
from dataclasses import dataclass
from functools import cache

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from wagtail.models import Page, Site

from cms.content.sites import chosen_site
from cms.content.summaries import absolute_url


@dataclass(frozen=True)
class Root:
    """The root of a language on a site."""

    site_id: int
    url_path: str
    prefix: str


def roots() -> list[Root]:
    """The language roots of every site, the most specific first, the default site's before
    others'; two queries."""
    sites = Site.objects.order_by("-is_default_site", "hostname")
    keys = list(sites.values_list("pk", "root_page__translation_key"))
    found = Page.objects.filter(translation_key__in={key for _, key in keys}).values_list(
        "translation_key", "url_path", "locale__language_code"
    )
    pages = list(found)
    all_roots = [
        Root(site_id, url_path, _prefix(code))
        for site_id, site_key in keys
        for key, url_path, code in pages
        if key == site_key
    ]
    return sorted(all_roots, key=lambda root: len(root.url_path), reverse=True)


@cache
def _prefix(code: str) -> str:
    with translation.override(code):
        return reverse("wagtail_serve", args=("",))


def placed(url_path: str, known: list[Root]) -> tuple[int, str] | None:
    """The site and the address on it of a page; None where it stands on none."""
    for root in known:
        if url_path.startswith(root.url_path):
            return root.site_id, root.prefix + url_path[len(root.url_path) :]
    return None


class Addresses:
    """Whole addresses of many pages, as each page would tell its own; two queries for all."""

    def __init__(self) -> None:
        self._roots = roots()
        self._hosts = hosts()

    def of(self, url_path: str) -> str | None:
        """That of the page with such a `url_path`; None where it stands on no site."""
        place = placed(url_path, self._roots)
        return place and self._hosts[place[0]] + place[1]


def hosts() -> dict[int, str]:
    """What addresses begin with on each site."""
    found = {one.site_id: one.root_url for one in Site.get_site_root_paths()}
    # As of the pages' own: where there is one site, it is the one at `BASE_URL`.
    return found if len(found) > 1 else dict.fromkeys(found, settings.BASE_URL)


def on_this_site(url: str) -> str:
    """A site-relative address with the host of the site that is shown, or of the default one."""
    shown = chosen_site()
    if shown is None or "://" in url:
        return absolute_url(url)
    return hosts().get(shown, settings.BASE_URL) + url


def path_digest(public_path: str) -> str:
    """What an address is looked up by."""
    return hashlib.sha256(public_path.encode()).hexdigest()[:32]
