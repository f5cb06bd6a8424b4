"""The site itself and its menus, in one language."""

from django.conf import settings
from django.utils import translation
from rest_framework.request import Request
from rest_framework.response import Response
from wagtail.models import Locale

from cms.content.references import resolve
from cms.content.summaries import absolute_url
from cms.plugins.registry import named_in_errors
from cms.site.models import SiteSettings
from cms.site.navigation import Entry, Navigation
from cms.site.parts import SitePart, site_parts
from cms.site.representation import site_data
from cms.types import Json, JsonObject

from ..problems import BadParameterError
from . import parameters
from .sites import SiteEndpoint, one_site


def _language(request: Request) -> str:
    parameters.check_known(request.GET, ("locale", "site"))
    codes = [code for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES]
    return parameters.one_of(request.GET, "locale", codes, settings.LANGUAGE_CODE)


class SiteDetail(SiteEndpoint):
    """What the site says of itself, with what plugins add."""

    def get(self, request: Request) -> Response:
        language = _language(request)
        locale = Locale.objects.filter(language_code=language).first()
        if locale is None:
            raise BadParameterError("locale", f"The site has no pages in “{language}” yet.")
        with one_site(), translation.override(language):
            own = site_data(SiteSettings.current(), language)
            added = {part.name: _loaded(part, locale) for part in site_parts()}
            [told] = resolve([(locale.pk, {**own, **added})])
        return _answer(language, told)


def _loaded(part: SitePart, locale: Locale) -> Json:
    with named_in_errors(part):
        return part.load(locale)


class NavigationDetail(SiteEndpoint):
    """Main menu and footer, as readers see them."""

    def get(self, request: Request) -> Response:
        language = _language(request)
        with one_site(), translation.override(language):
            menus = Navigation(language).load()
            told = {name: [_told(e) for e in entries] for name, entries in menus.items()}
        return _answer(language, told)


def _answer(language: str, told: JsonObject) -> Response:
    return Response({"locale": language, **told}, headers={"Content-Language": language})


def _told(entry: Entry) -> JsonObject:
    url = absolute_url(entry.url) if entry.url else None
    page = entry.page
    return {
        "title": entry.title,
        "url": url,
        "page": page
        and {
            "id": page.pk,
            "locale": entry.language,
            "title": page.title,
            "html_url": url,
            "detail_url": absolute_url(f"/api/v2/pages/{page.pk}/"),
        },
        "children": [_told(one) for one in entry.below],
    }
