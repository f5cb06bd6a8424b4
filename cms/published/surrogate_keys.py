"""Names under which a cache in front keeps an answer, so that it drops at once what a change
concerns: a few for each answer, however much it shows.

What each page shows of others is known here, by what documents depend on; so an answer names its
page, a list what it is narrowed to, and a change finds the names. An answer of which less is known
names `ANY`, which every change drops.
"""

import re
from collections.abc import Iterable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, QueryDict

from .cacheable import DATA

# Whatever stands in a frame, whatever the API says, and what may depend on anything.
HTML, API, ANY = "html", "api", "any"
# Of these, a list shows pages of the type and language only, and a detail its page only.
_IN_LISTS = {
    "type", "locale", "fields", "order", "limit", "offset", "cursor", "count", "slug", "date_from",
    "date_to",
}  # fmt: skip
_IN_DETAILS = {"fields"}
_PAGES = f"{DATA}pages/"
_DETAIL = re.compile(rf"{_PAGES}(\d+)/")
# More types than an answer names.
_MANY = 8


def page_name(pk: int) -> str:
    """What shows a page as a whole: its HTML, what is routed below it, its detail."""
    return f"page-{pk}"


def list_name(type_name: str = "", language: str = "") -> str:
    """Lists of the API of a type and in a language; of all where one is not given."""
    return f"list-{type_name or 'all'}-{language or 'all'}"


def lists_with(type_name: str, language: str) -> set[str]:
    """The lists that a page of the type and language may stand in."""
    return {list_name(kind, code) for kind in ("", type_name) for code in ("", language)}


def names_of(request: HttpRequest) -> list[str]:
    """The names of the answer to a request that was answered."""
    path = request.path_info
    if not path.startswith(DATA):
        route = getattr(request, "_wagtail_route_for_request", None)
        return [HTML, page_name(route.page.pk) if route else ANY]
    if found := _DETAIL.fullmatch(path):
        return [API, page_name(int(found[1])), *_unless(set(request.GET) <= _IN_DETAILS)]
    if path == _PAGES and set(request.GET) <= _IN_LISTS:
        return [API, *_lists(request.GET)]
    return [API, ANY]


def _unless(known: bool) -> list[str]:
    return [] if known else [ANY]


def _lists(query: QueryDict) -> list[str]:
    types, language = query.get("type", "").split(","), query.get("locale", "")
    if len(types) > _MANY:
        types = [""]
    return sorted({list_name(name, language) for name in types})


def tell(request: HttpRequest, response: HttpResponse) -> None:
    """Says the names beside an answer that is for everybody, where a cache in front is purged."""
    header = settings.FRONTEND_CACHE_KEY_HEADER
    if header and not response.has_header(header):
        response.headers[header] = joined(names_of(request))


def joined(names: Iterable[str]) -> str:
    """Names as the header says them: some caches expect commas between them."""
    between = "," if settings.FRONTEND_CACHE_KEY_HEADER.lower() == "cache-tag" else " "
    return between.join(names)
