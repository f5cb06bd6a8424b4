"""What readers without a token get from v3: what v2 gives them; only to be imported once all apps
are ready.

Symptom: v3 tells the public what is below a private page, and where all redirects lead.
Cause: Wagtail's v3 asks its own questions for the public: of the page's own place only, by what the
reader's session opened, with a condition for each restriction; and it gives all redirects out.
Version: Wagtail 8.0 (a preview).
Proposal: a hook `construct_api_queryset` in v3, as v2's viewsets have `get_queryset`.
Until: `test_what_is_hidden_shows_nowhere` passes without it.
"""

from collections.abc import Callable
from importlib import import_module
from types import ModuleType
from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpRequest
from ninja.errors import HttpError
from wagtail.api.v3.routers import pages
from wagtail.api.validators import SiteFilterValidator
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage
from wagtail.models import Page
from wagtail.query import PageQuerySet

from cms.content.visibility import public, public_documents, public_images

from .redirects import narrow_redirects


def show_only_public() -> None:
    """Wagtail's views take what the public may see from `public()`, in the order of v3."""
    _replace(pages, "get_pages_queryset", _pages)
    _replace(import_module("wagtail.images.api.v3.router"), "get_images_queryset", _images)
    _replace(import_module("wagtail.documents.api.v3.router"), "get_documents_queryset", _documents)
    narrow_redirects()


def _replace(module: ModuleType, name: str, ours: Callable[..., QuerySet]) -> None:
    stock = getattr(module, name)

    def found(request: HttpRequest, *args: Any) -> QuerySet:
        if request.user.is_authenticated:
            return stock(request, *args)
        return ours(request, *args)

    setattr(module, name, found)


def _pages(request: HttpRequest, model: type[Page] = Page) -> PageQuerySet:
    """Of the site that is asked for, or that the address is of."""
    try:
        site = SiteFilterValidator(site=request.GET.get("site"), request=request).site_obj
    except ValueError as error:
        raise HttpError(400, str(error)) from error
    found = public(model._default_manager.all())
    if site is None:
        return found.none()
    key = Page.objects.filter(pk=site.root_page_id).values_list("translation_key", flat=True)
    of_site = Q()
    for root in Page.objects.filter(translation_key__in=key):
        of_site |= Q(path__startswith=root.path)
    return found.filter(of_site).select_related("content_type", "locale").order_by("pk")


def _images(request: HttpRequest) -> QuerySet[AbstractImage]:
    return public_images().prefetch_related("tags").order_by("pk")


def _documents(request: HttpRequest) -> QuerySet[AbstractDocument]:
    return public_documents().prefetch_related("tags").order_by("pk")
