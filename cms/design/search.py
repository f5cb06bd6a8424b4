"""The site search: what was found, how it was understood, and where the words stand."""

import re
from dataclasses import dataclass, field
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.utils.http import urlencode
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.models import Locale, get_page_models

from cms.content.alphabet import sort_key
from cms.content.home_pages import is_home_page_type
from cms.content.models import BasePage
from cms.content.references import PageReference, resolve
from cms.content.visibility import public_pages
from cms.search.highlighting import as_html, marked, snippet, texts_of
from cms.search.pages import Found, find
from cms.search.without_results import note

from .addresses import in_every_language

_PER_PAGE = 20
_LONGEST_QUERY = 200
_WORD = re.compile(r"\w")
# The value of `kind` for pages of types that have one page each.
_ALONE = "pages"


@require_safe
def search_page(request: HttpRequest) -> HttpResponse:
    """Public pages of the address's language that match `q`, best first; of one `kind` where that
    is chosen and among them, and of just the typed words with `exact`."""
    typed = request.GET.get("q", "")
    text = _cleaned(typed)
    context: dict[str, Any] = {
        "title": _("Search"),
        "addresses": in_every_language("cms_search", text),
        "query": text,
    }
    if not _WORD.search(text):
        context["has_no_word"] = bool(typed.strip())
    else:
        locale = Locale.objects.get(language_code=translation.get_language())
        answer = _Answer(text, locale, request.GET)
        if not answer.exactly:
            note(text, locale.language_code, answer.found)
        context |= answer.context()
    return render(request, "cms_design/search.html", context)


@dataclass
class _Kind:
    """A kind of pages among the results: its name in the plural, the address of the results of that
    kind, and how many they are."""

    name: str
    url: str
    current: bool
    types: list[ContentType] = field(default_factory=list)
    count: int = 0


class _Answer:
    """What one search of a language shows."""

    def __init__(self, text: str, locale: Locale, asked: Any) -> None:
        self.text, self.locale = text, locale
        self.pages = public_pages().filter(locale=locale)
        self.exactly = "exact" in asked
        self.found = self._find(self.pages)
        self.kinds = self._kinds(asked.get("kind", ""))
        self.is_narrowed = any(kind.current for kind in self.kinds)
        self.lacks_kind = bool(self.kinds and asked.get("kind") and not self.is_narrowed)
        self.shown = self._shown(asked.get("page"))

    def _find(self, pages: Any) -> Found:
        language = self.locale.language_code
        return find(pages, self.text, language=language, exactly=self.exactly, by_kind=True)

    def _kinds(self, chosen: str) -> list[_Kind]:
        """The kinds of pages among the results, each with its number, the most frequent first; the
        pages that stand alone come last, together."""
        if self.found.says_nothing:
            return []
        counts = self.found.kinds(self.pages)
        page_types, kinds = _page_types(), dict[str, _Kind]()
        content_types = ContentType.objects.get_for_models(*page_types)
        for model in page_types:
            content_type = content_types[model]
            if count := counts.get(content_type.pk):
                value, name = _kind_of(model)
                url = self._address(kind=value)
                kind = kinds.setdefault(value, _Kind(name, url, current=value == chosen))
                kind.types.append(content_type)
                kind.count += count
        alone = kinds.pop(_ALONE, None)
        frequent = sorted(kinds.values(), key=lambda kind: (-kind.count, sort_key(kind.name)))
        return [*frequent, alone] if alone else frequent

    def _shown(self, number: str | None) -> Page[Any]:
        results = self.found.results
        if chosen := next((kind for kind in self.kinds if kind.current), None):
            results = self.found.among(self.pages.filter(content_type__in=chosen.types))
        return Paginator(results, _PER_PAGE).get_page(number)

    def _address(self, **more: str) -> str:
        exactly = {"exact": "1"} if self.exactly else {}
        return f"?{urlencode({'q': self.text, **exactly, **more})}"

    def _results(self) -> list[dict[str, Any]]:
        references = [PageReference(id=page.pk) for page in self.shown]
        summaries = resolve([(self.locale.pk, references)], base="")[0]
        texts, sought = texts_of([summary["id"] for summary in summaries]), self.found.sought
        return [
            {
                **_dated(summary),
                "marked_title": as_html(marked(summary["title"], sought)),
                "snippet": as_html(
                    snippet(texts.get(summary["id"], ""), sought) or marked(summary["lead"], sought)
                ),
            }
            for summary in summaries
        ]

    def context(self) -> dict[str, Any]:
        return {
            "found": self.found,
            "searched": True,
            "page_obj": self.shown,
            "results": self._results(),
            "kinds": self.kinds if len(self.kinds) > 1 else [],
            "all_url": self._address(),
            "is_narrowed": self.is_narrowed,
            "lacks_kind": self.lacks_kind,
            "exact_url": f"?{urlencode({'q': self.text, 'exact': '1'})}",
            "offered_url": f"?{urlencode({'q': self.found.offered})}",
        }


def _page_types() -> list[type[BasePage]]:
    return [model for model in get_page_models() if issubclass(model, BasePage)]


def _kind_of(model: type[BasePage]) -> tuple[str, str]:
    """What a page type counts as, by the value of `kind` and by name. A type of which there is one
    page in its place, such as an index, is no kind that a reader knows: all those are pages."""
    if is_home_page_type(model) or 1 in (model.max_count, model.max_count_per_parent):
        return _ALONE, _("Pages")
    return model._meta.label, capfirst(str(model._meta.verbose_name_plural))


def _dated(summary: dict[str, Any]) -> dict[str, Any]:
    """A result: of a page without a date of its own, when it went live says nothing."""
    dated = apps.get_model(summary["type"]).list_date is not BasePage.list_date
    return summary if dated else {**summary, "date": None}


def _cleaned(text: str) -> str:
    printable = "".join(letter if letter.isprintable() else " " for letter in text)
    return " ".join(printable.split())[:_LONGEST_QUERY]
