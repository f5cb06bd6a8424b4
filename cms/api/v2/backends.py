"""Filter backends of plugins, asked as Wagtail's viewset asks its own."""

from django.http import HttpRequest, QueryDict
from rest_framework.request import Request
from wagtail.api.v2.utils import BadRequestError
from wagtail.api.v2.views import PagesAPIViewSet
from wagtail.query import PageQuerySet

from cms.plugins.registry import contributions

from ..filters import APIFilterBackend
from ..problems import BadParameterError


def backends() -> list[APIFilterBackend]:
    """The filter backends of installed plugins."""
    return contributions(APIFilterBackend)


def parameters_of_backends() -> dict[str, str]:
    """The parameters that they read, each with what it asks for."""
    return {name: text for one in backends() for name, text in one.parameters.items()}


def narrowed_by_backends(pages: PageQuerySet, query: QueryDict) -> PageQuerySet:
    """The pages that every backend leaves of which a parameter is given. Raises BadParameterError
    for what one refuses."""
    for one in backends():
        if named := next((name for name in query if name in one.parameters), None):
            view = _view_of(query)
            try:
                left = one.backend().filter_queryset(view.request, pages, view)
            except (BadRequestError, ValueError) as error:
                raise BadParameterError(named, str(error)[:1000]) from None
            pages = pages.filter(pk__in=left.order_by().values("pk"))
    return pages


def _view_of(query: QueryDict) -> PagesAPIViewSet:
    """What a backend may ask of the view: Wagtail's own, for a request of nobody."""
    request = HttpRequest()
    request.method, request.GET = "GET", query  # type: ignore[assignment]
    view = PagesAPIViewSet()
    view.request, view.action, view.kwargs = Request(request), "listing_view", {}
    return view
