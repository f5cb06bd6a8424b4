"""Which requests are anonymous, and which responses are the same for everyone and so may be
cached."""

from functools import lru_cache
from typing import TypeGuard

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.http.request import MediaType

from cms.admin_addresses import is_of_admin

_KINDS = (
    "text/html", "application/xml", "application/atom+xml", "application/rss+xml",
    "application/feed+json", "application/json", "application/openapi+json",
)  # fmt: skip
API, DATA = "/api/", "/api/v2/"
# Addresses whose answers change without a publication, or need no database.
_NEVER_CACHED = (
    "/api/v2/changes/", "/api/v2/suggest/", "/api/v2/preview/", "/health/", "/documents/",
    "/media/",
)  # fmt: skip
_ENDINGS = ("/", ".xml", ".json")
# Parameters whose answers are not cached: searches are counted and use words that the worker learns
# meanwhile; staleness is measured from now.
_UNCACHED_PARAMETERS = {"q", "search", "draft", "max_staleness"}
# Answers say themselves if they depend on more.
_SAME_FOR_ALL = {"", "cookie", "accept-encoding"}


# Headers by which the API gives somebody access to what is not for everybody.
ACCESS_HEADERS = ("Authorization", "Page-Token")
# The header that names a site, and how long the name of one is at most, with its port.
SITE, SITE_LENGTH_MAX = "X-Site", 261


def is_anonymous(request: HttpRequest) -> bool:
    """Whether the request has no cookie of ours. The API reads none, so there it always is."""
    if request.path_info.startswith(DATA):
        return True
    ours = {
        settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME, settings.LANGUAGE_COOKIE_NAME,
        "messages",
    }  # fmt: skip
    return ours.isdisjoint(request.COOKIES)


@lru_cache(maxsize=256)
def takes_json(accept: str) -> bool:
    """Whether an `Accept` header takes JSON (RFC 9110): the most exact range that fits decides, and
    its `q=0` refuses."""
    ranges = [MediaType(part) for part in (accept or "*/*").split(",")]
    fitting = [
        (min(one.specificity, 2), one.quality) for one in ranges if one.match("application/json")
    ]
    return bool(fitting) and max(fitting)[1] > 0


def may_be_cached(request: HttpRequest) -> bool:
    """Whether the answer depends on nothing but the address and what is published."""
    path = request.path_info
    if is_of_admin(request.path):
        return False
    if path.startswith("/api/"):
        if not path.startswith(DATA) or not takes_json(request.headers.get("Accept", "")):
            return False
        # Where something else names the site, whatever stands there would be kept as a key.
        if len(request.headers.get(SITE, "")) > SITE_LENGTH_MAX:
            return False
    if path.startswith(_NEVER_CACHED) or not path.endswith(_ENDINGS):
        return False
    return _UNCACHED_PARAMETERS.isdisjoint(request.GET)


def is_for_all(response: HttpResponseBase) -> TypeGuard[HttpResponse]:
    """Whether everybody who asks for the address gets these bytes. False for a response that sets
    its own lifetime, which is left alone."""
    if not isinstance(response, HttpResponse) or response.status_code != 200:
        return False
    headers = response.headers
    return (
        headers.get("Content-Type", "").partition(";")[0] in _KINDS
        and headers.get("Cache-Control", "no-cache") == "no-cache"
        and not response.cookies
        and "Content-Encoding" not in headers
        and "nonce-" not in headers.get("Content-Security-Policy", "")
        and _varies_by(headers.get("Vary", "")) <= _SAME_FOR_ALL
    )


def _varies_by(vary: str) -> set[str]:
    return {name.strip().lower() for name in vary.split(",")}


def lifetime(is_shared: bool = True) -> str:
    """The `Cache-Control` of a public answer, by the settings; for shared caches only where
    `is_shared`."""
    own, shared = settings.CACHE_SECONDS, settings.CACHE_SHARED_SECONDS if is_shared else 0
    stale = settings.CACHE_STALE_SECONDS
    if not (own or shared or stale):
        return "no-cache"
    parts = ["public", f"max-age={own}"]
    if shared:
        parts.append(f"s-maxage={shared}")
    if stale:
        parts.append(f"stale-while-revalidate={stale}")
    return ", ".join(parts)
