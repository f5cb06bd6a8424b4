"""Answers that show drafts: nobody may keep them, and no search engine or address tells of them."""

from typing import Any

from rest_framework.exceptions import AuthenticationFailed, PermissionDenied
from rest_framework.request import Request
from rest_framework.response import Response

from cms.previews.keys import InvalidKeyError, check_key
from cms.previews.tokens import InvalidTokenError, NoRightError

from ..endpoint import Endpoint
from . import parameters

_HEADERS = {
    "Cache-Control": "private, no-store",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
}
_SCHEMES = {InvalidKeyError: "Bearer", InvalidTokenError: "Preview"}


class PrivateEndpoint(Endpoint):
    """An address whose answers show drafts, whole or where `shows_drafts` says so; refusals too
    are kept nowhere."""

    def shows_drafts(self, request: Request) -> bool:
        return True

    def handle_exception(self, exc: Any) -> Response:
        if scheme := _SCHEMES.get(type(exc)):
            refused = super().handle_exception(AuthenticationFailed(str(exc)))
            refused.headers["WWW-Authenticate"] = scheme
            return refused
        if isinstance(exc, NoRightError):
            exc = PermissionDenied(str(exc))
        return super().handle_exception(exc)

    def finalize_response(
        self, request: Request, response: Any, *args: Any, **kwargs: Any
    ) -> Response:
        answer = super().finalize_response(request, response, *args, **kwargs)
        if self.shows_drafts(request):
            for name, value in _HEADERS.items():
                answer.headers[name] = value
        return answer


class MaybePrivateEndpoint(PrivateEndpoint):
    """An address that shows drafts with `draft=true` and a key, otherwise what everybody sees."""

    # Noted, as a query that cannot be read is answered too.
    _drafts = False

    def shows_drafts(self, request: Request) -> bool:
        return self._drafts

    def wants_drafts(self, request: Request) -> bool:
        """Whether drafts are asked for. Raises InvalidKeyError where no key opens them."""
        if parameters.one_of(request.GET, "draft", ("true", "false"), "false") == "false":
            return False
        self._drafts = True
        check_key(request.headers.get("Authorization", ""))
        return True
