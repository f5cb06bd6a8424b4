"""What may be tried only so often, beside logins: passwords of pages and files, tokens, mails."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from cms.accounts.limits import Limit, client_address, reset_mails, wrong
from cms.accounts.logins import told_in_admin
from cms.admin_addresses import is_of_admin

_PASSWORDS = ("wagtailcore_authenticate_with_password", "wagtaildocs_authenticate_with_password")
_TAKES_TOKENS = "/api/v3-preview/"
_RESET = "wagtailadmin_password_reset"


class LimitAttempts:
    """Middleware: refuses what was tried too often with 429, and counts what failed.

    A request that tries nothing, as any plain GET, neither reads nor writes anything here.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path.startswith(_TAKES_TOKENS) or "Authorization" not in request.headers:
            return self.get_response(request)
        limit, whom = wrong("token"), str(client_address(request))
        if seconds := limit.wait(whom):
            return too_many(request, seconds)
        response = self.get_response(request)
        # Wagtail answers a wrong token as if there were none, and so with 200 as well; addresses
        # that need none do not look at it.
        if not request.user.is_authenticated and not _is_right(request):
            limit.counted(whom)
        return response

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> Any:
        if request.method != "POST" or request.resolver_match is None:
            return None
        name, address = request.resolver_match.url_name, str(client_address(request))
        if name == _RESET:
            # Counted whoever the address belongs to, so that nothing is told about that.
            mail = request.POST.get("email", "").strip().casefold()
            return _counted(request, reset_mails(), address, f"to {mail}")
        if name not in _PASSWORDS:
            return None
        limit = wrong("page_password")
        if seconds := limit.tried(address):
            return too_many(request, seconds)
        response = view(request, *args, **kwargs)
        # A right password leads on.
        if response.status_code == 302:
            limit.taken_back(address)
        return response


def _is_right(request: HttpRequest) -> bool:
    """Whether the token of a request is one of somebody who may sign in."""
    # Nothing of v3 is loaded where it is not switched on.
    from wagtail.api.v3.auth import BearerTokenAuth

    scheme, _space, token = request.headers["Authorization"].partition(" ")
    return scheme.lower() == "bearer" and bool(BearerTokenAuth().authenticate(request, token))


def _counted(request: HttpRequest, limit: Limit, *everybody: str) -> HttpResponse | None:
    waits = {whom: limit.tried(whom) for whom in everybody}
    if not any(waits.values()):
        return None
    for whom, seconds in waits.items():
        if not seconds:
            limit.taken_back(whom)
    return too_many(request, max(waits.values()))


def too_many(request: HttpRequest, seconds: int) -> HttpResponse:
    """429 as the part of the site says it that was asked: a problem, a page, the admin's."""
    if request.path.startswith("/api/"):
        body = {
            "type": "about:blank",
            "title": "Too Many Requests",
            "status": 429,
            "detail": "Too many attempts came from this address. Try again later.",
        }
        problem = JsonResponse(body, status=429, content_type="application/problem+json")
        problem.headers["Retry-After"] = str(seconds)
        return problem
    if is_of_admin(request.path):
        return told_in_admin(request, seconds)
    context = {"title": _("Too many attempts"), "minutes": -(-seconds // 60)}
    answer = render(request, "429.html", context, status=429)
    answer.headers["Retry-After"] = str(seconds)
    return answer
