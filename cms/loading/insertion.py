"""Many pages at once: rows in batches, with everything that is derived from them.

No page is saved here, so nothing hears of it: tree paths, list entries, search index and
reference index are written beside the pages.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from django.db.models import F
from django.utils import timezone
from wagtail.models import Page, ReferenceIndex
from wagtail.search.backends import get_search_backends

from cms.content.models import ListEntry
from cms.content.normalisation import normalise
from cms.content.relations import listing_of
from cms.published.consequences import pages_inserted

Rows = Mapping[str, Sequence[Any]]


def insert_pages(parent: Page, pages: Sequence[Any], rows: Sequence[Rows]) -> None:
    """Puts new pages of one type, live, below a page, behind its last child.

    The pages carry title, slug, locale and fields of their own; `rows` holds the child rows of
    each by related name.
    """
    if not pages:
        return
    model = type(pages[0])
    for one in (*pages, *(row for each in rows for kind in each.values() for row in kind)):
        normalise(one)
    with transaction.atomic():
        parent = Page.objects.select_for_update(no_key=True).get(pk=parent.pk)
        _place(parent, pages)
        _insert_nodes(pages)
        _insert_own_rows(model, pages)
        _insert_child_rows(model, pages, rows)
        Page.objects.filter(pk=parent.pk).update(numchild=F("numchild") + len(pages))
        ListEntry.objects.bulk_create([ListEntry.of(page) for page in pages], batch_size=500)
        _index(model, pages)
        pages_inserted([page.pk for page in pages])


def _place(parent: Page, pages: Sequence[Any]) -> None:
    """Gives each page its place in the tree, its address and the marks of a published page."""
    last = parent.get_last_child()
    step = Page._str2int(last.path[-Page.steplen :]) if last else 0
    kind, now = ContentType.objects.get_for_model(pages[0]), timezone.now()
    for place, page in enumerate(pages, start=step + 1):
        page.depth, page.numchild = parent.depth + 1, 0
        page.path = Page._get_path(parent.path, page.depth, place)
        page.url_path = f"{parent.url_path}{page.slug}/"
        page.content_type, page.draft_title = kind, page.title
        page.live, page.has_unpublished_changes = True, False
        page.first_published_at = page.last_published_at = now
        page.latest_revision_created_at = now


def _insert_nodes(pages: Sequence[Any]) -> None:
    fields = [field.attname for field in Page._meta.concrete_fields if not field.primary_key]
    nodes = [Page(**{name: getattr(page, name) for name in fields}) for page in pages]
    Page.objects.bulk_create(nodes, batch_size=200)
    paths = [page.path for page in pages]
    ids = dict(Page.objects.filter(path__in=paths).values_list("path", "pk"))
    for page in pages:
        page.pk = page.id = page.page_ptr_id = ids[page.path]


def _insert_own_rows(model: Any, pages: Sequence[Any]) -> None:
    """The rows of the type's own table; Django's `bulk_create` refuses types that inherit."""
    fields = model._meta.local_concrete_fields
    size = connection.ops.bulk_batch_size(fields, pages)
    for start in range(0, len(pages), size):
        model._base_manager._insert(pages[start : start + size], fields=fields, using="default")


def _insert_child_rows(model: Any, pages: Sequence[Any], rows: Sequence[Rows]) -> None:
    for name in {name for each in rows for name in each}:
        relation = model._meta.get_field(name)
        made = []
        for page, each in zip(pages, rows, strict=True):
            for place, row in enumerate(each.get(name, ())):
                setattr(row, relation.field.attname, page.pk)
                row.sort_order = place
                made.append(row)
        relation.related_model._base_manager.bulk_create(made, batch_size=200)


def _index(model: Any, pages: Sequence[Any]) -> None:
    """Search and reference index, from the pages as they are stored."""
    stored = model._default_manager.filter(pk__in=[page.pk for page in pages])
    stored = list(stored.prefetch_related(*listing_of(model).prefetch))
    for backend in get_search_backends(with_auto_update=True):
        backend.get_index_for_model(model).add_items(model, stored)
    kinds = [
        ContentType.objects.get_for_model(one, for_concrete_model=False)
        for one in (model, *model._meta.get_parent_list())
    ]
    ReferenceIndex.objects.bulk_create(
        [
            ReferenceIndex(
                content_type=kinds[0],
                base_content_type=kinds[-1],
                object_id=page.pk,
                to_content_type_id=kind,
                to_object_id=pk,
                model_path=model_path,
                content_path=content_path,
                content_path_hash=ReferenceIndex._get_content_path_hash(content_path),
            )
            for page in stored
            for kind, pk, model_path, content_path in sorted(
                set(ReferenceIndex._extract_references_from_object(page))
            )
        ],
        batch_size=200,
    )
