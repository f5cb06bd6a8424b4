"""A translation on its way: begun, drafted from the engine's strings, reviewed, published.

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
from wagtail.models import Locale, Page, Revision, TaskState, WorkflowState
from wagtail_localize.models import (
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
)

from cms.content.publication import IncompletePageError, noting_refusals, refuse
from cms.content.slugs import latin_slug

from .gravity import plain
from .kept import states_at_the_end
from .rules import UntranslatedError
from .running_reviews import refusal
from .segments import Segment, Strings, place
from .versions import source_of, stored

SUBMITTED = "cms_translation.submit"


def translation_to(target: Page) -> Translation | None:
    """The engine's translation that keeps a page; none for a source, an alias or a page by hand."""
    source = source_of(target)
    if source is None or source.pk == target.pk or target.alias_of_id:
        return None
    kept = Translation.objects.filter(
        source__object_id=target.translation_key,
        source__locale_id=source.locale_id,
        target_locale_id=target.locale_id,
        enabled=True,
    )
    return kept.select_related("source__locale", "target_locale").first()


def may_start(user: Any, source: Page, locale: Locale) -> bool:
    """Whether somebody may begin translations of a page: who may hand over, and work over there."""
    if not user.has_perm("wagtail_localize.submit_translation"):
        return False
    there = Page.objects.filter(
        locale=locale, translation_key__in=source.get_ancestors(True).values("translation_key")
    )
    nearest = there.order_by("-depth").first()
    return nearest is not None and nearest.permissions_for_user(user).can_edit()


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


def start(source: Page, locale: Locale, user: Any) -> Page:
    """Begins a translation: the engine's records and a page that is not live.

    Done again it gives the same page; a live page is never touched. `user` is none for what the
    site does by itself. Pages above that are missing over there are begun as well.
    """
    if user is not None and not may_start(user, source, locale):
        raise PermissionDenied
    # The states come last, as they do for whoever saves a page: two that lock what the other one
    # waits for would stop each other.
    with transaction.atomic(), states_at_the_end():
        hold(source)
        return _start(source, locale, user)


def hold(source: Page) -> None:
    """Until the transaction ends nobody else begins this page or another one below those above it:
    two at once would make a page twice, or put two at the same place of the tree."""
    above = source.get_ancestors(inclusive=True).order_by("path")
    list(above.select_for_update(no_key=True))


def _start(source: Page, locale: Locale, user: Any) -> Page:
    page = stored(source)
    original = source_of(page)
    if original is None or original.pk != page.pk or page.locale_id == locale.pk:
        raise ValidationError(_("This page is itself a translation. Translate its original."))
    target = Page.objects.filter(translation_key=page.translation_key, locale=locale).first()
    if target is not None and (target.live or not target.alias_of_id):
        if translation_to(target) is None:
            raise ValidationError(
                _("“%(title)s” is kept by hand. Take it back into translation first.")
                if not target.alias_of_id
                else _("“%(title)s” shows the original on purpose. Unpublish it first."),
                params={"title": target.title},
            )
        if not target.workflow_in_progress:
            frozen_today(page)
        return stored(target)
    above = page.get_parent()
    if not above.is_root() and not above.has_translation(locale):
        _start(above, locale, user)
    translation, _made = Translation.objects.update_or_create(
        source=frozen_today(page), target_locale=locale, defaults={"enabled": True}
    )
    translation.save_target(user=user, publish=False)
    return stored(translation.get_target_instance())


def frozen_today(source: Any) -> TranslationSource:
    """The text that is to be translated: a source's as its row says now."""
    return TranslationSource.update_or_create_from_instance(stored(source))[0]


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
