"""The page of an address is found by its document.

Symptom: five queries, a quarter of the time that a page takes to be made.
Cause: Wagtail walks down the tree, a query and a whole row for each part of an address, and has no
place where a project could say that it knows the page, or that there is one site only. What it
found it keeps as `_wagtail_route_for_request` and `_wagtail_site`, which are written here before it
looks.
Version: Wagtail 8.0.
Proposal: a hook that may answer `Page.route_for_request`.
Until: `test_wagtail_still_walks_down_the_tree` fails.
"""

from collections.abc import Callable
from functools import cache
from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils import translation
from wagtail.models import Locale, Page, Site
from wagtail.views import serve

from cms.content.sites import are_several

from .reading import page_at
from .remembered import remembered

# An id that stands for nothing else in a statement.
_ANY = 2_147_483_647


class RouteByDocument:
    """Middleware: names the page that Wagtail would find at the address; where there is no
    document, such as of a private page or of a feed, Wagtail looks itself."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(
        self, request: Any, view: Callable[..., Any], args: Any, kwargs: dict[str, Any]
    ) -> None:
        if view is serve and settings.PUBLISHED_DOCUMENTS:
            route = _route(request)
            if route is not None:
                request._wagtail_route_for_request = route


def _only_site() -> Site | None:
    """The site of every request, where there is one."""
    sites = list(Site.objects.select_related("root_page")[:2])
    return sites[0] if len(sites) == 1 and sites[0].is_default_site else None


def _site(request: Any) -> Site | None:
    """The site of a request, which Wagtail keeps with it."""
    if not are_several() and (only := remembered("only site", _only_site)):
        request._wagtail_site = only
    return Site.find_for_request(request)


def _route(request: Any) -> Any:
    site = _site(request)
    found = site and page_at(site.pk, request.path_info)
    # Pages of the site's own language stand at addresses without one.
    if not found or found.locale != translation.get_language():
        return None
    model: Any = ContentType.objects.get_for_id(found.content_type_id).model_class()
    sql, parameters = _whole_row(model)
    values = [found.pk if value == _ANY else value for value in parameters]
    page = next(iter(model._default_manager.raw(sql, values)), None)
    if page is None:
        return None
    page.locale = Locale.from_db(None, ["id", "language_code"], [page.locale_id, found.locale])
    try:
        return page.route(request, [])
    except Http404:
        return None


@cache
def _whole_row(model: type[Page]) -> tuple[str, tuple[Any, ...]]:
    """The statement that reads a page of a type, with `_ANY` where its id belongs, as Django
    composes it, which takes longer than the database needs to answer."""
    sql, parameters = model._default_manager.filter(pk=_ANY).query.sql_with_params()
    return sql, tuple(parameters)
