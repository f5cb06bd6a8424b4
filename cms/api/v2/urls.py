"""Addresses of version 2."""

from django.urls import path
from rest_framework.request import Request
from rest_framework.response import Response

from cms.content.summaries import absolute_url

from ..endpoint import Endpoint
from . import parameters
from .files import DOCUMENTS, IMAGES, FileDetail, FileFind, FileList
from .pages import PageDetail, PageFind, PageList
from .redirects import RedirectDetail, RedirectFind, RedirectList


class Root(Endpoint):
    """Where the endpoints are."""

    def get(self, request: Request) -> Response:
        parameters.check_known(request.GET, ())
        names = ("pages", "images", "documents", "redirects")
        return Response({name: absolute_url(f"/api/v2/{name}/") for name in names})


app_name = "api_v2"
urlpatterns = [
    path("", Root.as_view(), name="root"),
    path("pages/", PageList.as_view(), name="pages"),
    path("pages/find/", PageFind.as_view()),
    path("pages/<int:pk>/", PageDetail.as_view()),
    path("redirects/", RedirectList.as_view()),
    path("redirects/find/", RedirectFind.as_view()),
    path("redirects/<int:pk>/", RedirectDetail.as_view()),
]
for kind in (IMAGES, DOCUMENTS):
    urlpatterns += [
        path(f"{kind.name}/", FileList.as_view(kind=kind)),
        path(f"{kind.name}/find/", FileFind.as_view(kind=kind)),
        path(f"{kind.name}/<int:pk>/", FileDetail.as_view(kind=kind)),
    ]
