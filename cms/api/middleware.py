"""What the API asks of Django's and others' middleware: the reader's language has no say in it, and
any site may ask."""

from corsheaders import middleware as cors
from django.conf import settings
from django.conf.urls.i18n import is_language_prefix_patterns_used
from django.http import HttpRequest, HttpResponseBase
from django.middleware import locale
from django.utils import translation

# Addresses to which browsers post from pages of other sites.
POSTED = ("/api/v2/forms/", "/api/v2/passwords/")


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

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        if request.path_info.startswith("/api/"):
            return response
        prefixes, default_too = is_language_prefix_patterns_used(settings.ROOT_URLCONF)
        if prefixes and not default_too:
            response.headers.setdefault("Content-Language", translation.get_language() or "")
            return response
        return super().process_response(request, response)


class CorsMiddleware(cors.CorsMiddleware):
    """That of corsheaders, which knows one list of methods: here what takes a POST from a browser
    on another site says so, and nothing else does."""

    def add_response_headers(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        answer = super().add_response_headers(request, response)
        name = cors.ACCESS_CONTROL_ALLOW_METHODS
        if name in answer and request.path_info.startswith(POSTED):
            answer[name] = "POST, OPTIONS"
        return answer
