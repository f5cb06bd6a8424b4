"""Files of pictures and documents: each is found by its row, never by a path put together."""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.utils.cache import patch_cache_control
from django.views.static import serve
from wagtail.documents import get_document_model
from wagtail.documents.views.serve import serve as serve_wagtail_document
from wagtail.documents.wagtail_hooks import check_view_restrictions
from wagtail.images import get_image_model
from wagtail.permissions import policy_registry

from cms.ids import is_id

# No name is given twice (`cms.media.models`), so that a kept copy is never wrong.
_KEPT_FOR = 365 * 24 * 3600


def serve_picture(request: HttpRequest, path: str) -> HttpResponseBase:
    """The file of a picture or of one of its renditions, at the address that its row tells.

    Those of a private collection ask what a document there would ask; who works with the picture
    in the admin may see it.
    """
    stored, image = _picture_at(path)
    if not image.collection.get_view_restrictions().exists():
        response = _file(request, stored)
        patch_cache_control(response, public=True, max_age=_KEPT_FOR, immutable=True)
        return response
    refused = None if _works_with(request.user, image) else check_view_restrictions(image, request)
    return _kept_by_nobody(refused or _file(request, stored))


def serve_document(request: HttpRequest, document_id: int, filename: str) -> HttpResponseBase:
    """Wagtail's answer, which says of a private file that nobody may keep it."""
    if not is_id(str(document_id)):
        raise Http404
    response = serve_wagtail_document(request, document_id, filename)
    # Wagtail writes the coding of a file that has none as well.
    if response.headers.get("Content-Encoding") == "None":
        del response.headers["Content-Encoding"]
    documents = get_document_model().objects.select_related("collection")
    document = documents.filter(pk=document_id).first()
    if document and document.collection.get_view_restrictions().exists():
        return _kept_by_nobody(response)
    return response


def _picture_at(path: str) -> tuple[Any, Any]:
    """The row whose file has that name, and its picture; a Http404 where there is none."""
    # PostgreSQL refuses to compare with it.
    if "\0" not in path:
        renditions = get_image_model().get_rendition_model().objects
        if found := renditions.filter(file=path).select_related("image__collection").first():
            return found, found.image
        images = get_image_model().objects
        if found := images.filter(file=path).select_related("collection").first():
            return found, found
    raise Http404


def _file(request: HttpRequest, stored: Any) -> HttpResponseBase:
    return serve(request, stored.file.name, document_root=str(settings.MEDIA_ROOT))


def _works_with(user: Any, image: Any) -> bool:
    policy = policy_registry.get_by_type(type(image), fallback=False)
    found = policy.user_has_any_permission_for_instance(user, ["choose", "change", "delete"], image)
    return bool(found)


def _kept_by_nobody(response: HttpResponseBase) -> HttpResponseBase:
    response.headers["Cache-Control"] = "private, no-store"
    return response
