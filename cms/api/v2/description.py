"""The description of this API: `/api/v2/openapi.json` for programs, `/api/v2/docs/` for people."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe
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


@csrf_exempt
@require_safe
def documentation(request: HttpRequest) -> HttpResponse:
    """The description as a page, with the viewer that Wagtail's v3 brings. It is exempt from CSRF
    checks, so that a POST is answered with 405 and not with a missing token."""
    url = "/api/v2/openapi.json"
    shown = {"url": url, "defaultModelsExpandDepth": 0, "deepLinking": True}
    context = {"title": settings.WAGTAIL_SITE_NAME, "url": url, "swagger_settings": shown}
    return render(request, "cms_api/documentation.html", context)
