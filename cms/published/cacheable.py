"""What may be kept for everybody: requests that say nothing of who asks, and answers that hold for
all of them."""

from typing import TypeGuard

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.http.request import MediaType
from django.urls import reverse

_KINDS = (
    "text/html", "application/xml", "application/atom+xml", "application/rss+xml",
    "application/feed+json", "application/json", "application/openapi+json",
)  # fmt: skip
DATA = "/api/v2/"
# Addresses that change otherwise than by what is published, or are answered without a database.
_OTHERWISE = (
    "/api/v2/changes/", "/api/v2/suggest/", "/api/v2/preview/", "/health/", "/documents/",
    "/media/",
)  # fmt: skip
_ENDINGS = ("/", ".xml", ".json")
# Searches are counted, and find by words that the worker learns; staleness is measured from now.
_ASKED_ANEW = {"q", "search", "draft", "max_staleness"}
# Answers say themselves if they depend on more.
_SAME_FOR_ALL = {"", "cookie", "accept-encoding"}


# Headers by which the API lets somebody see what is not for everybody.
SHOWN_MORE = ("Authorization", "Page-Token")
# The header that names a site, and how long the name of one is at most, with its port.
SITE, SITE_LENGTH_MAX = "X-Site", 261


def is_anybody(request: HttpRequest) -> bool:
    """Whether no cookie says who asks. The API reads none."""
    if request.path_info.startswith(DATA):
        return True
    ours = {
        settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME, settings.LANGUAGE_COOKIE_NAME,
        "messages",
    }  # fmt: skip
    return ours.isdisjoint(request.COOKIES)


def takes_json(accept: str) -> bool:
    """Whether an `Accept` header takes JSON (RFC 9110): the most exact range that fits decides, and
    its `q=0` refuses."""
    ranges = [MediaType(part) for part in (accept or "*/*").split(",")]
    fitting = [
        (min(one.specificity, 2), one.quality) for one in ranges if one.match("application/json")
    ]
    return bool(fitting) and max(fitting)[1] > 0


def may_be_cached(request: HttpRequest) -> bool:
    """Whether the address says all that its answer depends on, beside what is published."""
    path = request.path_info
    if request.path.startswith(reverse("wagtailadmin_home")):
        return False
    if path.startswith("/api/"):
        if not path.startswith(DATA) or not takes_json(request.headers.get("Accept", "")):
            return False
        # Where something else names the site, whatever stands there would be kept as a key.
        if len(request.headers.get(SITE, "")) > SITE_LENGTH_MAX:
            return False
    if path.startswith(_OTHERWISE) or not path.endswith(_ENDINGS):
        return False
    return _ASKED_ANEW.isdisjoint(request.GET)


def is_for_all(response: HttpResponseBase) -> TypeGuard[HttpResponse]:
    """Whether everybody who asks for the address gets these bytes. An answer that says itself how
    long it may be kept is left alone."""
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
    """How long a public answer may be shown without asking again, by the settings; with no word to
    caches that many people share where it is not theirs to keep."""
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
