"""What follows for the search from a publication, and from what changes who may see pages."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Model
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Collection, CollectionViewRestriction, Page

from cms.content.clusters import as_written, pages_whose_rows_go
from cms.content.occasion import Reason
from cms.content.pipeline import changed
from cms.content.publication import Change, ChangeKind, Publication
from cms.queue import ask_unless_waiting

from .indexing import index_page, live_versions, showing
from .tasks import compare_texts, learn_pages, learn_synonyms, learn_what_changed

_READ_AT_ONCE, _LEARNED_AT_ONCE = 500, 50


def index_texts(publication: Publication) -> None:
    """Looks at the texts of a page; writes them into the search index, so that the search finds
    what the site shows and the office its drafts, and lets the worker learn the words that readers
    see."""
    page = publication.once(as_written)
    index_page(page)
    if page.shows_its_versions:
        for version in live_versions(page):
            if version.pk != page.pk:
                index_page(version)
    if publication.was_or_is_live:
        before = publication.before
        opens = before is not None and not before.live and page.live and page.numchild
        if publication.goes_offline or opens:
            # Nothing is public below it any more, or whatever is live there again.
            learn_what_changed.enqueue()
        if not publication.goes_offline:
            learn_pages.enqueue([page.pk])


def learn_what_is_public(change: Change) -> None:
    """Looks at who may see which pages now; lets the worker learn and forget their words."""
    if change.reason != Reason.LOAD:
        learn_what_changed.enqueue()


def remember_who_is_found_by_it(change: Change) -> None:
    """Looks at which pages are found by the name of a term or show a file that is about to be
    deleted; remembers them, as they cannot be found afterwards."""
    change.once(_found_by)


def _found_by(change: Change) -> list[int]:
    return showing(type(change.row), [change.row.pk])


def learn_what_shows(change: Change) -> None:
    """Looks at which pages are found by the name of a term, or show a picture or a file; lets the
    worker index them and learn their words."""
    if change.reason != Reason.LOAD and not change.created:
        learn(change.once(_found_by))


def learn_whose_rows_went(change: Change) -> None:
    """Looks at the pages that had rows which went with a deleted page; lets the worker index them
    and learn their words."""
    learn(change.once(pages_whose_rows_go))


def learn_what_shows_files(change: Change) -> None:
    """Looks at the pictures and files of a collection that was made private, opened or moved; lets
    the worker index the pages that show them and learn their words."""
    row = change.row
    is_restriction = isinstance(row, CollectionViewRestriction)
    if change.reason == Reason.LOAD or (change.created and not is_restriction):
        return
    pk = row.collection_id if isinstance(row, CollectionViewRestriction) else row.pk
    paths = Collection.objects.filter(pk=pk).values_list("path", flat=True)
    found: list[int] = []
    for model in (get_image_model(), get_document_model()):
        for path in paths:
            files = model.objects.filter(collection__path__startswith=path)
            found += showing(model, files.values_list("pk", flat=True))
    learn(found)


def files_changed(model: type[Model], pks: Iterable[Any]) -> None:
    """Pictures or files were written beside all that hears of single ones."""
    learn(showing(model, pks))


def learn(page_ids: Iterable[int]) -> None:
    """Lets the worker index live pages, with the other languages of each, and learn their words;
    some at a time, so that other tasks need not wait for all of them."""
    ids = sorted(set(page_ids))
    versions: dict[Any, int] = {}
    for start in range(0, len(ids), _READ_AT_ONCE):
        live = Page.objects.filter(pk__in=ids[start : start + _READ_AT_ONCE], live=True)
        versions.update(live.values_list("translation_key", "pk"))
    found = sorted(versions.values())
    for start in range(0, len(found), _LEARNED_AT_ONCE):
        learn_pages.enqueue(found[start : start + _LEARNED_AT_ONCE])


def learn_what_says_otherwise(change: Change) -> None:
    """Looks at nothing: any page may say what the settings of its site say; lets the worker index
    the pages whose texts are others now, and learn their words."""
    if change.reason != Reason.LOAD:
        ask_unless_waiting(compare_texts, [(0,)])


def learn_what_means_the_same(change: Change) -> None:
    """Looks at synonyms that were written or deleted; lets the worker learn the forms of their
    words, and forget those that only they needed."""
    if change.reason != Reason.LOAD:
        ask_unless_waiting(learn_synonyms, [()])


def synonyms_changed(instance: Model, **kwargs: Any) -> None:
    """Synonyms have been written or deleted, by a form, `loaddata` or code: a row of the search, no
    page."""
    changed(Change(ChangeKind.SYNONYMS, instance))
