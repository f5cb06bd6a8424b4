"""What every address of the API does alike: JSON, read only, errors as problems."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase, HttpResponsePermanentRedirect
from django.urls import Resolver404, resolve
from rest_framework.exceptions import NotAcceptable
from rest_framework.negotiation import DefaultContentNegotiation
from rest_framework.parsers import BaseParser
from rest_framework.renderers import BaseRenderer, JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from cms.published.cacheable import takes_json

from .problems import answer_to


class _OneKind(DefaultContentNegotiation):
    """JSON, to whoever takes it. There is no `format` parameter: an address has one meaning."""

    def select_renderer(
        self,
        request: Request,
        renderers: Sequence[BaseRenderer],
        format_suffix: str | None = None,
    ) -> tuple[BaseRenderer, str]:
        # The framework reads `q=0`, by which a kind is refused, as if it were asked for.
        if not takes_json(request.META.get("HTTP_ACCEPT", "")):
            raise NotAcceptable(available_renderers=renderers)
        return renderers[0], renderers[0].media_type


class OneJSON(JSONRenderer):
    """JSON as it is for everybody: `indent` in `Accept` changes no byte of what is kept."""

    def get_indent(self, accepted_media_type: str, renderer_context: Mapping[str, object]) -> None:
        return None


class Endpoint(APIView):
    """An address of the API. The same for every caller: no session, no token, no language."""

    renderer_classes = (OneJSON,)
    parser_classes: tuple[type[BaseParser], ...] = ()
    authentication_classes = ()
    permission_classes = ()
    content_negotiation_class = _OneKind
    http_method_names: tuple[str, ...] = ("get", "head", "options")

    def options(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        return Response(status=204)

    def handle_exception(self, exc: Exception) -> Response:
        response = answer_to(exc)
        response.exception = True
        return response


class UnknownEndpoint(Endpoint):
    """Every address below `/api/` that is none; one that only lacks its last slash leads on."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if _known(f"{request.path_info}/"):
            query = request.META.get("QUERY_STRING", "")
            address = f"{request.path}/{query and '?' + query}"
            # With 301 a POST would become a GET.
            keeps_method = request.method not in ("GET", "HEAD")
            return HttpResponsePermanentRedirect(address, preserve_request=keeps_method)
        return super().dispatch(request, *args, **kwargs)

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        raise Http404("There is nothing at this address of the API.")


def _known(path: str) -> bool:
    try:
        return resolve(path).func != unknown
    except Resolver404:
        return False


unknown = UnknownEndpoint.as_view()
