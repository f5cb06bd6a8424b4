"""`/api/v2/locate/`: what stands at an address of a site, in one call."""

from django.conf import settings
from django.http import Http404, QueryDict
from rest_framework.request import Request
from rest_framework.response import Response
from wagtail.models import Page

from cms.content.languages import text_language
from cms.content.visibility import public_pages
from cms.published.changes import was_public
from cms.types import Json, JsonObject

from ..problems import BadParameterError, problem
from . import parameters
from .addresses import LENGTH_MAX, Address, address_on, full_address, is_own, page_at
from .items import DEPTH_STEP, brief, fetched
from .presentation import Presentation
from .private import MaybePrivateEndpoint
from .redirection import route_from
from .sites import only, shown_site

HOSTS = ("absolute", "relative")


class Locate(MaybePrivateEndpoint):
    """The page at an address, with what a site shows around it, or the redirect to follow; 410
    where a page was withdrawn or deleted."""

    def get(self, request: Request) -> Response:
        known = ("path", "site", "host", *Presentation.PARAMETERS)
        parameters.check_known(request.GET, known)
        address = _address(request.GET)
        with only(address.site), self.passwords_given(request):
            return self._found(request.GET, address)

    def _found(self, query: QueryDict, address: Address) -> Response:
        host = parameters.one_of(query, "host", HOSTS, "absolute")
        base = None if host == "absolute" else ""
        if page := page_at(address):
            answer, language = _page(page, address, query, base)
            headers = {"Content-Language": language}
        elif route := route_from(address):
            answer, headers = {"type": "redirect", "redirect": route.as_dict(base)}, {}
        elif was_public(address.site.pk, [address.path, address.path.lower()]):
            return problem(410, "The page that was at this address is not public any more.")
        else:
            raise Http404("There is nothing public at this address.")
        if base is not None:
            answer = without_host(answer, full_address(address.site, ""))
            answer = without_host(answer, str(address.site.root_url))
        return Response(answer, headers=headers)


def _address(query: QueryDict) -> Address:
    text = str(query.get("path", ""))
    if not text.strip():
        raise BadParameterError("path", "Give an address as “path”, such as /en/news/.")
    if len(text) > LENGTH_MAX:
        raise BadParameterError("path", f"“path” must not be longer than {LENGTH_MAX} characters.")
    address = address_on(shown_site(), text)
    if address is None:
        raise Http404("This address belongs to no site here.")
    return address


def _page(
    page: Page, address: Address, query: QueryDict, base: str | None
) -> tuple[JsonObject, str]:
    """The answer for a page, and the language of its text."""
    presentation = Presentation(query, [page.specific_class], details=True, base=base)
    [specific] = fetched([page])
    [shown] = presentation.of([specific])
    answer = {
        "type": "page",
        "is_canonical": _is_canonical(specific, address, base),
        "page": shown,
        "breadcrumbs": _above(specific, base),
    }
    return answer, text_language(specific)


def _is_canonical(page: Page, address: Address, base: str | None) -> bool:
    """Whether an address is written as the page's own. Of one that is a path, or of a site whose
    addresses are shown as paths, no host is compared."""
    own = address_on(address.site, page.get_url() or "")
    if own is None or not is_own(address, page):
        return False
    same = ("", own.origin or settings.BASE_URL)
    return base is not None or address.origin in same


def _above(page: Page, base: str | None) -> list[JsonObject | None]:
    """The pages above, the home page first. What stands above a public page is public."""
    paths = [page.path[:end] for end in range(DEPTH_STEP, len(page.path), DEPTH_STEP)]
    found = public_pages().filter(path__in=paths).order_by("path").select_related("locale")
    return [brief(above, base) for above in found]


def without_host(tree: Json, host: str) -> Json:
    """JSON data in which addresses on this host are replaced by their paths."""
    if isinstance(tree, dict):
        return {key: without_host(value, host) for key, value in tree.items()}
    if isinstance(tree, list):
        return [without_host(value, host) for value in tree]
    if isinstance(tree, str) and f"{host}/" in tree:
        if tree.startswith(f"{host}/"):
            return tree.removeprefix(host)
        return tree.replace(f'href="{host}/', 'href="/').replace(f"(<{host}/", "(</")
    return tree
