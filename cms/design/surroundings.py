"""What stands around every page of a language: menus, home pages and what the site says of itself.

It is the same for all pages, so that a process remembers it while nothing public changes.
"""

import hashlib
from collections.abc import Hashable, Mapping
from functools import cached_property
from typing import Any

from django.conf import settings
from django.db.models import Q
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.safestring import SafeString
from wagtail.models import Locale, Site

from cms.content.models import BasePage
from cms.content.references import ImageReference, resolve
from cms.content.sites import are_several, of_site
from cms.content.visibility import public_pages, site_root_paths
from cms.published.remembered import remembered
from cms.site.models import SiteSettings
from cms.site.navigation import Entry, Navigation
from cms.site.representation import site_data


class Surroundings:
    """Read only: what is found here is shown with many pages.

    `pages` are the public home pages and those in the menus, in the tree's order; `homes` are the
    former by language, `urls` addresses by id, `menus` entries of `main` and `footer`.
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self.codes = dict(Locale.objects.values_list("pk", "language_code"))
        self.roots = site_root_paths()
        navigation = Navigation(language, self.roots)
        self.settings = SiteSettings.current()
        self.site = site_data(self.settings, language)
        wanted = Q(path__in=self.roots) | navigation.wanted()
        found = public_pages().filter(wanted).select_related("content_type").order_by("path")
        self.pages: list[Any] = list(found)
        self.urls = {page.pk: page.get_url() or "" for page in self.pages}
        self.homes = {
            self.codes[p.locale_id]: p for p in reversed(self.pages) if p.path in self.roots
        }
        self.home = self.homes.get(language)
        own = [page for page in self.pages if self.codes[page.locale_id] == language]
        self.menus = navigation.load(own) if self.home else {"main": [], "footer": []}
        self._rendered: dict[Hashable, SafeString] = {}

    @classmethod
    def of(cls, language: str) -> "Surroundings":
        """Those of a language; one query where the process remembers them."""
        return remembered((cls, language), lambda: cls(language))

    def rendered(self, template_name: str, shown: Mapping[str, Hashable]) -> SafeString:
        """A template with nothing but some values, which is kept for the next page that shows it
        with the same."""
        key = (template_name, translation.get_language(), *sorted(shown.items()))
        if key not in self._rendered:
            self._rendered[key] = render_to_string(template_name, shown)
        return self._rendered[key]

    @property
    def site_name(self) -> str:
        if self.site["name"]:
            return self.site["name"]
        return str(self.home.title if self.home else settings.WAGTAIL_SITE_NAME)

    @cached_property
    def picture(self) -> dict[str, Any] | None:
        """What pages without a picture are shared with: the site's share picture, or the cover of
        the home page."""
        page = self.home.specific if self.home else None
        if page is None:
            return None
        reference = self.site["share_picture"]
        found = _resolved(page, reference) if reference else None
        # A project may bring a home page of its own, with or without a cover.
        if found is None and isinstance(page, BasePage) and page.cover_id:
            found = _resolved(page, ImageReference(id=page.cover_id, alt=page.cover_alt))
        return found


def digest() -> str:
    """Of all that stands around the pages of any site, in any language."""
    said = []
    several = are_several()
    for site_id in Site.objects.order_by("pk").values_list("pk", flat=True):
        with of_site(site_id if several else None):
            for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES:
                with translation.override(code):
                    said.append(_told(Surroundings(code)))
    return hashlib.sha256(repr(said).encode()).hexdigest()[:32]


def _told(around: Surroundings) -> tuple[Any, ...]:
    logo = around.site["logo"]
    menus = {name: [_line(entry) for entry in lines] for name, lines in around.menus.items()}
    homes = {code: (page.title, around.urls[page.pk]) for code, page in around.homes.items()}
    pictures = around.picture, around.home and logo and _resolved(around.home, logo)
    return menus, homes, around.site_name, around.site, pictures


def _line(entry: Entry) -> tuple[Any, ...]:
    return entry.title, entry.url, entry.language, [_line(one) for one in entry.below]


def _resolved(page: Any, picture: ImageReference) -> dict[str, Any] | None:
    found: list[dict[str, Any]] = resolve([(page.locale_id, [picture])], base="")[0]
    return found[0] if found else None
