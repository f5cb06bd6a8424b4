"""What becomes of documents when pages are published and when what they show changes: the entries
of `cms.publishing`, each for one kind of event."""

from typing import Any

from wagtail.models import Page

from cms.content.clusters import as_written
from cms.content.publication import Change, Publication

from . import effects, log
from .models import Document


def keep_document(publication: Publication) -> None:
    """Looks at whether the public may see the page; writes its document or takes it away, and marks
    what shows the page."""
    if publication.was_or_is_live:
        effects.page_written(publication.once(as_written))


def keep_documents_of_a_branch(change: Change) -> None:
    """Looks at what the public may see of the page and below it, and where; writes, marks and takes
    away documents."""
    page = Page.objects.filter(pk=change.row.pk).first()
    if page is not None:
        # Among its sisters as well: their order shows in lists of their type.
        effects.page_written(page.specific, rewritten=False)
        effects.branch_changed(page)


def remember_who_shows_it(change: Change) -> None:
    """Looks at the document and the aliases of a page that is about to go, which afterwards nothing
    tells."""
    page: Any = change.row
    page._document = Document.objects.filter(pk=page.pk).first()
    page._shown_by = list(Page.objects.filter(alias_of=page.pk).values_list("pk", flat=True))


def forget_document(change: Change) -> None:
    """Looks at a page that is gone; marks what showed it, and tells of it in the log."""
    page: Any = change.row
    known = page.__dict__
    effects.page_deleted(page, known.get("_document"), known.get("_shown_by", ()))


def keep_documents_of_a_restricted_branch(change: Change) -> None:
    """Looks at what a restriction hides or opens; writes and takes away documents."""
    restriction: Any = change.row
    page = Page.objects.filter(pk=restriction.page_id).first()
    if page is not None:
        effects.branch_changed(page)


def mark_documents(change: Change) -> None:
    """Looks at which documents show the term, the picture or the file; marks them."""
    effects.object_changed(change.row)


def mark_documents_with_files(change: Change) -> None:
    """Looks at a collection that was made private, opened or moved; marks documents with files."""
    effects.collection_changed()


def mark_every_document(change: Change) -> None:
    """Looks at a language, a site or a setting, which may stand anywhere; marks all documents."""
    effects.everything_changed()


def log_frame(change: Change) -> None:
    """Looks at a site or a setting, which stands around pages; tells of it in the log."""
    log.frame_changed()


def log_language(change: Change) -> None:
    """Looks at a language that came, went or changed; tells of it in the log."""
    language: Any = change.row
    log.language_changed(language.language_code)


def log_redirect(change: Change) -> None:
    """Looks at where an old address leads from now on, and at the one that the redirect was for
    before; tells of both in the log."""
    redirect: Any = change.row
    before = redirect.__dict__.pop("_led_from", None)
    if before is not None and before != (redirect.site_id, redirect.old_path):
        site_id, old_path = before
        effects.redirect_changed(site_id, old_path, "")
    target = "" if change.deleted else str(redirect.link or "")
    effects.redirect_changed(redirect.site_id, redirect.old_path, target)


def mark_versions(change: Change) -> None:
    """Looks at what the engine began, stopped or removed; marks all versions of the page, which
    tell how they stand to each other."""
    translation: Any = change.row
    effects.translation_changed(translation.source.object_id)


def mark_versions_told_otherwise(change: Change) -> None:
    """Looks at a page of whose translations other states were written; marks all its versions."""
    page: Any = change.row
    effects.translation_changed(page.translation_key)
