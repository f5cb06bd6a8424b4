"""`/api/v2/languages/`: the languages of a site, each with its name in itself and its home page."""

from django.conf import settings
from django.utils.translation import get_language_info
from rest_framework.request import Request
from rest_framework.response import Response
from wagtail.models import Locale, Page

from cms.content.visibility import public_pages
from cms.types import JsonObject

from . import parameters
from .items import brief
from .sites import SiteEndpoint, shown_site


class SiteLanguages(SiteEndpoint):
    """Every language, in the order of the site's; `home` is null where none is public."""

    def get(self, request: Request) -> Response:
        parameters.check_known(request.GET, ("site",))
        root = shown_site().root_page
        homes = public_pages().filter(translation_key=root.translation_key)
        by_code = {home.locale.language_code: home for home in homes.select_related("locale")}
        codes = set(Locale.objects.values_list("language_code", flat=True))
        items = [
            _language(code, by_code.get(code), code == root.locale.language_code)
            for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES
            if code in codes
        ]
        return Response({"meta": {"total_count": len(items)}, "items": items})


def _language(code: str, home: Page | None, is_default: bool) -> JsonObject:
    return {
        "code": code,
        "name": get_language_info(code)["name_local"],
        "is_default": is_default,
        "home": brief(home),
    }
