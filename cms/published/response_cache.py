"""Caches whole answers, and serves them again while nothing that the public sees has changed.

The key of an answer is everything that it depends on: the version of what the public sees, the day,
the site's code and settings, and the address. So no answer is ever removed for being out of date:
after a change nobody asks for its key any more.
"""

import hashlib
import time
from collections.abc import Callable
from typing import NamedTuple

from django.conf import settings
from django.core.cache import caches
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponseBase
from django.utils.cache import patch_vary_headers
from django.utils.http import http_date
from wagtail.models import Site

from cms.content.dates import day_of

from . import freshness, surrogate_keys, version
from .answers import Answer, Memory
from .cacheable import (
    ACCESS_HEADERS,
    API,
    DATA,
    SITE,
    is_anonymous,
    is_for_all,
    lifetime,
    may_be_cached,
)
from .frontend_cache import is_configured, takes_keys

# The errors of a database that does not answer, and after how many seconds to ask again.
AWAY = (OperationalError, InterfaceError)
RETRY_AFTER = "30"
# How long cached answers are served while the database is away, in seconds.
_WITHOUT_DATABASE = 600
_IN_REDIS = 86_400
_CONDITIONS = ("HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE")


class CacheKey(NamedTuple):
    """Everything that an answer depends on."""

    fingerprint: str
    marks: int
    day: str
    scheme: str
    host: str
    path: str
    query: str
    site: str


class _Seen(NamedTuple):
    """What was known when the database answered last; `at` is by the monotonic clock."""

    version: version.Version
    day: str
    at: float


# Addresses with a query can be made up without end: they have a quarter for themselves.
_plain, _queried = Memory(), Memory()
_seen: _Seen | None = None


def forget() -> None:
    """Empties this process's cache."""
    global _seen
    _plain.clear()
    _queried.clear()
    _seen = None


def cache_answers(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Middleware: public answers are built once, have a strong ETag and are compressed. It comes
    before what belongs to one request, such as sessions, and after CORS."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        response = answered(request)
        if request.path_info.startswith(DATA):
            patch_vary_headers(response, (SITE, *ACCESS_HEADERS))
        elif _is_other_api(request):
            patch_vary_headers(response, ACCESS_HEADERS)
        return response

    def answered(request: HttpRequest) -> HttpResponseBase:
        if request.method not in ("GET", "HEAD"):
            return get_response(request)
        if not is_anonymous(request):
            return _for_one(request, get_response(request))
        if any(name in request.headers for name in ACCESS_HEADERS):
            if _is_other_api(request):
                return _for_one(request, get_response(request))
            return _finished(request, get_response(request))
        if not settings.CACHE_MEGABYTES or not may_be_cached(request):
            return _finished(request, get_response(request))
        return _cached_or_made(request, get_response)

    return answer


def _is_other_api(request: HttpRequest) -> bool:
    """Whether Wagtail's v3 is asked, which says nothing of caching, whoever asks."""
    return request.path_info.startswith(API) and not request.path_info.startswith(DATA)


def _cached_or_made(
    request: HttpRequest, get_response: Callable[[HttpRequest], HttpResponseBase]
) -> HttpResponseBase:
    try:
        # Before the answer is built, so that it is never older than its key says.
        seen = _look()
    except AWAY:
        return _without_database(request)
    key = _key(request, seen)
    found = _get(key)
    if found is None:
        response = _made(request, get_response)
        if not is_for_all(response):
            return _finished(request, response)
        surrogate_keys.add_header(request, response)
        found = Answer.of(response)
        if request.method == "GET":
            _put(key, found)
    return _with_headers(request, found.to(request), seen.version.since)


def _look() -> _Seen:
    global _seen
    now = version.current()
    before, _seen = _seen, _Seen(now, day_of().isoformat(), time.monotonic())
    if before is None or before.version != now:
        # What another process wrote of sites reaches this one's cache late.
        Site.clear_site_root_paths_cache()
    return _seen


def _key(request: HttpRequest, seen: _Seen) -> CacheKey:
    return CacheKey(
        freshness.site_fingerprint(),
        seen.version.marks,
        seen.day,
        request.scheme or "",
        request.get_host(),
        request.path,
        request.META.get("QUERY_STRING", ""),
        request.headers.get(SITE, "") if request.path_info.startswith(DATA) else "",
    )


def _memory(key: CacheKey) -> tuple[Memory, int]:
    most = int(settings.CACHE_MEGABYTES * 1_000_000)
    return (_queried, most // 4) if key.query or key.site else (_plain, most * 3 // 4)


def _get(key: CacheKey) -> Answer | None:
    memory, most = _memory(key)
    found = memory.get(key)
    if found is None and _has_redis():
        found = caches["default"].get(_name(key))
        if found is not None:
            memory.put(key, found, most)
    return found


def _put(key: CacheKey, answer: Answer) -> None:
    memory, most = _memory(key)
    memory.put(key, answer, most)
    if _has_redis():
        caches["default"].set(_name(key), answer, _IN_REDIS)


def _has_redis() -> bool:
    """Whether there is a cache that processes share, and that may fail: `cms.operations.cache`."""
    return hasattr(caches["default"], "works")


def _name(key: CacheKey) -> str:
    return f"cms_answer:{hashlib.sha256(repr(key).encode()).hexdigest()}"


def _made(
    request: HttpRequest, get_response: Callable[[HttpRequest], HttpResponseBase]
) -> HttpResponseBase:
    """Builds the full answer, ignoring conditional request headers."""
    had = {name: request.META.pop(name) for name in _CONDITIONS if name in request.META}
    try:
        return get_response(request)
    finally:
        request.META.update(had)


def _finished(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    """An answer that is not cached here."""
    if is_for_all(response):
        surrogate_keys.add_header(request, response)
        return _with_headers(request, Answer.of(response).to(request), 0)
    if request.path_info.startswith(DATA):
        response.headers.setdefault("Cache-Control", "no-cache")
    return _for_one(request, response) if response.cookies else response


def _for_one(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    """An answer to somebody who is known by a cookie or a token: nobody else may be shown it."""
    if _is_other_api(request):
        response.headers.setdefault("Cache-Control", "private, no-store")
    elif response.headers.get("Content-Type", "").startswith("text/html"):
        response.headers.setdefault("Cache-Control", "private, no-cache")
    return response


def _with_headers(request: HttpRequest, response: HttpResponseBase, since: int) -> HttpResponseBase:
    if _is_other_api(request):
        # No cache in front is told of its changes.
        response.headers["Cache-Control"] = "no-cache"
        return response
    response.headers["Cache-Control"] = lifetime(_can_be_purged(request))
    if since:
        # Told only: within one second, or in a long transaction, two changes look alike by it.
        response.headers["Last-Modified"] = http_date(since)
    return response


def _can_be_purged(request: HttpRequest) -> bool:
    """Whether a cache in front, where one is told of changes, can drop this answer: nobody can list
    the addresses with a query."""
    return not request.META.get("QUERY_STRING") or not is_configured() or takes_keys()


def _without_database(request: HttpRequest) -> HttpResponseBase:
    """The cached answer from when the database answered last, marked as stale. To be called while
    its error is handled; raises that again where nothing is cached."""
    seen = _seen
    age = time.monotonic() - seen.at if seen else 0
    found = _get(_key(request, seen)) if seen and age <= _WITHOUT_DATABASE else None
    if found is None:
        raise
    response = found.to(request)
    response.headers["Cache-Control"] = "no-store"
    response.headers["Cache-Status"] = f"cms; hit; ttl=-{int(age)}; detail=database-away"
    return response
