"""What is said when something fails."""

import sys
from base64 import b64encode
from hashlib import sha256
from http import HTTPStatus

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from cms.published.response_cache import AWAY, RETRY_AFTER


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404: data below `/api/`, elsewhere a page in the language of the address."""
    if _is_api(request):
        return _problem(404, "There is nothing at this address.")
    return render(request, "404.html", {"title": _("Page not found")}, status=404)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403, in the language of the address."""
    if _is_api(request):
        return _problem(403, "This is not for everybody.")
    return render(request, "403.html", {"title": _("No access")}, status=403)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400, and 413 for what is too large to be read, in the language of the address."""
    if isinstance(exception, (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)):
        return _refused(request, 413, "The body is too large.", _("Too much at once"))
    return _refused(request, 400, "The request cannot be understood.", _("Not understood"))


def too_long(request: HttpRequest) -> HttpResponse:
    """414, for an address that is too long."""
    return _refused(request, 414, "The address is too long.", _("Address too long"))


def _refused(request: HttpRequest, status: int, detail: str, title: str) -> HttpResponse:
    if _is_api(request):
        return _problem(status, detail)
    return render(request, f"{status}.html", {"title": title}, status=status)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 for a form sent without its token: mostly a page left open too long."""
    if _is_api(request):
        return _problem(403, "This is not taken without the token of a form.")
    return render(request, "403_csrf.html", {"title": _("Form not sent")}, status=403)


def server_error(request: HttpRequest) -> HttpResponse:
    """500, and 503 while the database does not answer: needs neither database nor catalogue, as
    either may be what failed."""
    status = 503 if isinstance(sys.exc_info()[1], AWAY) else 500
    told = (
        "The site cannot reach its data; ask again in half a minute."
        if status == 503
        else "Something went wrong here; the site's log says what."
    )
    answer = _problem(status, told) if _is_api(request) else _failed(request, status)
    if status == 503:
        answer.headers["Retry-After"] = RETRY_AFTER
    return answer


def _failed(request: HttpRequest, status: int) -> HttpResponse:
    language = "en" if request.path.startswith("/en/") else "pl"
    html = render_to_string(f"{status}.{language}.html")
    # Its style stands in it, as static files may be what failed; the policy names its digest.
    digest = b64encode(
        sha256(html.partition("<style>")[2].partition("</style>")[0].encode()).digest()
    )
    policy = f"default-src 'none'; style-src 'sha256-{digest.decode()}'; frame-ancestors 'none'"
    headers = {"Content-Security-Policy": policy, "Cache-Control": "no-store"}
    return HttpResponse(html, status=status, headers=headers)


def _is_api(request: HttpRequest) -> bool:
    return request.path.startswith("/api/")


def _problem(status: int, detail: str) -> JsonResponse:
    title = HTTPStatus(status).phrase
    body = {"type": "about:blank", "title": title, "status": status, "detail": detail}
    return JsonResponse(body, status=status, content_type="application/problem+json")
