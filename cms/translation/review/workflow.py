"""A translation on its way: drafted from the engine's strings, reviewed, published.

The review is the Wagtail workflow of the translation's tree. The live page does not change until
its last approval; what is approved is drafted from the strings at that moment, by whatever button
(`draft_before_approval`), so that the reviewer's own edits are in it.
"""

from django.core.exceptions import (
    NON_FIELD_ERRORS,
    ObjectDoesNotExist,
    PermissionDenied,
    ValidationError,
)
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.coreutils import find_available_slug
from wagtail.locks import BasicLock
from wagtail.log_actions import log
from wagtail.models import Page, Revision, WorkflowState

from cms.content.publication import Decision, Refusal
from cms.content.slugs import latin_slug
from cms.text import normal
from cms.translation.engine.ingestion import as_translated
from cms.translation.engine.localize import StringSegment, StringTranslation, Translation
from cms.translation.engine.segments import Segment, Strings, place
from cms.translation.engine.sources import frozen_today
from cms.translation.engine.versions import stored, translation_to
from cms.translation.status.locks import lock_versions
from cms.translation.status.texts import IGNORED_PATH
from cms.translation.units.page import PageUnits, row_of
from cms.types import Person

from .rules import UntranslatedError
from .running import refusal, without_original

SUBMITTED = "cms_translation.submit"
# Marks an address that nobody wrote.
_BY_TITLE = "title"


def may_translate(user: Person, target: Page) -> bool:
    """Whether somebody may write a page's strings now: during a review only who may review."""
    allowed = target.permissions_for_user(user)
    return bool(allowed.can_edit() and not allowed.page_locked())


def may_review(user: Person, target: Page) -> bool:
    """Whether somebody is among the people of the review's current step."""
    task = target.current_workflow_task
    actions = task.get_actions(target, user) if task is not None and user.is_active else []
    return any(name == "approve" for name, _label, _asks in actions)


def may_publish(user: Person, target: Page) -> bool:
    """Whether somebody may put a page online in its tree."""
    return bool(target.permissions_for_user(user).can_publish())


def build_draft(translation: Translation, user: Person | None = None) -> Revision:
    """A draft from the engine's strings, the latest of the page; its row stays as it is."""
    made = as_translated(translation)
    made.slug = _address(translation, made, user)
    return made.save_revision(user=user)


def _address(translation: Translation, made: Page, user: Person | None) -> str:
    """The address as translated; else as it is online, or made from the translated title. What was
    made so follows the title until readers know it."""
    given = StringSegment.objects.filter(source=translation.source, context__path="slug").first()
    if given is None:
        return _free(made, made.slug)
    row = StringTranslation.objects.filter(
        translation_of_id=given.string_id,
        context_id=given.context_id,
        locale=translation.target_locale,
    ).first()
    known = stored(made).first_published_at is not None
    chosen = Strings(made.translation_key, made.locale_id).of(Segment("slug", given.string.data))
    if chosen is not None and (known or row is None or row.tool_name != _BY_TITLE):
        return _free(made, made.slug)
    slug = _free(made, stored(made).slug if made.live else made.title)
    if "title" not in {segment.path for segment in untranslated(translation)}:
        StringTranslation.objects.update_or_create(
            translation_of_id=given.string_id,
            context_id=given.context_id,
            locale=translation.target_locale,
            defaults={
                "data": slug,
                "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
                "tool_name": _BY_TITLE,
                "last_translated_by": user,
                "has_error": False,
            },
        )
    return slug


def _free(page: Page, text: str) -> str:
    return str(find_available_slug(page.get_parent(), latin_slug(text), ignore_page_id=page.pk))


def untranslated(translation: Translation) -> list[Segment]:
    """What of the text that is being translated has no translation that counts, in order. Without
    the address, which is made from the title where nobody writes one."""
    source = translation.source
    strings = Strings(source.object_id, translation.target_locale_id)
    rows = StringSegment.objects.filter(source=source).exclude(context__path=IGNORED_PATH)
    rows = rows.order_by("order")
    found = (Segment(place(p), t) for p, t in rows.values_list("context__path", "string__data"))
    return [segment for segment in found if strings.of(segment) is None]


def submit(translation: Translation, user: Person, comment: str = "") -> WorkflowState:
    """Hands a whole translation to its tree's review, or back to it after requested changes.

    Raises ValidationError with a sentence where that is not possible now, PermissionDenied where
    it is not for this person.
    """
    with transaction.atomic():
        page = locked(target_of(translation))
        if page.workflow_in_progress:
            raise ValidationError(_("This page is in review already."))
        require_unlocked(page, user)
        if not may_translate(user, page):
            raise PermissionDenied
        translation.source = frozen_today(translation.source.get_source_instance())
        if (missing := _missing(build_draft(translation, user), translation)) is not None:
            raise missing
        page = stored(page)
        state = page.current_workflow_state
        if state is not None:
            state.resume(user)
        else:
            workflow = page.get_workflow()
            if workflow is None:
                raise ValidationError(_no_review())
            state = workflow.start(page, user)
        state = WorkflowState.objects.get(pk=state.pk)
        if state.status == WorkflowState.STATUS_CANCELLED:
            raise ValidationError(_no_review())
        log(page, SUBMITTED, user=user, revision=page.latest_revision, data={"comment": comment})
        return state


def _no_review() -> str:
    return _("No review is set for this page. Ask an administrator to set one.")


def approve(target: Page, user: Person, comment: str = "") -> None:
    """Approves the review's current step; the last one publishes. Raises as `submit` does."""
    _act(target, user, "approve", comment)


def request_changes(target: Page, user: Person, comment: str) -> None:
    """Gives a translation back to its translator, who is told why."""
    if not normal(comment).strip():
        raise ValidationError(_("Say what should be changed."))
    _act(target, user, "reject", comment)


def may_take_back(user: Person, target: Page) -> bool:
    """Whether somebody may take a translation back: they submitted it, and its review is not
    over."""
    state = target.current_workflow_state
    return bool(
        target.workflow_in_progress
        and state is not None
        and state.requested_by_id == user.pk
        and state.user_can_cancel(user)
    )


def take_back(target: Page, user: Person) -> None:
    """Ends the review that somebody asked for. Raises as `submit` does."""
    with transaction.atomic():
        page = locked(target)
        if not page.workflow_in_progress:
            raise ValidationError(_("This page is not in review now."))
        if not may_take_back(user, page):
            raise PermissionDenied
        page.current_workflow_state.cancel(user=user)


def _act(target: Page, user: Person, action: str, comment: str) -> None:
    with transaction.atomic():
        page = locked(target)
        task_state = page.current_workflow_task_state
        if task_state is None:
            raise ValidationError(_("This page is not in review now."))
        if not may_review(user, page):
            raise PermissionDenied
        require_unlocked(page, user)
        task_state.task.specific.on_action(task_state, user, action, comment=comment)


def unlocked_for_approval(decision: Decision) -> Refusal | None:
    """Looks at whether somebody else has locked a translation whose step is about to be approved.

    Says: ask them to unlock it.
    """
    translation = decision.once(_translation)
    if translation is None:
        return None
    return _locked_by_another(decision.once(_page), decision.actor)


def original_online(decision: Decision) -> Refusal | None:
    """Looks at whether the last approval would put a translation online without its original.

    Says: publish the original first.
    """
    translation = decision.once(_translation)
    if translation is None or not decision.review.is_at_final_task:
        return None
    if translation.source.get_source_instance().live:
        return None
    return without_original(decision.once(_page))


def complete_draft(decision: Decision) -> Refusal | None:
    """Looks at the draft built from the current strings, and at what is missing from it.

    Says: what is not translated, or missing.
    """
    draft, translation = decision.once(_draft), decision.once(_translation)
    if draft is None or translation is None:
        return None
    return _missing(draft, translation)


def draft_before_approval(decision: Decision) -> None:
    """Looks at what the strings say now; gives the step a draft made of them, by whatever button it
    is approved."""
    draft = decision.once(_draft)
    if draft is not None and decision.step is not None:
        decision.step.revision = draft


def _page(decision: Decision) -> Page | None:
    review = decision.review
    if review.base_content_type.model_class() is not Page:
        return None
    return Page.objects.filter(pk=review.object_id).first()


def _translation(decision: Decision) -> Translation | None:
    page = decision.once(_page)
    return translation_to(page) if page is not None else None


def _draft(decision: Decision) -> Revision | None:
    translation = decision.once(_translation)
    return build_draft(translation, decision.actor) if translation is not None else None


def require_unlocked(page: Page, user: Person) -> None:
    """Raises Refusal where somebody else has locked the page."""
    if (locked_by_another := _locked_by_another(page, user)) is not None:
        raise locked_by_another


def _locked_by_another(page: Page, user: Person | None) -> Refusal | None:
    lock = page.get_lock()
    if not (isinstance(lock, BasicLock) and user is not None and lock.for_user(user)):
        return None
    sentence = _("“%(title)s” is locked by somebody else. Ask them to unlock it.")
    return refusal(page, sentence % {"title": page.title})


def locked(page: Page) -> Page:
    """The page as stored. Locks it, its original and the engine's translation until the transaction
    ends, in the order of `cms.translation.status.locks`. Raises Refusal where somebody has deleted
    the page."""
    if page.pk not in lock_versions([page]):
        # `refusal` would read the page.
        raise Refusal(page, {NON_FIELD_ERRORS: _("Somebody has deleted this page.")})
    return stored(page)


def target_of(translation: Translation) -> Page:
    """The page of one of the engine's translations. Raises ValidationError with a sentence where
    somebody has deleted it."""
    try:
        page: Page = translation.get_target_instance()
    except ObjectDoesNotExist as error:
        raise ValidationError(_("Somebody has deleted this page.")) from error
    return page


def _changed(page: Page) -> set[Segment]:
    """The texts of the source that are translated as they were before."""
    row = row_of(page)
    if row is None:
        return set()
    units = PageUnits(row, row.locale).units
    return {Segment(place(unit.id.path), unit.text) for unit in units if unit.before}


def _missing(revision: Revision, translation: Translation) -> Refusal | None:
    """What a draft lacks to go live."""
    page = revision.as_object()
    # An address follows from its title.
    missing = [one for one in untranslated(translation) if one.path != IGNORED_PATH]
    if missing:
        return UntranslatedError(page, missing, _changed(page))
    if lacking := page.lacking():
        return Refusal(page, lacking)
    return None
