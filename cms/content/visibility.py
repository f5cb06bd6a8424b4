"""What the public may see: the one gate of every list, count, search, relation and feed."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, cached_property
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponseBase
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    Page,
    PageViewRestriction,
    Site,
)


class _Gate:
    """What is public and private, each part read once, when first asked for."""

    @cached_property
    def roots(self) -> list[str]:
        keys = Site.objects.values("root_page__translation_key")
        return list(Page.objects.filter(translation_key__in=keys).values_list("path", flat=True))

    @cached_property
    def private_paths(self) -> list[str]:
        return list(PageViewRestriction.objects.values_list("page__path", flat=True).distinct())

    @cached_property
    def private_collections(self) -> list[int]:
        private: set[int] = set()
        for restriction in CollectionViewRestriction.objects.select_related("collection"):
            below = Collection.objects.descendant_of(restriction.collection, inclusive=True)
            private.update(below.values_list("pk", flat=True))
        return sorted(private)


_gate: ContextVar[_Gate | None] = ContextVar("gate", default=None)


@contextmanager
def one_gate() -> Iterator[None]:
    """Reads what is private once for the whole block, which must not change it."""
    token = _gate.set(_gate.get() or _Gate())
    try:
        yield
    finally:
        _gate.reset(token)


def one_gate_per_answer(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Middleware: every list of one answer passes the same gate. Requests that write ask anew."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        if request.method not in ("GET", "HEAD"):
            return get_response(request)
        with one_gate():
            return get_response(request)

    return answer


def _now() -> _Gate:
    return _gate.get() or _Gate()


def _below(paths: list[str]) -> Q:
    found = Q(pk__in=[])
    for path in paths:
        found |= Q(path__startswith=path)
    return found


def site_root_paths() -> list[str]:
    """Tree paths of the language roots of every site."""
    return _now().roots


@cache
def absent_types() -> list[int]:
    """Types of pages whose plugin is not installed: nothing can be shown of them.

    Read once, since a running process neither gains nor loses a plugin.
    """
    return [kind.pk for kind in ContentType.objects.all() if kind.model_class() is None]


def public(pages: Any) -> Any:
    """Narrows a page queryset to live pages below a site's root, with no restriction on the way.

    Two queries of its own, whatever the number of pages; none within `one_gate`.
    """
    gate = _now()
    pages = pages.live().filter(_below(gate.roots)).exclude(_below(gate.private_paths))
    return pages.exclude(content_type_id__in=absent) if (absent := absent_types()) else pages


def public_pages() -> Any:
    """Every public page, as base pages."""
    return public(Page.objects.all())


def public_images() -> QuerySet[Any]:
    """Every picture outside private collections, with its renditions at hand."""
    images = get_image_model().objects.exclude(collection_id__in=_now().private_collections)
    return images.prefetch_related("renditions")


def public_documents() -> QuerySet[Any]:
    """Every file outside private collections."""
    return get_document_model().objects.exclude(collection_id__in=_now().private_collections)
