"""`/api/v2/suggest/`: what completes what somebody is typing."""

from rest_framework.request import Request
from rest_framework.response import Response
from wagtail.models import Locale

from cms.content.summaries import absolute_url
from cms.search.suggesting import suggested

from ..problems import BadParameterError
from . import parameters
from .sites import SiteEndpoint

LIMIT_DEFAULT, LIMIT_MAX = 8, 20


class Suggest(SiteEndpoint):
    """Titles of public pages, and words of their texts, that begin as `q` does."""

    def get(self, request: Request) -> Response:
        query = request.GET
        parameters.check_known(query, ("q", "locale", "limit", "site"))
        text = query.get("q")
        if text is None:
            raise BadParameterError("q", "“q” must be given.")
        if len(text) > parameters.SEARCH_LENGTH_MAX:
            raise BadParameterError(
                "q", f"“q” must not be longer than {parameters.SEARCH_LENGTH_MAX} characters."
            )
        locales = {locale.language_code: locale for locale in Locale.objects.all()}
        default = Locale.get_default().language_code
        code = parameters.one_of(query, "locale", sorted(locales), default)
        limit = parameters.whole_number(query, "limit", LIMIT_DEFAULT, LIMIT_MAX)
        pages, words = suggested(text, locales[code], limit)
        shown = [{"text": p.title, "html_url": absolute_url(p.get_url() or "")} for p in pages]
        return Response({"items": [*shown, *({"text": w, "html_url": None} for w in words)]})
