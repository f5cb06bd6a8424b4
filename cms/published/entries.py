"""Public pages as HTML lists and links to them: found by their documents, where every page has
one, and otherwise by the rule itself."""

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.db.models import Q, QuerySet
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


# What `versions` tells of pages.
_TOLD = ("path", "title", "translation_key", "locale", "alias_of", "url_path")


def versions(keys: Collection[UUID], paths: Collection[str], pk: int | None) -> Sequence[Any]:
    """The public versions of pages, in the tree's order, as base pages: of those with the keys, of
    those at the tree's paths, and the page with the id. One statement, which is written out: it is
    asked for every page that is shown, and composing it takes longer than the answer."""
    if not _documents_are_read():
        others = Page.objects.filter(path__in=paths).order_by().values("translation_key")
        wanted = Q(translation_key__in=keys) | Q(translation_key__in=others) | Q(pk=pk)
        return list(public_pages().filter(wanted).order_by("path").only(*_TOLD))
    key = Page._meta.get_field("translation_key")
    conditions = [f"p.translation_key IN ({_places(keys)})"]
    parameters = [key.get_db_prep_value(one, connection) for one in keys]
    if paths:
        same_key = "SELECT translation_key FROM wagtailcore_page WHERE path IN"
        conditions.append(f"p.translation_key IN ({same_key} ({_places(paths)}))")
        parameters += paths
    if pk is not None:
        conditions.append("p.id = %s")
        parameters.append(pk)
    columns = ", ".join(f"p.{Page._meta.get_field(name).column}" for name in ("id", *_TOLD))
    site = "".join(f" AND d.{name}_id = {pk}" for name, pk in _of_site().items())
    return Page.objects.raw(
        f"SELECT {columns} FROM wagtailcore_page p "  # noqa: S608
        f"JOIN cms_published_document d ON d.page_id = p.id{site} "
        f"WHERE {' OR '.join(conditions)} ORDER BY p.path",
        parameters,
    )


def _places(values: Collection[Any]) -> str:
    return ", ".join(["%s"] * len(values))


def _documents_are_read() -> bool:
    return bool(settings.PUBLISHED_DOCUMENTS) and is_complete()


def _of_site() -> dict[str, int]:
    site = chosen_site()
    return {} if site is None else {"site": site}
