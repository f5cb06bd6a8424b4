"""What every answer tells browsers: what a page may load, who may frame it, what it may ask for.

Django 5.2 knows no Content-Security-Policy. django-csp knows one policy for a site; here each
part of the site has its own.
"""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from cms.admin_addresses import is_of_admin

POLICY = "Content-Security-Policy"

# Whom a visitor may ask for a recording, see `cms.content.videos`.
_PLAYERS = "https://www.youtube-nocookie.com https://player.vimeo.com"
# A page is framed by the admin's previews only, which say so in X-Frame-Options.
_NOBODY, _OURSELVES = "frame-ancestors 'none'", "frame-ancestors 'self'"
_PAGE = f"object-src 'none'; base-uri 'none'; form-action 'self'; {_NOBODY}"

SITE = f"default-src 'self'; img-src 'self' data:; frame-src {_PLAYERS}; {_PAGE}"
# Wagtail 8 writes scripts into its forms (dates, inline panels, what is added to a list), some of
# them in the browser, where no nonce reaches, and styles. Not handlers, into which most injected
# scripts go: the one whose digest stands here is "return;", by which Jcrop looks for touch.
ADMIN = (
    "default-src 'self'; script-src 'self' 'unsafe-inline'; "
    "script-src-attr 'unsafe-hashes' 'sha256-i+qr4lq34KgNHiW62lWi9aInEBwiEOrfCzaNPCvkqD8='; "
    "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; " + _PAGE
)
DATA = f"default-src 'none'; {_NOBODY}"
DOCUMENTATION = (
    f"default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; {_PAGE}"
)
# What somebody uploaded never runs, whatever it is.
FILE = f"default-src 'none'; sandbox; {_NOBODY}"

# Nothing here asks for a device or for what other sites know of the reader.
PERMISSIONS = ", ".join(
    f"{feature}=()"
    for feature in (
        "accelerometer",
        "browsing-topics",
        "camera",
        "display-capture",
        "geolocation",
        "gyroscope",
        "magnetometer",
        "microphone",
        "midi",
        "payment",
        "serial",
        "usb",
    )
)


class SecurityHeaders:
    """Middleware, the first of all: static files too get their headers."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS)
        # Django's page for developers needs what no policy of ours allows.
        if settings.DEBUG and response.status_code in (404, 500):
            return response
        policy = response.headers.get(POLICY) or _policy_of(response, request.path)
        if response.headers.get("X-Frame-Options") == "SAMEORIGIN":
            policy = policy.replace(_NOBODY, _OURSELVES)
        response.headers[POLICY] = policy
        return response


def _policy_of(response: HttpResponse, path: str) -> str:
    """The policy of the part of the site that an answer belongs to."""
    if path.startswith("/api/"):
        is_page = response.headers.get("Content-Type", "").startswith("text/html")
        return DOCUMENTATION if is_page else DATA
    if path.startswith((str(settings.STATIC_URL), str(settings.MEDIA_URL))):
        return FILE
    return ADMIN if is_of_admin(path) else SITE
