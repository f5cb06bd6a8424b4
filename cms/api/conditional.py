"""Whoever has an answer already is told so: a strong ETag of what is sent, and 304."""

import hashlib
from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase
from django.http.response import HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag

_ADDRESSES = "/api/v2/"


def conditional_answers(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Middleware for the public API: every answer may be kept, and is asked for again each time,
    so that nobody shows what has changed. What shows drafts says itself that nobody keeps it."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        asked = request.method in ("GET", "HEAD") and request.path_info.startswith(_ADDRESSES)
        if not asked or not isinstance(response, HttpResponse):
            return response
        response.headers.setdefault("Cache-Control", "no-cache")
        if response.status_code != 200 or "no-store" in response.headers["Cache-Control"]:
            return response
        # Of the body before a server leaves it out for HEAD.
        etag = quote_etag(hashlib.sha256(response.content).hexdigest()[:32])
        response.headers["ETag"] = etag
        return get_conditional_response(request, etag=etag, response=response) or response

    return answer
