"""What becomes of documents when pages are published and when what they show changes: the entries
of `cms.publishing`, each for one kind of event."""

from wagtail.contrib.redirects.models import Redirect
from wagtail.images import get_image_model
from wagtail.images.models import AbstractRendition
from wagtail.models import Locale, Page, PageViewRestriction, Site

from cms.content.clusters import as_written
from cms.content.publication import Change, Publication
from cms.content.visibility import public_pages_of_all_sites
from cms.translation.engine.localize import Translation

from . import consequences, log, redirects
from .marking import changing
from .models import Document


def keep_document(publication: Publication) -> None:
    """Looks at whether the public may see the page; writes its document or takes it away, and marks
    what shows the page, and the versions of a page that show what all of them agree to."""
    if publication.was_or_is_live:
        consequences.page_written(publication.once(as_written))
    elif publication.page.shows_its_versions:
        consequences.translation_changed(publication.page.translation_key)


def keep_documents_of_a_branch(change: Change) -> None:
    """Looks at what the public may see of the page and below it, and where; writes, marks and takes
    away documents."""
    page = Page.objects.filter(pk=change.row.pk).first()
    if page is not None:
        # Among its sisters as well: their order shows in lists of their type.
        consequences.page_written(page.specific, rewritten=False)
        consequences.branch_changed(page)


def remember_who_shows_it(change: Change) -> None:
    """Looks at the document and the aliases of a page about to be deleted; remembers them, as they
    cannot be found afterwards."""
    change.once(_document)
    change.once(_shown_by)


def _document(change: Change) -> Document | None:
    return Document.objects.filter(pk=change.row.pk).first()


def _shown_by(change: Change) -> list[int]:
    return list(Page.objects.filter(alias_of=change.row.pk).values_list("pk", flat=True))


def forget_document(change: Change) -> None:
    """Looks at a page that is gone; marks what showed it, and tells of it in the log."""
    page = change.row_as(Page)
    consequences.page_deleted(page, change.once(_document), change.once(_shown_by))


def keep_documents_of_a_restricted_branch(change: Change) -> None:
    """Looks at what a restriction hides or opens; writes and takes away documents."""
    restriction = change.row_as(PageViewRestriction)
    page = Page.objects.filter(pk=restriction.page_id).first()
    if page is not None:
        consequences.branch_changed(page)


def withhold_branch(change: Change) -> None:
    """Looks at a restriction that is about to be stored; takes away documents before it is."""
    restriction = change.row_as(PageViewRestriction)
    page = Page.objects.filter(pk=restriction.page_id).first()
    if page is not None and change.created:
        consequences.branch_withheld(page)


def take_away_documents_of_a_site(change: Change) -> None:
    """Looks at a site that is about to be deleted; takes its documents away, as they would go with
    its row and nobody be told."""
    if isinstance(change.row, Site):
        consequences.site_deleted(change.row)


def mark_documents(change: Change) -> None:
    """Looks at which documents show the term, the picture, the file or the other row; marks
    them."""
    consequences.object_changed(change.row)


def mark_documents_with_the_picture(change: Change) -> None:
    """Looks at which documents show the picture whose rendition was made or removed; marks them."""
    rendition = change.row_as(AbstractRendition)
    consequences.object_changed(get_image_model()(pk=rendition.image_id))


def note_another_version(change: Change) -> None:
    """Looks at nothing of it, as any template may show the row; has no kept answer given again."""
    with changing():
        pass


def mark_documents_with_files(change: Change) -> None:
    """Looks at a collection that was made private, opened or moved; marks documents with files."""
    consequences.collection_changed()


def mark_every_document(change: Change) -> None:
    """Looks at a language, a site or a setting, which may stand anywhere; marks all documents."""
    consequences.everything_changed()


def log_language(change: Change) -> None:
    """Looks at a language that came, went or changed; tells of it in the log."""
    language = change.row_as(Locale)
    log.language_changed(language.language_code)


def remember_where_it_led_from(change: Change) -> None:
    """Looks at the address that a redirect is for so far; remembers it, as its row does not tell
    it any more once it is written."""
    change.once(_led_from)


def _led_from(change: Change) -> tuple[int | None, str, int | None] | None:
    if change.created or change.deleted:
        return None
    known = Redirect.objects.filter(pk=change.row.pk)
    return known.values_list("site_id", "old_path", "redirect_page_id").first()


def log_redirect(change: Change) -> None:
    """Looks at where an old address leads from now on, and at the one that the redirect was for
    before; tells of both in the log, as far as the public may follow."""
    redirect = change.row_as(Redirect)
    address = (redirect.site_id, redirect.old_path)
    is_public = _may_be_followed(redirect.redirect_page_id)
    knew = is_public
    before = change.once(_led_from)
    if before is not None:
        site_id, old_path, page_id = before
        was_public = _may_be_followed(page_id)
        if (site_id, old_path) == address:
            knew = knew or was_public
        else:
            _log_redirect(site_id, old_path, "", was_public)
    leads = is_public and not change.deleted
    _log_redirect(*address, str(redirect.link or "") if leads else "", knew)


def _log_redirect(site_id: int | None, old_path: str, path: str, knew: bool) -> None:
    """Tells where an address leads, to those who may know of the redirect: `knew` is whether it is
    or was one to follow, otherwise the log says who was told of it."""
    led = redirects.sites_led(site_id, old_path)
    for site in led:
        if knew or redirects.leads_somewhere(site_id, old_path, site):
            consequences.redirect_changed(site, old_path, path)
    if not led and redirects.leads_somewhere(site_id, old_path):
        consequences.redirect_changed(site_id, old_path, "")


def _may_be_followed(page_id: int | None) -> bool:
    """Whether a redirect leads to an address, or to a page that the public may see."""
    return page_id is None or public_pages_of_all_sites().filter(pk=page_id).exists()


def mark_versions(change: Change) -> None:
    """Looks at what the engine began, stopped or removed; marks all versions of the page, which
    tell how they stand to each other."""
    translation = change.row_as(Translation)
    consequences.translation_changed(translation.source.object_id)


def mark_versions_told_otherwise(change: Change) -> None:
    """Looks at a page of whose translations other states were written; marks all its versions."""
    page = change.row_as(Page)
    consequences.translation_changed(page.translation_key)
