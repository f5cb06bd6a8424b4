"""The API answers the same to everybody: the reader's language has no say in it."""

from typing import Any

from django.conf import settings
from django.conf.urls.i18n import is_language_prefix_patterns_used
from django.http import HttpRequest, HttpResponseBase
from django.middleware import locale
from django.utils import translation


class LocaleMiddleware(locale.LocaleMiddleware):
    """Django's own, which leaves the API alone: no language from cookie or Accept-Language, no
    `Content-Language` that nobody meant, no redirect to a prefixed address. Pages are shown under
    their own language; what is said to programmers is said in English. Where the address alone says
    the language, `Vary` does not name what readers prefer."""

    def process_request(self, request: HttpRequest) -> None:
        if not request.path_info.startswith("/api/"):
            super().process_request(request)
            return
        translation.activate("en")
        request.LANGUAGE_CODE = "en"

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> Any:
        if request.path_info.startswith("/api/"):
            return response
        prefixes, default_too = is_language_prefix_patterns_used(settings.ROOT_URLCONF)
        if prefixes and not default_too:
            response.headers.setdefault("Content-Language", translation.get_language() or "")
            return response
        return super().process_response(request, response)
