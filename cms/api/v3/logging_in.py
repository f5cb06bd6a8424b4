"""A refused login names the way in; only to be imported by `prepare`.

Symptom: a 401 of v3 does not say how to log in, as HTTP wants of each.
Cause: Wagtail's v3 answers it as any other problem, without `WWW-Authenticate`.
Version: Wagtail 8.0 (a preview).
Proposal: let `errors.py` add the header to each 401.
Until: `test_nobody_else_writes` passes without it.
"""

from django.http import HttpRequest, HttpResponse
from wagtail.api.v3.api import api


def say_how_to_log_in() -> None:
    """Adds the header to each answer that refuses a login."""
    stock = api.on_exception

    def told(request: HttpRequest, exc: Exception) -> HttpResponse:
        answer = stock(request, exc)
        if answer.status_code == 401:
            answer.headers.setdefault("WWW-Authenticate", "Bearer")
        return answer

    api.on_exception = told
