"""Which pages, pictures and files the public may see; every list, count, search, relation and feed
uses it."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, cached_property
from typing import TypeVar

from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase
from wagtail.documents import get_document_model
from wagtail.documents.models import AbstractDocument
from wagtail.images import get_image_model
from wagtail.images.models import AbstractImage
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    Page,
    Site,
)
from wagtail.query import PageQuerySet

from cms.admin_addresses import is_of_admin

from .sites import are_several, choice, chosen_site, of_site, of_site_found
from .standing import Branches, Standing

Pages = TypeVar("Pages", bound=PageQuerySet)


class _Snapshot:
    """What is public and private, each part read once. For somebody who has passed restrictions it
    includes the pages behind them."""

    def __init__(self, passed: Sequence[int] = ()) -> None:
        self._passed = passed
        self._choice = choice()
        self._others: dict[int | None, _Snapshot] = {}

    @cached_property
    def _site(self) -> int | None:
        return self._choice()

    def elsewhere(self) -> "_Snapshot":
        """The snapshot of the site that is shown now, read once as well."""
        return self._others.setdefault(chosen_site(), _Snapshot(self._passed))

    def is_right(self) -> bool:
        """Whether it belongs to the site that is shown now."""
        return self._site == chosen_site()

    @cached_property
    def roots(self) -> list[str]:
        of_site = "" if self._site is None else " WHERE s.id = %s"
        # Composing it takes Django far longer than the database needs to answer.
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT path FROM wagtailcore_page WHERE translation_key IN "  # noqa: S608
                "(SELECT p.translation_key FROM wagtailcore_site s "
                f"JOIN wagtailcore_page p ON p.id = s.root_page_id{of_site})",
                [] if self._site is None else [self._site],
            )
            return [path for (path,) in cursor.fetchall()]

    @cached_property
    def _branches(self) -> Branches:
        return Branches(self._passed)

    @cached_property
    def others(self) -> list[str]:
        """Tree paths of the roots of other sites that stand within the one that is shown."""
        if self._site is None:
            return []
        keys = Site.objects.exclude(pk=self._site).values("root_page__translation_key")
        found = Page.objects.filter(translation_key__in=keys).exclude(path__in=self.roots)
        own = tuple(self.roots)
        return [path for path in found.values_list("path", flat=True) if path.startswith(own)]

    @cached_property
    def public(self) -> Standing:
        return Standing(
            self._branches, self.roots, everybody=True, passed=self._passed, others=self.others
        )

    @cached_property
    def everybody(self) -> Standing:
        branches = Branches() if self._passed else self._branches
        return Standing(branches, self.roots, everybody=True, others=self.others)

    @cached_property
    def live(self) -> Standing:
        return Standing(self._branches, self.roots, everybody=False, others=self.others)

    @cached_property
    def private_collections(self) -> list[int]:
        restricted = CollectionViewRestriction.objects.values_list("collection__path", flat=True)
        private = tuple(restricted.distinct())
        if not private:
            return []
        paths = Collection.objects.values_list("pk", "path")
        return [pk for pk, path in paths if path.startswith(private)]


_snapshot: ContextVar[_Snapshot | None] = ContextVar("snapshot", default=None)


@contextmanager
def one_moment() -> Iterator[None]:
    """Reads what is private once for the whole block, which must not change it."""
    token = _snapshot.set(_snapshot.get() or _Snapshot())
    try:
        yield
    finally:
        _snapshot.reset(token)


@contextmanager
def with_restrictions_passed(ids: Sequence[int]) -> Iterator[None]:
    """Inside the block pages behind these restrictions are public too. A page behind several needs
    the ids of all of them."""
    token = _snapshot.set(_Snapshot(ids))
    try:
        yield
    finally:
        _snapshot.reset(token)


def one_moment_per_answer(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Middleware: all lists of one answer are read from one snapshot, and HTML shows only the site
    that is asked for. Requests that write take no snapshot."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        with of_site_found(lambda: _site_of(request)):
            if request.method not in ("GET", "HEAD"):
                return get_response(request)
            with one_moment():
                return get_response(request)

    return answer


def _site_of(request: HttpRequest) -> int | None:
    """The site whose pages readers see. Editors see all of them, and the API says itself which."""
    if request.path.startswith("/api/") or is_of_admin(request.path) or not are_several():
        return None
    site = Site.find_for_request(request)
    return site.pk if site else None


def _now() -> _Snapshot:
    snapshot = _snapshot.get()
    if snapshot is None:
        return _Snapshot()
    return snapshot if snapshot.is_right() else snapshot.elsewhere()


def site_root_paths() -> list[str]:
    """Tree paths of the language roots of the sites that are shown."""
    return _now().roots


def other_site_paths() -> list[str]:
    """Tree paths of the roots of other sites that stand within the site that is shown."""
    return _now().others


@cache
def absent_types() -> list[int]:
    """Types of pages whose plugin is not installed: nothing can be shown of them.

    Read once, since a running process neither gains nor loses a plugin.
    """
    return [kind.pk for kind in ContentType.objects.all() if kind.model_class() is None]


def public(pages: Pages) -> Pages:
    """Narrows a page queryset to live pages below a site's root, with nothing on the way that is
    not live or asks for a permission; an alias shows a page for which the same holds.

    Two queries of its own, whatever the number of pages; none within `one_moment`.
    """
    pages = pages.filter(_now().public.pages)
    return pages.exclude(content_type_id__in=absent) if (absent := absent_types()) else pages


def private(pages: Pages) -> Pages:
    """Narrows a page queryset to pages that are seen only by somebody who has passed a restriction;
    outside `with_restrictions_passed` there are none."""
    return public(pages).filter(~_now().everybody.pages)


def is_reachable(page: Page) -> bool:
    """Whether everything above a live page is live and, for an alias, so are the page it shows and
    everything above that. Restrictions are not looked at."""
    return _now().live.holds(page)


def public_pages() -> PageQuerySet:
    """Every public page, as base pages."""
    return public(Page.objects.all())


def public_pages_of_all_sites() -> PageQuerySet:
    """Every public page of every site, for links that name a page."""
    with of_site(None):
        return public_pages()


def public_images() -> QuerySet[AbstractImage]:
    """Every picture outside private collections, with its renditions at hand."""
    images = get_image_model().objects.exclude(collection_id__in=_now().private_collections)
    return images.prefetch_related("renditions")


def is_private(item: AbstractImage | AbstractDocument) -> bool:
    """Whether a picture or a file is in a private collection."""
    return item.collection_id in _now().private_collections


def public_documents() -> QuerySet[AbstractDocument]:
    """Every file outside private collections."""
    return get_document_model().objects.exclude(collection_id__in=_now().private_collections)
