"""Public pages as HTML lists and links to them: found by their documents, where every page has
one, and otherwise by the rule itself."""

from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from wagtail.models import Page

from cms.content.models import BasePage, ListEntry
from cms.content.sites import chosen_site
from cms.content.visibility import public, public_pages

from .models import Document
from .rows import is_complete


def entries(model: type[BasePage], locale_id: int) -> QuerySet[Any]:
    """A row for each public page of a type in a tree of a language, with its id as `pk` and the
    keys of lists, such as `date` and `title_key`: its document where every page has one, and
    otherwise its list entry."""
    of_type = {"content_type": ContentType.objects.get_for_model(model), "locale": locale_id}
    if _documents_are_read():
        return Document.objects.filter(**of_type, **_of_site())
    pages = public(model._default_manager.filter(locale=locale_id))
    return ListEntry.objects.filter(**of_type, page__in=pages.order_by().values("pk"))


def published_pages() -> QuerySet[Any]:
    """Every public page, as base pages."""
    if _documents_are_read():
        documents = Document.objects.filter(**_of_site())
        return Page.objects.filter(pk__in=documents.values("pk"))
    pages: QuerySet[Any] = public_pages()
    return pages


def _documents_are_read() -> bool:
    return bool(settings.PUBLISHED_DOCUMENTS) and is_complete()


def _of_site() -> dict[str, int]:
    site = chosen_site()
    return {} if site is None else {"site": site}
