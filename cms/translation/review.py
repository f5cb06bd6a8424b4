"""A translation on its way: drafted from the engine's strings, reviewed, published.

The review is the Wagtail workflow of the translation's tree. The live page does not change until
its last approval; what is approved is drafted from the strings at that moment, by whatever button
(`draft_before_approval`), so that the reviewer's own edits are in it.
"""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.coreutils import find_available_slug
from wagtail.locks import BasicLock
from wagtail.log_actions import log
from wagtail.models import Page, Revision, TaskState, WorkflowState
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from cms.content.publication import IncompletePageError, noting_refusals, refuse
from cms.content.slugs import latin_slug

from .beginning.pages import frozen_today
from .gravity import plain
from .rules import UntranslatedError
from .running_reviews import refusal
from .segments import Segment, Strings, place
from .versions import stored, translation_to

SUBMITTED = "cms_translation.submit"


def may_translate(user: Any, target: Page) -> bool:
    """Whether somebody may write a page's strings now: during a review only who may review."""
    allowed = target.permissions_for_user(user)
    return bool(allowed.can_edit() and not allowed.page_locked())


def may_review(user: Any, target: Page) -> bool:
    """Whether somebody is among the people of the review's current step."""
    task = target.current_workflow_task
    actions = task.get_actions(target, user) if task is not None and user.is_active else []
    return any(name == "approve" for name, _label, _asks in actions)


def may_publish(user: Any, target: Page) -> bool:
    """Whether somebody may put a page online in its tree."""
    return bool(target.permissions_for_user(user).can_publish())


def build_draft(translation: Translation, user: Any = None) -> Revision:
    """A draft from the engine's strings, the latest of the page; its row stays as it is."""
    frozen, locale = translation.source, translation.target_locale
    made = frozen.get_ephemeral_translated_instance(locale, fallback=True)
    made.slug = _address(translation, made, user)
    return made.save_revision(user=user)


def _address(translation: Translation, made: Any, user: Any) -> str:
    """The address as translated; else as it is online, or made from the translated title."""
    given = StringSegment.objects.filter(source=translation.source, context__path="slug").first()
    strings = Strings(made.translation_key, made.locale_id)
    if given is None or strings.of(Segment("slug", given.string.data)) is not None:
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
                "last_translated_by": user,
                "has_error": False,
            },
        )
    return slug


def _free(page: Page, text: str) -> str:
    return str(find_available_slug(page.get_parent(), latin_slug(text), ignore_page_id=page.pk))


def untranslated(translation: Translation) -> list[Segment]:
    """What of the text that is being translated has no translation that counts, in order."""
    source = translation.source
    strings = Strings(source.object_id, translation.target_locale_id)
    rows = StringSegment.objects.filter(source=source).order_by("order")
    found = (Segment(place(p), t) for p, t in rows.values_list("context__path", "string__data"))
    return [segment for segment in found if strings.of(segment) is None]


def submit(translation: Translation, user: Any, comment: str = "") -> WorkflowState:
    """Hands a whole translation to its tree's review, or back to it after requested changes.

    Raises ValidationError with a sentence where that is not possible now, PermissionDenied where
    it is not for this person.
    """
    with transaction.atomic():
        page = _locked(translation.get_target_instance())
        if page.workflow_in_progress:
            raise ValidationError(_("This page is in review already."))
        require_unlocked(page, user)
        if not may_translate(user, page):
            raise PermissionDenied
        translation.source = frozen_today(translation.source.get_source_instance())
        _require_whole(build_draft(translation, user), translation)
        page = stored(page)
        state = page.current_workflow_state
        if state is not None:
            state.resume(user)
        else:
            workflow = page.get_workflow()
            if workflow is None:
                raise ValidationError(
                    _("No review is set for this page. Ask an administrator to set one.")
                )
            state = workflow.start(page, user)
        log(page, SUBMITTED, user=user, revision=page.latest_revision, data={"comment": comment})
        return WorkflowState.objects.get(pk=state.pk)


def approve(target: Page, user: Any, comment: str = "") -> None:
    """Approves the review's current step; the last one publishes. Raises as `submit` does."""
    _act(target, user, "approve", comment)


def request_changes(target: Page, user: Any, comment: str) -> None:
    """Gives a translation back to its translator, who is told why."""
    if not comment.strip():
        raise ValidationError(_("Say what should be changed."))
    _act(target, user, "reject", comment)


def _act(target: Page, user: Any, action: str, comment: str) -> None:
    with transaction.atomic():
        page = _locked(target)
        task_state = page.current_workflow_task_state
        if task_state is None:
            raise ValidationError(_("This page is not in review now."))
        if not may_review(user, page):
            raise PermissionDenied
        require_unlocked(page, user)
        # Who calls tells the person; not the admin once more.
        with noting_refusals():
            task_state.task.specific.on_action(task_state, user, action, comment=comment)


def draft_before_approval(instance: Any, raw: bool = False, **kwargs: Any) -> None:
    """Before a step is approved, by whatever button: what is approved is what the strings say."""
    if raw or not isinstance(instance, TaskState) or instance.status != TaskState.STATUS_APPROVED:
        return
    before = TaskState.objects.filter(pk=instance.pk, status=TaskState.STATUS_IN_PROGRESS)
    review = instance.workflow_state
    if not before.exists() or review.base_content_type.model_class() is not Page:
        return
    page = Page.objects.filter(pk=review.object_id).first()
    translation = page and translation_to(page)
    if page is None or translation is None:
        return
    try:
        require_unlocked(page, instance.finished_by)
        if review.is_at_final_task and not translation.source.get_source_instance().live:
            raise refusal(page, _("Its original is not published. Publish the original first."))
        instance.revision = build_draft(translation, instance.finished_by)
        _require_whole(instance.revision, translation)
    except IncompletePageError as error:
        refuse(error)


def require_unlocked(page: Page, user: Any) -> None:
    """Raises IncompletePageError where somebody else has locked the page."""
    lock = page.get_lock()
    if isinstance(lock, BasicLock) and user is not None and lock.for_user(user):
        sentence = _("“%(title)s” is locked by somebody else. Ask them to unlock it.")
        raise refusal(page, sentence % {"title": page.title})


def _locked(page: Page) -> Any:
    """The page as stored, kept from others until the transaction ends."""
    Page.objects.select_for_update(no_key=True).get(pk=page.pk)
    return stored(page)


def _require_whole(revision: Revision, translation: Translation) -> None:
    """Raises where a draft lacks something to go live."""
    page = revision.as_object()
    if missing := untranslated(translation):
        raise UntranslatedError(page, [plain(segment.text) for segment in missing])
    if lacking := page.lacking():
        raise IncompletePageError(page, lacking)
