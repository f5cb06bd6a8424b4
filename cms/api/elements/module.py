"""`/api/elements/1.js`: the elements of all plugins as one module, with their words in it."""

import hashlib
import json
from functools import cache
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import translation
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cms.plugins.registry import contributions

from .contribution import ListElement

_SOURCE = Path(__file__).with_name("list_elements.js")
# Seconds. The address stays the same for years, so a mended file has to reach readers by itself.
_FRESH, _USABLE = 86_400, 604_800


@require_safe
def elements(request: HttpRequest) -> HttpResponseBase:
    """The module. Any site may load it; it is the same for everybody."""
    text = module()
    etag = quote_etag(hashlib.sha256(text.encode()).hexdigest()[:32])
    response = HttpResponse(text, content_type="text/javascript; charset=utf-8")
    response.headers["Cache-Control"] = (
        f"public, max-age={_FRESH}, stale-while-revalidate={_USABLE}"
    )
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    response.headers["ETag"] = etag
    return get_conditional_response(request, etag=etag, response=response) or response


@cache
def module() -> str:
    """The text of the module."""
    given = contributions(ListElement)
    shapes = {
        one.name: {"type": one.of, "picture": one.picture, "dated": one.dated} for one in given
    }
    languages = [code for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES]
    words = {code: _words(code, given) for code in languages}
    text = _SOURCE.read_text(encoding="utf-8")
    for placeholder, value in (("__ELEMENTS__", shapes), ("__WORDS__", words)):
        text = text.replace(placeholder, json.dumps(value, ensure_ascii=False))
    return text


def _words(code: str, given: list[ListElement]) -> dict[str, object]:
    """What readers of a language are told: by all elements, and by each under its name."""
    with translation.override(code):
        own = {one.name: {"empty": str(one.empty), "failed": str(one.failed)} for one in given}
        return {
            "outdated": _("This translation is out of date"),
            "original": _("The original"),
            **own,
        }
