"""What stands around a page's content: menu, languages, breadcrumbs and what machines read.

It is computed from public pages only, with the same number of queries whatever their number.
"""

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from wagtail.models import Page

from cms.content.languages import stands_in, text_language
from cms.published.addresses import on_this_site
from cms.published.entries import versions
from cms.site.navigation import Entry

from .sharing import open_graph
from .structured import Facts, json_ld, organization
from .surroundings import Surroundings
from .translated import Translated

# Languages call themselves by their own names, whatever the page's language.
NAMES = {"pl": "Polski", "en": "English"}


@dataclass
class Place:
    """Where the reader is: a page, or a view with the address of its version in each language.

    `part` names what a page shows of its list, such as a year of the news, at an address below its
    own."""

    page: Any = None
    title: str = ""
    part: str = ""
    addresses: dict[str, str] = field(default_factory=dict)
    data: dict[str, Any] = field(default_factory=dict)

    @property
    def language(self) -> str:
        if self.page is not None:
            return text_language(self.page)
        return (translation.get_language() or settings.LANGUAGE_CODE).split("-")[0]


def frame_of(place: Place) -> dict[str, Any]:
    """The frame of a place, in its language."""
    with translation.override(place.language):
        return _Frame(place).as_dict()


class Line(NamedTuple):
    """A line of a menu as one page shows it; `current` is where the reader is, `language` that of
    the page's text. A group has lines below it instead of an address."""

    title: str
    url: str
    language: str
    current: bool
    below: tuple["Line", ...]


class _Frame:
    def __init__(self, place: Place) -> None:
        self.place = place
        self.page = place.page if isinstance(place.page, Page) else None
        self.language = place.language
        self.stands_in = self.page is not None and stands_in(self.page)
        self.around = Surroundings.of(self.language)
        self.codes, self.home = self.around.codes, self.around.home
        self.pages = self._load()
        self._urls: dict[int | None, str] = {}

    def _url(self, page: Any) -> str:
        """The address of a page on its site, found out once."""
        if page.pk not in self._urls:
            self._urls[page.pk] = self.around.urls.get(page.pk) or page.get_url() or ""
        return self._urls[page.pk]

    def _load(self) -> list[Any]:
        """The versions of the page and of those above it, and what it shows as an alias, as far as
        they are public, in the tree's order: one query."""
        if self.page is None:
            return []
        known = {page.path: page for page in self.around.pages}
        # The root of the tree is no page of a site.
        above = [path for path in _ancestor_paths(self.page) if len(path) > Page.steplen]
        keys = {known[path].translation_key for path in above if path in known}
        strange = [path for path in above if path not in known]
        return list(versions({self.page.translation_key, *keys}, strange, self.page.alias_of_id))

    def as_dict(self) -> dict[str, Any]:
        title = self.title
        addresses = self._addresses()
        canonical = self._canonical(addresses)
        # What stands in for a version is no version.
        alternates = [] if self.stands_in else _alternates(addresses)
        breadcrumbs = self._breadcrumbs()
        translated = self._translated()
        original = self._original(translated)
        site_name = self.around.site_name
        menus = self._menus()
        home_url = self._url(self.home) if self.home else "/"
        facts = Facts(
            language=self.language,
            site_name=site_name,
            home_url=on_this_site(home_url),
            search_url=on_this_site(reverse("cms_search")),
            title=title,
            canonical=canonical,
            breadcrumbs=[(c["title"], on_this_site(c["url"])) for c in breadcrumbs],
            organization=organization(self.around.site),
            translation_of=on_this_site(original["url"]) if original else "",
            status=translated.marks if translated else [],
        )
        return {
            "lang": self.language,
            "around": self.around,
            "stands_in_for": self.codes[self.page.locale_id]
            if self.page and self.stands_in
            else "",
            "translated": translated,
            "original": original,
            "title": title,
            "site_name": site_name,
            "home_url": home_url,
            "homes": [
                {"code": code, "name": NAMES.get(code, code), "url": self._url(home)}
                for code, home in sorted(
                    self.around.homes.items(), key=lambda entry: entry[0] != self.language
                )
            ],
            "search_url": reverse("cms_search"),
            "api_url": reverse("api_v2:pages"),
            "menu": menus["main"],
            "languages": self._languages(addresses),
            "alternates": alternates,
            "canonical": canonical,
            "breadcrumbs": breadcrumbs,
            "feeds": self._feeds(),
            "footer": menus["footer"],
            "site": self.around.site,
            "analytics_path": self.around.settings.analytics_path,
            "is_sample": bool(getattr(self.page, "is_sample", False)),
            "og": self._shared(canonical, alternates),
            "json_ld": json_ld(facts, self.page),
        }

    @property
    def title(self) -> str:
        if self.page is None:
            return self.place.title
        title = self.page.seo_title or self.page.title
        return f"{title}: {self.place.part}" if self.place.part else title

    def _translated(self) -> Translated | None:
        if self.page is None or self.page.pk is None or self.page.alias_of_id:
            return None
        return Translated.of(self.page)

    def _original(self, translated: Translated | None) -> dict[str, str] | None:
        """The source of a translation, where the public may see it."""
        source = translated and next((p for p in self.pages if p.pk == translated.source_id), None)
        if not source:
            return None
        code = self.codes[source.locale_id]
        return {"title": source.title, "url": self._url(source), "code": code}

    def _addresses(self) -> dict[str, str]:
        """Relative addresses of this place's public versions by language, its own included."""
        if self.place.addresses or self.page is None:
            return dict(self.place.addresses)
        return {
            self.codes[version.locale_id]: self._url(version)
            for version in self.pages
            if version.translation_key == self.page.translation_key
            and (version.alias_of_id is None or (version.pk == self.page.pk and not self.stands_in))
        }

    def _canonical(self, addresses: dict[str, str]) -> str:
        if self.page is not None and self.page.alias_of_id:
            original = next((p for p in self.pages if p.pk == self.page.alias_of_id), None)
            if original is not None:
                return on_this_site(self._url(original))
        own = addresses.get(self.language)
        return on_this_site(own) if own else ""

    def _languages(self, addresses: dict[str, str]) -> list[dict[str, Any]]:
        if self.page is None and not addresses:
            # Nowhere in particular, such as an address where nothing is: the home pages.
            addresses = {code: self._url(home) for code, home in self.around.homes.items()}
            addresses.setdefault(self.language, "")
        sections = self._sections() if len(addresses) < len(settings.LANGUAGES) else {}
        return [
            {
                "code": code,
                "name": NAMES.get(code, code),
                "url": addresses.get(code),
                "current": code == self.language,
                "available": code in addresses,
                "section": sections.get(code),
                "same": self.page is not None or bool(self.place.addresses),
            }
            for code, _name in settings.LANGUAGES
        ]

    def _sections(self) -> dict[str, dict[str, str]]:
        """By language, the nearest page above this one that the language has."""
        if self.page is None:
            return {}
        order = {path: place for place, path in enumerate(_ancestor_paths(self.page))}
        keys = {p.translation_key: order[p.path] for p in self.pages if p.path in order}
        found = [p for p in self.pages if p.translation_key in keys and p.alias_of_id is None]
        return {
            self.codes[p.locale_id]: {"title": p.title, "url": self._url(p)}
            for p in sorted(found, key=lambda p: keys[p.translation_key])
        }

    def _menus(self) -> dict[str, tuple[Line, ...]]:
        """`main` and `footer`, with a mark where the reader is; nothing without a home page."""
        path = self.page.path if self.page is not None and self.page.path else ""
        return {
            name: tuple(self._line(entry, path) for entry in entries)
            for name, entries in self.around.menus.items()
        }

    def _line(self, entry: Entry, path: str) -> Line:
        current = bool(path) and entry.holds(path, self.around.roots)
        below = tuple(self._line(one, path) for one in entry.below)
        return Line(entry.title, entry.url, entry.language, current, below)

    def _breadcrumbs(self) -> list[dict[str, str]]:
        if self.home is None:
            return []
        crumbs = [{"title": _("Home page"), "url": self._url(self.home)}]
        if self.page is None:
            own = self.place.addresses.get(self.language)
            return [*crumbs, {"title": self.place.title, "url": own}] if own else []
        if self.page.pk == self.home.pk or not self.page.path:
            return []
        above = set(_ancestor_paths(self.page)) - set(self.around.roots)
        if not self.stands_in:
            crumbs += [self._crumb(page) for page in self.pages if page.path in above]
        crumbs.append({"title": self.page.title, "url": self._url(self.page)})
        own = self.place.addresses.get(self.language)
        if self.place.part and own:
            crumbs.append({"title": self.place.part, "url": own})
        return crumbs

    def _crumb(self, page: Any) -> dict[str, str]:
        followed = next((p for p in self.pages if p.pk == page.alias_of_id), page)
        language = self.codes[followed.locale_id]
        return {"title": page.title, "url": self._url(page), "language": language}

    def _feeds(self) -> list[dict[str, str]]:
        feeds = getattr(self.page, "feeds", None)
        if feeds is None or self.page is None or self.page.pk is None:
            return []
        return [
            {"title": str(title), "href": address, "type": kind} for title, address, kind in feeds()
        ]

    def _shared(self, canonical: str, alternates: list[dict[str, str]]) -> dict[str, Any]:
        others = [
            a["hreflang"] for a in alternates if a["hreflang"] not in ("x-default", self.language)
        ]
        data, languages = self.place.data or {}, [self.language, *others]
        picture = data.get("cover") or data.get("logo")
        if not picture and canonical:
            picture = self.around.picture
        return open_graph(self.page, picture, self.title, canonical, languages)


def _ancestor_paths(page: Any) -> list[str]:
    """Tree paths above a page; none for a page that is not in the tree yet."""
    path = page.path or ""
    return [path[:end] for end in range(Page.steplen, len(path), Page.steplen)]


def _alternates(addresses: dict[str, str]) -> list[dict[str, str]]:
    """Every version, absolute, and the one for readers of any other language."""
    versions = [
        {"hreflang": code, "href": on_this_site(url)} for code, url in sorted(addresses.items())
    ]
    default = addresses.get(settings.HREFLANG_DEFAULT) or next(iter(addresses.values()), None)
    if default:
        versions.append({"hreflang": "x-default", "href": on_this_site(default)})
    return versions
