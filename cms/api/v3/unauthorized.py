"""Where v3 asks for a login it says of which kind.

Symptom: an answer of status 401 has no `WWW-Authenticate`, which HTTP asks for (RFC 9110, 15.5.2).
Cause: django-ninja's bearer tokens leave it out, and Wagtail's v3 adds none.
Version: Wagtail 8.0 (a preview).
Proposal: the header beside the status.
Until: `test_nobody_else_writes` passes without it.
"""

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI


def say_how_to_log_in(api: NinjaAPI) -> None:
    """Adds the header to every 401 of v3."""
    stock = api.on_exception

    def told(request: HttpRequest, exc: Exception) -> HttpResponse:
        answer: HttpResponse = stock(request, exc)
        if answer.status_code == 401:
            answer.headers.setdefault("WWW-Authenticate", "Bearer")
        return answer

    api.on_exception = told  # type: ignore[method-assign, assignment]
