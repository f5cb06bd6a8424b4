"""The rules while a review runs: the page goes online only by the last approval, and only people
whom the review does not lock out write drafts. Wagtail's bulk actions, v3 and schedules would
publish the draft in review and end the review without a word."""

from django.core.exceptions import NON_FIELD_ERRORS
from django.utils.translation import gettext as _
from wagtail.locks import BasicLock, WorkflowLock
from wagtail.models import Page

from cms.content.publication import Draft, Publication, Refusal
from cms.translation.engine.versions import managed_source, source_of_publication

_ONLINE = frozenset({"live", "live_revision", "live_revision_id"})
_ALIAS = frozenset({"alias_of", "alias_of_id"})


def refusal(page: Page, sentence: str) -> Refusal:
    """The error that tells an editor why a page stays as it is."""
    return Refusal(page.specific, {NON_FIELD_ERRORS: sentence})


def not_in_review(publication: Publication) -> Refusal | None:
    """Looks at whether another revision goes online, or shall at a later time, while a review of
    the page runs; the last approval publishes when the review is over.

    Says: it is in review, and goes online by the last approval.
    """
    page, before = publication.page, publication.before
    if not page.live or before is None:
        return None
    if publication.at is None:
        if not publication.writes_any(_ONLINE):
            return None
        if (before.live, before.live_revision_id) == (True, page.live_revision_id):
            return None
    if not page.workflow_in_progress:
        return None
    return refusal(
        page, _("It is in review. It goes online by the last approval and in no other way.")
    )


def original_published(publication: Publication) -> Refusal | None:
    """Looks at whether a translation that is offline goes online, or shall at a later time, while
    its original is not; what readers see already stays.

    Says: publish the original first.
    """
    page, before = publication.page, publication.before
    if not page.live or (before is not None and before.live):
        return None
    source = publication.once(managed_source)
    return without_original(page) if source is not None and not source.live else None


def without_original(page: Page) -> Refusal:
    """Why a translation does not go online before its original."""
    return refusal(page, _("Its original is not published. Publish the original first."))


def not_locked(draft: Draft) -> Refusal | None:
    """Looks at whether a review, or somebody who locked the page, keeps its writer out.

    Says: who may change the page now.
    """
    lock = draft.page.get_lock()
    if not (isinstance(lock, (BasicLock, WorkflowLock)) and lock.for_user(draft.actor)):
        return None
    sentence = (
        _("It is in review. Only the people of the review change it now.")
        if isinstance(lock, WorkflowLock)
        else _("“%(title)s” is locked by somebody else. Ask them to unlock it.")
        % {"title": draft.page.title}
    )
    return refusal(draft.page, sentence)


def no_live_alias_converted(publication: Publication) -> Refusal | None:
    """Looks at whether a live alias of another language's page stops being one: its text would be
    taken for a translation.

    Says: unpublish it first.
    """
    page, before = publication.page, publication.before
    if publication.writes is None or not publication.writes_any(_ALIAS):
        return None
    if before is None or not before.alias_of_id or page.alias_of_id or not page.live:
        return None
    source = source_of_publication(publication)
    if source is None or source.locale_id == page.locale_id:
        return None
    sentence = _("“%(title)s” shows the original on purpose. Unpublish it first.")
    return refusal(page, sentence % {"title": page.title})
