"""Wagtail's router for this API. It has our endpoints under Wagtail's names, so that code written
for Wagtail's API links to them, and the endpoints of plugins."""

from collections.abc import Callable, Iterable
from typing import TypeAlias

from django.http import HttpResponseBase
from django.urls import URLPattern, path
from rest_framework.response import Response
from wagtail.api.v2.router import WagtailAPIRouter
from wagtail.api.v2.utils import BadRequestError
from wagtail.api.v2.views import PagesAPIViewSet
from wagtail.documents.api.v2.views import DocumentsAPIViewSet
from wagtail.images.api.v2.views import ImagesAPIViewSet

from cms.plugins.registry import contributions

from ..endpoint import OneJSON
from ..endpoints import APIEndpoint
from ..problems import answer_to, problem
from .files import DOCUMENTS, IMAGES, FileDetail, FileFind, FileList
from .pages import PageDetail, PageFind, PageList

# Wagtail's own receivers, which clear what a cache in front keeps, name addresses by it.
NAMESPACE = "wagtailapi_v2"
_View: TypeAlias = Callable[..., HttpResponseBase]


class Pages(PagesAPIViewSet):
    """Wagtail's pages to who asks the router for their addresses; answered by ours."""

    @classmethod
    def get_urlpatterns(cls) -> list[URLPattern]:
        return _patterns(PageList.as_view(), PageDetail.as_view(), PageFind.as_view())


class Images(ImagesAPIViewSet):
    """The same of pictures."""

    @classmethod
    def get_urlpatterns(cls) -> list[URLPattern]:
        return _patterns(*(view.as_view(kind=IMAGES) for view in (FileList, FileDetail, FileFind)))


class Documents(DocumentsAPIViewSet):
    """The same of files."""

    @classmethod
    def get_urlpatterns(cls) -> list[URLPattern]:
        return _patterns(
            *(view.as_view(kind=DOCUMENTS) for view in (FileList, FileDetail, FileFind))
        )


def _patterns(listing: _View, detail: _View, find: _View) -> list[URLPattern]:
    return [
        path("", listing, name="listing"),
        path("<int:pk>/", detail, name="detail"),
        path("find/", find, name="find"),
    ]


class AsHere:
    """Makes an endpoint of a plugin answer as ours do: in JSON, and with errors as problems."""

    renderer_classes = (OneJSON,)

    def handle_exception(self, exc: Exception) -> Response:
        """An error as a problem; what Wagtail refuses of a request is one of status 400."""
        refused = problem(400, str(exc)) if isinstance(exc, BadRequestError) else answer_to(exc)
        refused.exception = True
        return refused


def outside_endpoints() -> list[APIEndpoint]:
    """The endpoints of installed plugins."""
    return contributions(APIEndpoint)


def router_with(outside: Iterable[APIEndpoint]) -> WagtailAPIRouter:
    """The router of our endpoints and of those."""
    router = WagtailAPIRouter(NAMESPACE)
    for name, ours in (("pages", Pages), ("images", Images), ("documents", Documents)):
        router.register_endpoint(name, ours)
    for one in outside:
        told = type(one.viewset.__name__, (AsHere, one.viewset), {})
        router.register_endpoint(one.name, told)
    return router
