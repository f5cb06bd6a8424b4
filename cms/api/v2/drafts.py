"""Drafts of everything, for who sends a key: each page in its newest revision."""

import operator
from collections.abc import Sequence
from functools import reduce

from django.db.models import Q
from django.http import Http404, QueryDict
from wagtail.models import Page
from wagtail.query import PageQuerySet

from cms.content.models import BasePage
from cms.content.visibility import absent_types, other_site_paths, site_root_paths

from ..problems import BadParameterError
from . import parameters
from .items import fetched
from .selection import PrivateSelection, Selection


class DraftSelection(Selection):
    """A list's parameters, read for all pages of the sites, public or not. What narrows and orders
    them looks at the stored row: of a page that was published, at what is public."""

    def __init__(self, query: QueryDict) -> None:
        super().__init__(query)
        if refused := next((name for name in PrivateSelection.PUBLIC_ONLY if name in query), None):
            raise BadParameterError(refused, f"“{refused}” does not know drafts.")

    def visible(self, pages: PageQuerySet) -> PageQuerySet:
        return within_sites(pages)


def within_sites(pages: PageQuerySet) -> PageQuerySet:
    """Narrows a page queryset to pages of the sites, live or not, private or not."""
    pages = pages.filter(_below(site_root_paths())).exclude(_below(other_site_paths()))
    return pages.exclude(content_type_id__in=absent) if (absent := absent_types()) else pages


def _below(roots: Sequence[str]) -> Q:
    return reduce(operator.or_, (Q(path__startswith=root) for root in roots), Q(pk__in=[]))


def draft_page(pk: int) -> BasePage:
    """The page of an installed type with that id, published or not, in its newest revision. Raises
    Http404."""
    page = None
    if pk <= parameters.WHOLE_NUMBER_MAX:
        page = within_sites(Page.objects.filter(pk=pk)).select_related("locale").first()
    if page is None or not issubclass(page.specific_class or Page, BasePage):
        raise Http404("There is no page with this id.")
    return newest([page])[0]


def newest(pages: Sequence[Page]) -> list[BasePage]:
    """The specific pages, in the given order, each in its newest revision. Those that are as they
    were published take a fixed number of queries, each draft takes some of its own."""
    changed = [page.pk for page in pages if page.has_unpublished_changes or not page.live]
    drafts = {
        page.pk: page.get_latest_revision_as_object()
        for page in Page.objects.filter(pk__in=changed).select_related("latest_revision")
    }
    as_stored = {page.pk: page for page in fetched([p for p in pages if p.pk not in drafts])}
    found = drafts | as_stored
    return [found[page.pk] for page in pages if page.pk in found]


def are_drafts(pages: Sequence[Page]) -> list[bool]:
    """Of each page, in its newest revision, whether it is a draft."""
    return [not page.live or page.has_unpublished_changes for page in pages]
