"""Which site a request to the API is about: by a parameter, a header, or the host that is asked."""

from contextlib import AbstractContextManager
from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponseBase, QueryDict
from rest_framework.request import Request
from wagtail.models import Site

from cms.content.sites import are_several, chosen_site, of_site, site_at
from cms.published.cacheable import SITE

from ..endpoint import Endpoint
from ..problems import BadParameterError
from .addresses import site_named

PARAMETER = "site"


class SiteEndpoint(Endpoint):
    """An address whose answers are of one site where one is named, by the parameter `site`, the
    header `X-Site`, or the host of a site that is not the default one; otherwise of all of them."""

    _refusal: Exception | None = None

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            site = _asked(request)
        except (BadParameterError, SuspiciousOperation) as refusal:
            # Told as any other mistake, once there is somebody to tell it to.
            site, self._refusal = None, refusal
        with only(site):
            return super().dispatch(request, *args, **kwargs)

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        if self._refusal:
            raise self._refusal


def only(site: Site | None) -> AbstractContextManager[None]:
    """The block shows the pages of a site; where there is only one, these are all."""
    return of_site(site.pk if site and are_several() else None)


def _asked(request: HttpRequest) -> Site | None:
    if PARAMETER in request.GET:
        return site_named(request.GET[PARAMETER])
    if text := request.headers.get(SITE):
        return site_named(text, SITE)
    site = site_at(request.get_host())
    return site if site and not site.is_default_site else None


def shown_site() -> Site:
    """The site that a request is about, the default one where it names none."""
    shown = chosen_site()
    if shown is None:
        return site_named(None)
    return Site.objects.select_related("root_page__locale").get(pk=shown)


def one_site() -> AbstractContextManager[None]:
    """The block shows the pages of the site that a request is about, of the default one too."""
    return only(shown_site() if are_several() else None)


def site_given(query: QueryDict) -> dict[str, str]:
    """The parameter for an address that is about the same site: as it was given, or for the site
    that a header or the host names, as addresses in answers begin with the default one's."""
    if PARAMETER in query:
        return {PARAMETER: str(query[PARAMETER])}
    if (shown := chosen_site()) is None:
        return {}
    host, port = Site.objects.values_list("hostname", "port").get(pk=shown)
    return {PARAMETER: f"{host}:{port}"}


def with_site(address: str, query: QueryDict) -> str:
    """An address of the API, about the same site."""
    given = site_given(query)
    return f"{address}?{urlencode(given)}" if given else address
