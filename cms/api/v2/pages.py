"""`/api/v2/pages/`: lists, details and finding by address."""

from typing import Any

from django.http import Http404, HttpResponseRedirect
from rest_framework.request import Request
from rest_framework.response import Response
from wagtail.models import Locale, Page, Site

from cms.content.models import BasePage
from cms.content.summaries import absolute_url
from cms.content.visibility import public_pages

from ..endpoint import Endpoint
from ..problems import BadParameterError
from . import parameters
from .items import fetched, items, shown_fields
from .selection import Selection


class PageList(Endpoint):
    """Public pages, narrowed and ordered by parameters."""

    def get(self, request: Request) -> Response:
        selection = Selection(request.GET)
        offset, limit = parameters.window(request.GET)
        fields = shown_fields(request.GET, selection.types, details=False)
        found = selection.pages()
        total = found.count()
        pages = fetched(list(found[offset : offset + limit])) if limit else []
        shown = items(pages, fields, selection.locale)
        answer = Response({"meta": {"total_count": total}, "items": shown})
        if selection.locale and not selection.mixes_languages:
            answer.headers["Content-Language"] = selection.locale.language_code
        return answer


class PageDetail(Endpoint):
    """Everything that a public page shows."""

    def get(self, request: Request, pk: int) -> Response:
        parameters.check_known(request.GET, ["fields"])
        page = public_page(pk)
        fields = shown_fields(request.GET, [page.specific_class], details=True)
        shown = items(fetched([page]), fields)[0]
        language = shown["meta"]["translation"]["language"]
        return Response(shown, headers={"Content-Language": language})


class PageFind(Endpoint):
    """Leads from a page's id, or from its address on the site, to its detail."""

    def get(self, request: Request) -> HttpResponseRedirect:
        query = request.GET
        parameters.check_known(query, ["id", "html_path", "fields"])
        if ("id" in query) == ("html_path" in query):
            raise BadParameterError("html_path", "Give either “html_path” or “id”.")
        if "id" in query:
            page = public_page(parameters.whole_number(query, "id", 0))
        else:
            page = _page_at(query["html_path"])
        rest = query.copy()
        for name in ("id", "html_path"):
            rest.pop(name, None)
        address = absolute_url(f"/api/v2/pages/{page.pk}/")
        return HttpResponseRedirect(f"{address}?{rest.urlencode()}" if rest else address)


def public_page(pk: int) -> Any:
    """The public page of an installed type with that id."""
    page = None
    if pk <= parameters.WHOLE_NUMBER_MAX:
        page = public_pages().filter(pk=pk).select_related("locale").first()
    if page is None or not issubclass(page.specific_class or Page, BasePage):
        raise Http404("There is no public page with this id.")
    return page


def _page_at(address: str) -> Any:
    """The public page at a path of the site, such as `/en/news/`."""
    parts = [part for part in address.split("?")[0].split("#")[0].split("/") if part]
    site = Site.objects.filter(is_default_site=True).select_related("root_page__locale").first()
    root = site and site.root_page
    codes = {locale.language_code: locale for locale in Locale.objects.all()}
    locale = codes.get(parts[0]) if parts else None
    # The site's own language stands at `/`, the others below their code.
    if root and locale and locale != root.locale:
        parts = parts[1:]
        root = root.get_translation_or_none(locale)
    path = root and root.url_path + "".join(f"{part}/" for part in parts)
    page = path and public_pages().filter(url_path=path).first()
    if not page or not issubclass(page.specific_class or Page, BasePage):
        raise Http404("There is no public page at this address.")
    return page
