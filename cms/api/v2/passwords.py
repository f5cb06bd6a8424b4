"""`/api/v2/passwords/`: the password of a page for a token that opens it for a while."""

from django.utils import timezone
from rest_framework.request import Request
from rest_framework.response import Response
from wagtail.models import Page

from cms.accounts.limits import client_address, wrong
from cms.content.password_tokens import LIFETIME, restrictions_of, token_for
from cms.types import Json

from ..json_body import json_up_to
from ..problems import BadParameterError, problem, too_many
from . import parameters
from .addresses import LENGTH_MAX, address_on, page_at
from .drafts import within_sites
from .private import PrivateEndpoint
from .sites import SiteEndpoint, shown_site

PASSWORD_LENGTH_MAX = 255
_WHAT = 'Send {"page": an id or an address, "password": "…"}.'


class Passwords(SiteEndpoint, PrivateEndpoint):
    """Says nothing of a page to who does not know its password: whatever is wrong, the answer is
    the same, and counts as an attempt."""

    http_method_names = ("post", "options")
    parser_classes = (json_up_to(10_000),)

    def post(self, request: Request) -> Response:
        parameters.check_known(request.GET, ("site",))
        place, password = _sent(request.data)
        # That of the form in front of the page.
        limit, whom = wrong("page_password"), str(client_address(request._request))
        if seconds := limit.tried(whom):
            return too_many("Too many wrong passwords; try again later.", seconds)
        opened = restrictions_of(_page(place), password)
        if not opened:
            return problem(403, "This password opens no page there.")
        limit.taken_back(whom)
        ends = parameters.moment(timezone.now() + LIFETIME)
        token = {"token": token_for(opened), "expires_at": ends}
        return Response({**token, "page": opened[0].page_id}, status=201)


def _sent(data: Json) -> tuple[int | str, str]:
    if not isinstance(data, dict):
        raise BadParameterError("page", f"The page is missing. {_WHAT}")
    if unknown := sorted(set(data) - {"page", "password"}):
        name = unknown[0][:100]
        raise BadParameterError(name, f"“{name}” is not known here. {_WHAT}")
    page: Json = data.get("page")
    password = data.get("password")
    known = isinstance(page, int) and not isinstance(page, bool)
    if not (known or (isinstance(page, str) and 0 < len(page) <= LENGTH_MAX)):
        raise BadParameterError("page", f"“page” must be an id or an address. {_WHAT}")
    if not isinstance(password, str) or not 0 < len(password) <= PASSWORD_LENGTH_MAX:
        raise BadParameterError(
            "password", f"“password” must have 1 to {PASSWORD_LENGTH_MAX} characters. {_WHAT}"
        )
    return page, password


def _page(place: int | str) -> Page | None:
    """The live page of a site that somebody names, whatever it asks for."""
    live = within_sites(Page.objects.live())
    if isinstance(place, int):
        return live.filter(pk=place).first() if 0 < place <= parameters.WHOLE_NUMBER_MAX else None
    address = address_on(shown_site(), place)
    return page_at(address, live) if address else None
