"""`/api/v2/redirects/`: old addresses and where they lead, as far as the public may follow."""

from collections.abc import Iterable
from urllib.parse import urlencode

from django.core.exceptions import ValidationError
from django.db.models import F, Q, QuerySet, Value
from django.db.models.functions import Concat, Length, Substr
from django.http import Http404, HttpResponseRedirect, QueryDict
from django.urls import reverse
from django.utils import translation
from rest_framework.request import Request
from rest_framework.response import Response
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site, SiteRootPath
from wagtail.query import PageQuerySet

from cms.content.references import PageReference, resolve
from cms.content.sites import chosen_site, of_site
from cms.content.summaries import absolute_url
from cms.content.visibility import public_pages, public_pages_of_all_sites
from cms.types import JsonObject

from ..problems import BadParameterError
from . import parameters
from .sites import SiteEndpoint, site_given, with_site

_ORDERS = {"old_path": "old_path", "id": "pk"}


def redirects_of(site: Site | None) -> QuerySet[Redirect]:
    """Redirects of a site, and those of any, that lead to an address, or to a page that the public
    may see, be it on another site by now."""
    own = Q(site__isnull=True) | Q(site=site)
    target = Q(redirect_page__in=public_pages_of_all_sites()) | (
        Q(redirect_page__isnull=True) & ~Q(redirect_link="")
    )
    return Redirect.objects.filter(own, target).select_related("redirect_page")


def public_redirects() -> QuerySet[Redirect]:
    """Redirects of the site that is shown, or the default one, as the public may follow them.

    From a public page's own address nothing leads away: the page answers there.
    """
    shown = chosen_site()
    wanted = {"is_default_site": True} if shown is None else {"pk": shown}
    site = Site.objects.filter(**wanted).first()
    found = redirects_of(site)
    with of_site(site and site.pk):
        for root in Site.get_site_root_paths():
            if site is None or root.site_id == site.pk:
                found = found.exclude(old_path__in=_addresses_below(root))
    return found


def _addresses_below(root: SiteRootPath) -> PageQuerySet:
    """The addresses of the public pages of a language, as redirects have them: without the slash
    at the end."""
    with translation.override(root.language_code):
        prefix = reverse("wagtail_serve", args=("",)).rstrip("/")
    start = len(root.root_path)
    within = Substr("url_path", start, Length("url_path") - start)
    pages = public_pages().filter(url_path__startswith=root.root_path)
    return pages.annotate(address=Concat(Value(prefix), within)).values("address")


def _address(redirect: Redirect) -> str:
    return absolute_url(f"/api/v2/redirects/{redirect.pk}/")


def _items(redirects: Iterable[Redirect], query: QueryDict) -> list[JsonObject]:
    redirects = list(redirects)
    given = urlencode(site_given(query))
    about_site = f"?{given}" if given else ""
    targets: list[tuple[int, PageReference | None]] = [
        (one.redirect_page.locale_id, PageReference(id=one.redirect_page_id))
        if one.redirect_page_id
        else (0, None)
        for one in redirects
    ]
    return [
        {
            "id": one.pk,
            "meta": {"type": one._meta.label, "detail_url": f"{_address(one)}{about_site}"},
            "old_path": one.old_path,
            "is_permanent": one.is_permanent,
            "location": page["html_url"].rstrip("/") + (one.redirect_page_route_path or "/")
            if page
            else absolute_url(one.redirect_link),
            "page": page,
        }
        for one, page in zip(redirects, resolve(targets), strict=True)
    ]


def _old_path(address: str) -> str:
    try:
        return Redirect.normalise_path(address)
    except ValidationError:
        raise Http404("There is no such redirect.") from None


def _one(found: QuerySet[Redirect]) -> Redirect:
    redirect = found.first()
    if redirect is None:
        raise Http404("There is no such redirect.")
    return redirect


class RedirectList(SiteEndpoint):
    """Redirects, in the order of their ids or old paths."""

    def get(self, request: Request) -> Response:
        parameters.check_known(request.GET, ("limit", "offset", "order", "site"))
        offset, limit = parameters.window(request.GET)
        found = public_redirects().order_by(*parameters.order(request.GET, _ORDERS, "id"))
        total = found.count()
        items = _items(found[offset : offset + limit], request.GET)
        return Response({"meta": {"total_count": total}, "items": items})


class RedirectDetail(SiteEndpoint):
    """A redirect."""

    def get(self, request: Request, pk: int) -> Response:
        parameters.check_known(request.GET, ("site",))
        found = public_redirects().filter(pk=min(pk, parameters.WHOLE_NUMBER_MAX))
        return Response(_items([_one(found)], request.GET)[0])


class RedirectFind(SiteEndpoint):
    """Leads from an old path, or an id, to the redirect's detail."""

    def get(self, request: Request) -> HttpResponseRedirect:
        query = request.GET
        parameters.check_known(query, ("id", "html_path", "site"))
        if ("id" in query) == ("html_path" in query):
            raise BadParameterError("html_path", "Give either “html_path” or “id”.")
        if "id" in query:
            found = public_redirects().filter(pk=parameters.whole_number(query, "id", 0))
        else:
            old_path = _old_path(query["html_path"])
            # A redirect of the site itself comes before one of any site.
            own_first = F("site").asc(nulls_last=True)
            found = public_redirects().filter(old_path=old_path).order_by(own_first, "pk")
        return HttpResponseRedirect(with_site(_address(_one(found)), query))
