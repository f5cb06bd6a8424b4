"""The menus as readers see them: public pages only, in the order of the settings, or of the tree
where the settings are empty."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q
from wagtail.models import Page, get_page_models

from cms.content.languages import load_followed, text_language
from cms.content.models import BasePage
from cms.content.visibility import public_pages, site_root_paths

from .models import Menu


@dataclass(frozen=True)
class Entry:
    """A line of a menu; a group has entries below it instead of an address. `language` is that of
    the page's text, empty without a page."""

    title: str
    url: str = ""
    page: Any = None
    language: str = ""
    below: list["Entry"] = field(default_factory=list)

    def holds(self, path: str, roots: Collection[str]) -> bool:
        """Whether the page with that tree path is this one or below it; all pages are below a home
        page, of which `roots` are the paths, and that one holds itself alone."""
        if self.page is not None and path.startswith(self.page.path):
            return path == self.page.path or self.page.path not in roots
        return any(entry.holds(path, roots) for entry in self.below)


def _footer_types() -> list[type[BasePage]]:
    return [
        model
        for model in get_page_models()
        if issubclass(model, BasePage) and getattr(model, "in_footer", False)
    ]


def _ids(raw: Iterable[Mapping[str, Any]]) -> Iterator[int]:
    for item in raw:
        value = item["value"]
        if item["type"] == "group":
            yield from _ids(value["below"])
        elif item["type"] == "page" and value.get("page"):
            yield value["page"]


class Navigation:
    """Main menu and footer in a language. Whoever has loaded pages anyway gives them to `load`, and
    `wanted` tells which are needed, so that this takes one query of its own."""

    def __init__(self, language: str, roots: Sequence[str] | None = None) -> None:
        self.language = language
        self.roots = site_root_paths() if roots is None else roots
        menu = Menu.of(language)
        self.raw: dict[str, Sequence[Any]] = {
            "main": list(menu.main.raw_data),
            "footer": list(menu.footer.raw_data),
        }
        self._ids = {pk for raw in self.raw.values() for pk in _ids(raw)}

    def wanted(self) -> Q:
        """The pages that the menus may show."""
        own = Q(locale__language_code=self.language)
        found = Q(pk__in=[])
        if self._ids:
            keys = Page.objects.filter(pk__in=self._ids).values("translation_key")
            found |= Q(translation_key__in=keys) & own
        if not self.raw["main"]:
            for root in self.roots:
                depth = len(root) // Page.steplen + 1
                found |= Q(path__startswith=root, depth=depth, show_in_menus=True) & own
        if not self.raw["footer"]:
            for model in _footer_types():
                name = {"content_type__app_label": model._meta.app_label}
                found |= Q(content_type__model=model._meta.model_name, **name) & own
        return found

    def load(self, pages: Sequence[Any] | None = None) -> dict[str, list[Entry]]:
        """`main` and `footer`, from the public pages given: of this language, in the order of the
        tree, and at least those wanted."""
        if pages is None:
            public = public_pages().filter(self.wanted())
            pages = list(public.select_related("content_type").order_by("path"))
        load_followed(pages)
        by_id = self._by_id(pages)
        return {
            "main": self._entries(self.raw["main"], by_id) or self._from_tree(pages),
            "footer": self._entries(self.raw["footer"], by_id) or self._standing(pages),
        }

    def _by_id(self, pages: Sequence[Any]) -> dict[int, Any]:
        """The page of the language for each id in the menus; one chosen in another language is
        looked up, in one query for all of them."""
        by_id = {page.pk: page for page in pages}
        if strange := self._ids - by_id.keys():
            by_key = {page.translation_key: page for page in pages}
            chosen = Page.objects.filter(pk__in=strange).values_list("pk", "translation_key")
            by_id |= {pk: by_key[key] for pk, key in chosen if key in by_key}
        return by_id

    def _entries(self, raw: Iterable[Any], by_id: Mapping[int, Any]) -> list[Entry]:
        found = []
        for item in raw:
            value = item["value"]
            if item["type"] == "group":
                below = self._entries(value["below"], by_id)
                if below:
                    found.append(Entry(value["label"], below=below))
            elif item["type"] == "link":
                found.append(Entry(value["label"], value["url"]))
            elif page := by_id.get(value.get("page")):
                found.append(self._entry(page, value.get("label") or ""))
        return found

    def _from_tree(self, pages: Iterable[Any]) -> list[Entry]:
        roots = set(self.roots)
        below_home = (page for page in pages if page.path[: -Page.steplen] in roots)
        return [self._entry(page) for page in below_home if page.show_in_menus]

    def _standing(self, pages: Iterable[Any]) -> list[Entry]:
        types = {(m._meta.app_label, m._meta.model_name) for m in _footer_types()}
        return [
            self._entry(page)
            for page in pages
            if (page.content_type.app_label, page.content_type.model) in types
        ]

    def _entry(self, page: Any, label: str = "") -> Entry:
        language = text_language(page) if page.alias_of_id else self.language
        return Entry(label or page.title, page.get_url() or "", page, language)
