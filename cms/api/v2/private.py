"""Endpoints whose answers are not for everybody: no cache and no search engine may keep them."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.http import HttpResponseBase
from rest_framework.exceptions import AuthenticationFailed, PermissionDenied
from rest_framework.request import Request
from rest_framework.response import Response

from cms.content.password_tokens import HEADER, InvalidPasswordTokenError, passed
from cms.content.visibility import with_restrictions_passed
from cms.previews.keys import InvalidKeyError, check_key
from cms.previews.tokens import InvalidTokenError, NoRightError

from ..endpoint import Endpoint
from . import parameters
from .sites import SiteEndpoint

_HEADERS = {
    "Cache-Control": "private, no-store",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
}
_SCHEMES: dict[type[Exception], str] = {
    InvalidKeyError: "Bearer",
    InvalidTokenError: "Preview",
    InvalidPasswordTokenError: HEADER,
}


class PrivateEndpoint(Endpoint):
    """An address whose answers are not for everybody, always or where `is_private` says so;
    refusals too are kept nowhere."""

    def is_private(self, request: Request) -> bool:
        """Whether the answer to a request is kept nowhere."""
        return True

    def handle_exception(self, exc: Exception) -> Response:
        if scheme := _SCHEMES.get(type(exc)):
            refused = super().handle_exception(AuthenticationFailed(str(exc)))
            refused.headers["WWW-Authenticate"] = scheme
            return refused
        if isinstance(exc, NoRightError):
            exc = PermissionDenied(str(exc))
        return super().handle_exception(exc)

    def finalize_response(
        self, request: Request, response: HttpResponseBase, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        answer = super().finalize_response(request, response, *args, **kwargs)
        if self.is_private(request):
            for name, value in _HEADERS.items():
                answer.headers[name] = value
        return answer

    @contextmanager
    def passwords_given(self, request: Request) -> Iterator[bool]:
        """Yields whether tokens of passwords are sent; inside the block pages behind these are
        shown. Raises InvalidPasswordTokenError."""
        if HEADER not in request.headers:
            yield False
            return
        with with_restrictions_passed(passed(request.headers[HEADER])):
            yield True


class MaybePrivateEndpoint(SiteEndpoint, PrivateEndpoint):
    """An address that shows drafts with `draft=true` and a key, what stands behind a password with
    its token, otherwise what everybody sees."""

    # Noted, as a query that cannot be read is answered too.
    _private = False

    def is_private(self, request: Request) -> bool:
        return self._private or HEADER in request.headers

    def wants_drafts(self, request: Request) -> bool:
        """Whether drafts are asked for. Raises InvalidKeyError where no key opens them."""
        if parameters.one_of(request.GET, "draft", ("true", "false"), "false") == "false":
            return False
        self._private = True
        check_key(request.headers.get("Authorization", ""))
        return True
