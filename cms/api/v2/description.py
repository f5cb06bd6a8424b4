"""The description of this API: `/api/v2/openapi.json` for programs, `/api/v2/docs/` for people."""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request
from rest_framework.response import Response

from ..endpoint import Endpoint
from ..openapi.document import document
from . import parameters


class Description(Endpoint):
    """OpenAPI 3.1, the same for everybody."""

    def get(self, request: Request) -> Response:
        parameters.check_known(request.GET, ())
        return Response(document())


class Documentation(Endpoint):
    """The description as a page, with the viewer that Wagtail's v3 brings."""

    def perform_content_negotiation(
        self, request: Request, force: bool = False
    ) -> tuple[BaseRenderer, str]:
        # What it answers is HTML, and only its errors are JSON.
        negotiated: tuple[BaseRenderer, str] = super().perform_content_negotiation(
            request, force=True
        )
        return negotiated

    def get(self, request: Request) -> HttpResponse:
        url = "/api/v2/openapi.json"
        shown = {"url": url, "defaultModelsExpandDepth": 0, "deepLinking": True}
        context = {"title": settings.WAGTAIL_SITE_NAME, "url": url, "swagger_settings": shown}
        return render(request._request, "cms_api/documentation.html", context)
