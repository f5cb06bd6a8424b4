"""Serving pictures where no web server in front does."""

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.cache import patch_cache_control
from django.views.static import serve

# A picture whose file is replaced gets a new name, so that a kept copy is never wrong.
_KEPT_FOR = 365 * 24 * 3600


def serve_picture(request: HttpRequest, path: str) -> HttpResponseBase:
    """A picture's file; folders are not listed."""
    response = serve(request, path, document_root=str(settings.MEDIA_ROOT))
    patch_cache_control(response, public=True, max_age=_KEPT_FOR, immutable=True)
    return response
