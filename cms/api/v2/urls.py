"""Addresses of version 2."""

from django.urls import path
from rest_framework.request import Request
from rest_framework.response import Response

from cms.content.summaries import absolute_url

from ..endpoint import Endpoint
from . import parameters
from .acknowledging import Acknowledge
from .changes import ChangeList
from .description import Description, Documentation
from .files import DOCUMENTS, IMAGES, FileDetail, FileFind, FileList
from .forms import FormSubmission
from .locate import Locate
from .pages import PageDetail, PageFind, PageList
from .passwords import Passwords
from .preview import Preview
from .redirects import RedirectDetail, RedirectFind, RedirectList
from .router import outside_endpoints
from .site import NavigationDetail, SiteDetail
from .site_languages import SiteLanguages
from .suggestions import Suggest


class Root(Endpoint):
    """Where the endpoints are."""

    def get(self, request: Request) -> Response:
        parameters.check_known(request.GET, ())
        names = (
            "pages", "images", "documents", "redirects", "languages", "locate", "site",
            "navigation", "suggest", "changes",
        )  # fmt: skip
        outside = (one.name for one in outside_endpoints())
        return Response({name: absolute_url(f"/api/v2/{name}/") for name in (*names, *outside)})


app_name = "api_v2"
urlpatterns = [
    path("", Root.as_view(), name="root"),
    path("openapi.json", Description.as_view()),
    path("docs/", Documentation.as_view()),
    path("locate/", Locate.as_view()),
    path("languages/", SiteLanguages.as_view()),
    path("pages/", PageList.as_view(), name="pages"),
    path("pages/find/", PageFind.as_view()),
    path("pages/<int:pk>/", PageDetail.as_view()),
    path("forms/<int:pk>/", FormSubmission.as_view()),
    path("passwords/", Passwords.as_view()),
    path("preview/", Preview.as_view(), name="preview"),
    path("site/", SiteDetail.as_view()),
    path("navigation/", NavigationDetail.as_view()),
    path("changes/ack/", Acknowledge.as_view(), name="acknowledge"),
    path("changes/", ChangeList.as_view(), name="changes"),
    path("suggest/", Suggest.as_view(), name="suggest"),
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
