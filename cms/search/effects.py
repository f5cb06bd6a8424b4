"""What follows for the search from a publication, and from what changes who may see pages."""

from typing import Any

from django.db.models import Model

from cms.content.clusters import as_written
from cms.content.occasion import Reason
from cms.content.pipeline import changed
from cms.content.publication import Change, ChangeKind, Publication
from cms.queue import ask_unless_waiting

from .indexing import index_page, live_versions, showing
from .tasks import learn_pages, learn_synonyms, learn_what_changed


def index_texts(publication: Publication) -> None:
    """Looks at the texts of a page; writes them into the search index, so that the search finds
    what the site shows and the office its drafts, and lets the worker learn the words that readers
    see."""
    page = publication.once(as_written)
    index_page(page)
    if publication.was_or_is_live:
        if page.shows_its_versions:
            for version in live_versions(page):
                if version.pk != page.pk:
                    index_page(version)
        if publication.goes_offline:
            # Nothing is public below it.
            learn_what_changed.enqueue()
        else:
            learn_pages.enqueue([page.pk])


def learn_what_is_public(change: Change) -> None:
    """Looks at who may see which pages now; lets the worker learn and forget their words."""
    if change.reason != Reason.LOAD:
        learn_what_changed.enqueue()


def learn_what_shows(change: Change) -> None:
    """Looks at which pages are found by the name of a term or the title of a file; lets the worker
    index them and learn their words."""
    if change.reason == Reason.LOAD or change.created:
        return
    if pages := showing(change.row, is_gone=change.deleted):
        learn_pages.enqueue(pages)


def learn_what_means_the_same(change: Change) -> None:
    """Looks at synonyms that were written or deleted; lets the worker learn the forms of their
    words, and forget those that only they needed."""
    if change.reason != Reason.LOAD:
        ask_unless_waiting(learn_synonyms, [()])


def synonyms_changed(instance: Model, **kwargs: Any) -> None:
    """Synonyms have been written or deleted, by a form, `loaddata` or code: a row of the search, no
    page."""
    changed(Change(ChangeKind.SYNONYMS, instance))
