"""`/api/v2/pages/`: lists, details and finding by address."""

from collections.abc import Sequence

from django.http import Http404, HttpResponse, HttpResponseBase, HttpResponseRedirect, QueryDict
from rest_framework.request import Request
from rest_framework.response import Response
from wagtail.models import Page

from cms.content.languages import text_language
from cms.content.models import BasePage
from cms.content.summaries import absolute_url
from cms.content.visibility import public_pages
from cms.types import JsonObject

from ..problems import BadParameterError
from . import addresses, parameters
from .cursors import Window
from .documents import document_at, document_of, listed, projected_detail
from .drafts import DraftSelection, are_drafts, draft_page, newest
from .facets import counted
from .items import fetched
from .presentation import Presentation
from .private import MaybePrivateEndpoint
from .searched import note_without_results, understood, wants_highlights, with_highlights
from .selection import PrivateSelection, Selection
from .sites import shown_site


class PageList(MaybePrivateEndpoint):
    """Public pages, with a key all of them, with tokens those behind their passwords, narrowed and
    ordered by parameters."""

    def get(self, request: Request) -> HttpResponseBase:
        with self.passwords_given(request) as opened:
            return self._listed(request, opened)

    def _listed(self, request: Request, opened: bool) -> HttpResponseBase:
        drafts = self.wants_drafts(request)
        kind = DraftSelection if drafts else PrivateSelection if opened else Selection
        selection = kind(request.GET)
        window = Window(selection)
        answer: HttpResponseBase
        if drafts:
            answer = Response(_listed_drafts(selection, window))
        elif opened:
            answer = Response(_listed_live(selection, window))
        elif (kept := listed(selection, window)) is not None:
            answer = _json(kept)
        else:
            answer = Response(_listed_live(selection, window))
        if not selection.mixes_languages:
            answer.headers["Content-Language"] = request.GET["locale"]
        return answer


def _json(body: bytes) -> HttpResponse:
    return HttpResponse(body, content_type="application/json")


def _listed_live(selection: Selection, window: Window) -> JsonObject:
    query = selection.query
    presentation = Presentation(query, selection.types, details=False)
    meta = _total(selection, window)
    note_without_results(query, selection.found)
    found, links = window.pages()
    pages = fetched(found)
    shown = presentation.of(pages, selection.locale)
    if wants_highlights(query):
        shown = with_highlights(pages, shown, selection.found)
    listed = {"meta": {**meta, **understood(selection.found)}, **links, "items": shown}
    facets = counted(selection)
    return {**listed, "facets": facets} if facets else listed


def _listed_drafts(selection: Selection, window: Window) -> JsonObject:
    presentation = Presentation(selection.query, selection.types, details=False)
    found, links = window.pages()
    pages = newest(found)
    shown = presentation.of(pages, selection.locale, are_drafts(pages))
    return {"meta": _total(selection, window), **links, "items": shown}


def _total(selection: Selection, window: Window) -> dict[str, int]:
    """How many pages the whole list has, unless that is not asked for."""
    return {"total_count": selection.pages().count()} if window.is_counted else {}


class PageDetail(MaybePrivateEndpoint):
    """Everything that a public page shows, with a key any page in its newest revision, with a token
    one behind its password."""

    def get(self, request: Request, pk: int) -> HttpResponseBase:
        with self.passwords_given(request) as opened:
            return self._shown(request, pk, opened)

    def _shown(self, request: Request, pk: int, opened: bool) -> HttpResponseBase:
        parameters.check_known(request.GET, ("draft", "site", *Presentation.PARAMETERS))
        if self.wants_drafts(request):
            page = draft_page(pk)
            return _detail(page, request.GET, are_drafts([page]))
        plain = not opened and request.GET.keys() <= {"fields", "site"}
        if plain and (kept := document_of(pk)):
            answer = _json(projected_detail(kept, request.GET) if request.GET else kept.body)
            answer.headers["Content-Language"] = kept.language
            return answer
        return _detail(fetched([public_page(pk)])[0], request.GET)


def _detail(page: BasePage, query: QueryDict, are_drafts: Sequence[bool] = ()) -> Response:
    """The answer for a specific page, which says whether it is a draft where that is told."""
    presentation = Presentation(query, [type(page)], details=True)
    [shown] = presentation.of([page], are_drafts=are_drafts)
    return Response(shown, headers={"Content-Language": text_language(page)})


class PageFind(MaybePrivateEndpoint):
    """Leads from a page's id, or from its address on the site, to its detail; with a token, to that
    of a page behind its password."""

    def get(self, request: Request) -> HttpResponseRedirect:
        with self.passwords_given(request):
            return self._found(request.GET)

    def _found(self, query: QueryDict) -> HttpResponseRedirect:
        parameters.check_known(query, ["id", "html_path", "site", *Presentation.PARAMETERS])
        if ("id" in query) == ("html_path" in query):
            raise BadParameterError("html_path", "Give either “html_path” or “id”.")
        if "id" in query:
            pk = parameters.whole_number(query, "id", 0)
            pk = pk if document_of(pk) else public_page(pk).pk
        else:
            pk = _page_at(str(query["html_path"]))
        rest = query.copy()
        for name in ("id", "html_path"):
            rest.pop(name, None)
        address = absolute_url(f"/api/v2/pages/{pk}/")
        return HttpResponseRedirect(f"{address}?{rest.urlencode()}" if rest else address)


def public_page(pk: int) -> Page:
    """The public page of an installed type with that id. Raises Http404."""
    page = None
    if pk <= parameters.WHOLE_NUMBER_MAX:
        page = public_pages().filter(pk=pk).select_related("locale").first()
    if page is None or not issubclass(page.specific_class or Page, BasePage):
        raise Http404("There is no public page with this id.")
    return page


def _page_at(path: str) -> int:
    """The id of the public page at a path of the site, such as `/en/news/`."""
    if not path.strip():
        raise BadParameterError("html_path", "Give an address as “html_path”, such as /en/news/.")
    parts = [part for part in path.split("?")[0].split("#")[0].split("/") if part]
    if (kept := document_at(parts)) is not None:
        return kept
    address = addresses.address_on(shown_site(), path)
    page = addresses.page_at(address) if address else None
    if page is None:
        raise Http404("There is no public page at this address.")
    return int(page.pk)
