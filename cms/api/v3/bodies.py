"""Bodies that v3 is sent hold each key once, as those of v2 do.

Symptom: of a key that is given twice the last value was written, without a word.
Cause: django-ninja reads JSON as Python does.
Version: django-ninja 1, Wagtail 8.0 (a preview).
Proposal: a parser of Wagtail's own that refuses such bodies.
Until: `test_a_key_that_is_given_twice_is_named` passes without it.
"""

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import HttpError
from ninja.parser import Parser

from cms.types import JsonObject

from ..json_body import one_of_each
from ..problems import BadParameterError


class _OneOfEach(Parser):
    def parse_body(self, request: HttpRequest) -> JsonObject:
        body: JsonObject = one_of_each(request.body)
        return body


def refuse_keys_given_twice(api: NinjaAPI) -> None:
    """Lets v3 say which key it is."""
    api.parser = _OneOfEach()
    stock = api.on_exception

    def told(request: HttpRequest, exc: Exception) -> HttpResponse:
        if isinstance(exc.__cause__, BadParameterError):
            exc = HttpError(400, exc.__cause__.detail)
        answer: HttpResponse = stock(request, exc)
        return answer

    api.on_exception = told  # type: ignore[method-assign, assignment]
