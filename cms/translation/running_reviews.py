"""While a review runs nothing goes online past its last approval and nobody whom it locks out
writes a draft, kept where rows change: Wagtail's bulk actions, its v3 and its schedules publish
the draft in review and end the review without a word."""

from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS
from django.utils.translation import gettext as _
from wagtail.locks import BasicLock, WorkflowLock
from wagtail.models import Page, Revision

from cms.content.models import BasePage
from cms.content.publication import IncompletePageError, refuse

from .upkeep import at_work
from .versions import source_of

_ONLINE = {"live", "live_revision", "live_revision_id"}


def refusal(page: Page, sentence: str) -> IncompletePageError:
    """The error that tells an editor why a page stays as it is."""
    return IncompletePageError(page.specific, {NON_FIELD_ERRORS: sentence})


def refuse_past_the_review(
    instance: Any, raw: bool = False, update_fields: Any = None, **kwargs: Any
) -> None:
    """Before a page's row is written: another revision goes online by the last approval only,
    when the review is over. The source's synchronised content is no draft."""
    if raw or not isinstance(instance, Page) or not instance.pk or not instance.live or at_work():
        return
    if update_fields is not None and _ONLINE.isdisjoint(update_fields):
        return
    before = Page.objects.filter(pk=instance.pk).values_list("live", "live_revision_id").first()
    if before is not None and before != (True, instance.live_revision_id):
        _require_no_review(instance)


def refuse_past_the_review_later(instance: Revision, raw: bool = False, **kwargs: Any) -> None:
    """The same before a revision is approved to go live at a later time."""
    if not raw and instance.approved_go_live_at is not None:
        page = instance.content_object
        if isinstance(page, Page):
            _require_no_review(page)


def _require_no_review(page: Page) -> None:
    if isinstance(page.specific, BasePage) and page.workflow_in_progress:
        sentence = _("It is in review. It goes online by the last approval and in no other way.")
        refuse(refusal(page, sentence))


def refuse_draft_past_a_lock(instance: Revision, raw: bool = False, **kwargs: Any) -> None:
    """Before somebody's draft is stored: a review and whoever locked the page keep others out."""
    user = instance.user
    if raw or user is None or not instance._state.adding:
        return
    page = instance.content_object
    if not isinstance(page, Page) or not isinstance(page.specific, BasePage):
        return
    lock = page.get_lock()
    if isinstance(lock, (BasicLock, WorkflowLock)) and lock.for_user(user):
        sentence = (
            _("It is in review. Only the people of the review change it now.")
            if isinstance(lock, WorkflowLock)
            else _("“%(title)s” is locked by somebody else. Ask them to unlock it.")
            % {"title": page.title}
        )
        refuse(refusal(page, sentence))


def refuse_to_convert_a_live_alias(instance: Any, update_fields: Any = None, **kwargs: Any) -> None:
    """Before an alias of another language's page stops being one: its text would be taken for a
    translation."""
    if update_fields is None or {"alias_of", "alias_of_id"}.isdisjoint(update_fields):
        return
    if not isinstance(instance, BasePage) or instance.alias_of_id or not instance.live:
        return
    before = Page.objects.filter(pk=instance.pk).values_list("alias_of", flat=True).first()
    source = source_of(instance) if before else None
    if source is not None and source.locale_id != instance.locale_id:
        sentence = _("“%(title)s” shows the original on purpose. Unpublish it first.")
        refuse(refusal(instance, sentence % {"title": instance.title}))
