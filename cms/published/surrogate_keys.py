"""Surrogate keys of answers: a cache in front drops all answers that have a key at once.

An answer has few keys, however much it shows: that of its page or, for a list, those of what it is
narrowed to. What pages show of others is known from what their documents depend on, see `affected`.
An answer of which less is known has the key `ANY`, which every change drops.
"""

import re
from collections.abc import Iterable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, QueryDict

from .cacheable import DATA

# The keys of all HTML, of all answers of the API, and of what may depend on anything.
HTML, API, ANY = "html", "api", "any"
# Of these, a list shows pages of the type and language only, and a detail its page only.
_IN_LISTS = {
    "type", "locale", "fields", "order", "limit", "offset", "cursor", "count", "slug", "date_from",
    "date_to",
}  # fmt: skip
_IN_DETAILS = {"fields"}
_PAGES = f"{DATA}pages/"
_DETAIL = re.compile(rf"{_PAGES}(\d+)/")
# A list of this many types or fewer has a key for each; of more, the key of all types.
_MANY = 8


def page_key(pk: int) -> str:
    """The key of answers that show a page in full: its HTML, what is routed below it, its
    detail."""
    return f"page-{pk}"


def list_key(type_name: str = "", language: str = "") -> str:
    """The key of lists of the API of one type in one language; of all where one is not given."""
    return f"list-{type_name or 'all'}-{language or 'all'}"


def lists_with(type_name: str, language: str) -> set[str]:
    """The keys of all lists that may hold a page of the type and language."""
    return {list_key(kind, code) for kind in ("", type_name) for code in ("", language)}


def keys_of(request: HttpRequest) -> list[str]:
    """The keys of the answer to a request that was answered."""
    path = request.path_info
    if not path.startswith(DATA):
        route = getattr(request, "_wagtail_route_for_request", None)
        return [HTML, page_key(route.page.pk) if route else ANY]
    if found := _DETAIL.fullmatch(path):
        return [API, page_key(int(found[1])), *_unless(set(request.GET) <= _IN_DETAILS)]
    if path == _PAGES and set(request.GET) <= _IN_LISTS:
        return [API, *_lists(request.GET)]
    return [API, ANY]


def _unless(known: bool) -> list[str]:
    return [] if known else [ANY]


def _lists(query: QueryDict) -> list[str]:
    types, language = query.get("type", "").split(","), query.get("locale", "")
    if len(types) > _MANY:
        types = [""]
    return sorted({list_key(name, language) for name in types})


def add_header(request: HttpRequest, response: HttpResponse) -> None:
    """Adds the keys to an answer that is for everybody, where the settings name a header for
    them."""
    header = settings.FRONTEND_CACHE_KEY_HEADER
    if header and not response.has_header(header):
        response.headers[header] = joined(keys_of(request))


def joined(keys: Iterable[str]) -> str:
    """Keys as the header holds them: some caches expect commas between them."""
    between = "," if settings.FRONTEND_CACHE_KEY_HEADER.lower() == "cache-tag" else " "
    return between.join(keys)
