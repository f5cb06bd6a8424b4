"""Ways round `BasePage.save()`: what Django and Wagtail tell by signals is handed on from here.

Each receiver says why its way does not come through `save()`. Rooms that know other rows hand on
in the same way what becomes of these; nothing else listens to writes.
"""

from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.db.models import Model
from django.db.models.signals import post_delete, post_save, pre_delete, pre_save
from wagtail.contrib.redirects.models import Redirect
from wagtail.contrib.settings.models import AbstractSetting
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    Locale,
    Page,
    PageViewRestriction,
    Revision,
    Site,
    TaskState,
    WorkflowState,
)
from wagtail.signals import post_page_move

from .models import BasePage
from .pipeline import changed, decided, judge, pipeline, published, require
from .publication import Change, ChangeKind, Decision, DecisionKind, Draft, Publication
from .rows import SILENT, merged, stored_row
from .vocabulary import Term

# Where an instance keeps its event from before a write until after it.
_WRITTEN, _GOING, _STORING = "_publication", "_going", "_storing"


def bare_page_about_to_be_written(
    instance: Page, raw: bool = False, update_fields: Iterable[str] | None = None, **kwargs: Any
) -> None:
    """A `Page` without its type, as Wagtail saves one to unpublish, expire or move it, and as any
    code may: `BasePage.save` is not the method that is called."""
    writes = None if update_fields is None else frozenset(update_fields)
    if raw or type(instance) is not Page or (writes is not None and writes <= SILENT):
        return
    before = stored_row(instance, for_update=True)
    if isinstance(before, BasePage):
        publication = Publication(merged(before, instance, writes), before, writes)
        # The engine saves no bare pages, so there is no write to be left out.
        judge(publication)
        setattr(instance, _WRITTEN, publication)


def bare_page_written(instance: Page, **kwargs: Any) -> None:
    """The same, after it has been written."""
    publication = instance.__dict__.pop(_WRITTEN, None)
    if publication is not None:
        published(publication)


def other_page_about_to_be_written(instance: Page, raw: bool = False, **kwargs: Any) -> None:
    """A page of somebody else's type: no publication, yet readers see ours below it only while they
    see it."""
    if not raw and instance.pk and not _is_ours(instance):
        setattr(instance, _STORING, _standing(instance))


def other_page_written(instance: Page, **kwargs: Any) -> None:
    """The same, after it has been written; Wagtail writes the addresses below it later."""
    before = instance.__dict__.pop(_STORING, None)
    if before is not None and before != _standing(instance):
        changed(Change(ChangeKind.BRANCH, instance))


def _is_ours(page: Page) -> bool:
    return issubclass(page.specific_class or Page, BasePage)


def _standing(page: Page) -> tuple[bool, str, int] | None:
    """On what it depends how readers see what stands below a page."""
    stored = Page.objects.filter(pk=page.pk)
    return stored.values_list("live", "url_path", "numchild").first()


def revision_about_to_be_stored(instance: Revision, raw: bool = False, **kwargs: Any) -> None:
    """A draft of somebody, which is no row of a page, or a revision that is approved to go online
    at a later time: the row is written then, when nobody is there to be told."""
    if raw:
        return
    adds = instance._state.adding and instance.user_id is not None
    if not adds and instance.approved_go_live_at is None:
        return
    model = instance.content_type.model_class()
    if model is None or not issubclass(model, BasePage):
        return
    if adds:
        page = instance.content_object.specific
        require(Draft(page, instance, instance.user), pipeline().draft_rules)
    if instance.approved_go_live_at is not None:
        page = instance.as_object()
        page.live = True
        at = instance.approved_go_live_at
        judge(Publication(page, stored_row(page), at=at))


def step_about_to_be_stored(instance: TaskState, raw: bool = False, **kwargs: Any) -> None:
    """A step of a review that is approved, by whatever button: Wagtail stores it, then goes on to
    publish, and asks nobody in between."""
    if raw or instance.status != TaskState.STATUS_APPROVED:
        return
    if TaskState.objects.filter(pk=instance.pk, status=TaskState.STATUS_IN_PROGRESS).exists():
        kind, review = DecisionKind.STEP_APPROVED, instance.workflow_state
        decided(Decision(kind, review, instance, instance.finished_by))


def review_stored(
    instance: WorkflowState, origin: object = None, raw: bool = False, **kwargs: Any
) -> None:
    """A review that began, went back, ended or was deleted; no page is written by that. A page that
    is deleted takes its review along, when half of it is gone: `page_deleted` tells of that."""
    if not (raw or _goes_with_a_page(origin)):
        decided(Decision(DecisionKind.REVIEW_CHANGED, instance))


def _goes_with_a_page(origin: object) -> bool:
    """Whether a row is deleted because a page is; `origin` is what was asked to be deleted, a row
    or a queryset."""
    return origin is not None and issubclass(getattr(origin, "model", type(origin)), Page)


def page_about_to_go(instance: Page, **kwargs: Any) -> None:
    """Deleting saves nothing; before it, as afterwards nothing tells what belonged to the page."""
    change = Change(ChangeKind.DELETING, instance, deleted=True)
    changed(change)
    setattr(instance, _GOING, change)


def page_deleted(instance: Page, **kwargs: Any) -> None:
    """After a page has been deleted, by whatever way."""
    change = instance.__dict__.pop(_GOING, None) or Change(ChangeKind.DELETED, instance)
    change.kind, change.deleted = ChangeKind.DELETED, True
    changed(change)


def page_moved(instance: Page, **kwargs: Any) -> None:
    """Moving and ordering write paths by SQL. This comes after their transaction; within it the
    page that is moved came as a publication, with another `url_path` where that changed."""
    changed(Change(ChangeKind.MOVED, instance))


_KINDS: dict[type[Model], ChangeKind] = {
    PageViewRestriction: ChangeKind.RESTRICTED,
    Term: ChangeKind.TERM,
    Collection: ChangeKind.COLLECTION,
    CollectionViewRestriction: ChangeKind.COLLECTION,
    Site: ChangeKind.SITE,
    Redirect: ChangeKind.REDIRECT,
    AbstractSetting: ChangeKind.SETTING,
    Locale: ChangeKind.LANGUAGE,
}


# What is told of before it is stored as well.
_BEFORE: dict[type[Model], ChangeKind] = {
    PageViewRestriction: ChangeKind.RESTRICTING,
    Redirect: ChangeKind.REDIRECTING,
}


# What is told of before it is deleted.
_SHOWN = (ChangeKind.TERM, ChangeKind.PICTURE, ChangeKind.FILE, ChangeKind.SITE)


def row_about_to_be_stored(sender: type[Model], instance: Model, **kwargs: Any) -> None:
    """A restriction, before which readers see what it is to hide: Wagtail writes it in no
    transaction. A redirect, which afterwards tells no more where it led so far."""
    change = Change(_BEFORE[sender], instance, created=instance._state.adding)
    changed(change)
    setattr(instance, _STORING, change)


def row_about_to_go(instance: Model, **kwargs: Any) -> None:
    """A term, a picture or a file: once it is deleted, nothing tells which pages showed it. A site,
    with which what is kept of its pages goes."""
    change = Change(ChangeKind.REMOVING, instance, deleted=True)
    changed(change)
    setattr(instance, _GOING, change)


def row_stored(
    sender: type[Model], instance: Model, created: bool = False, raw: bool = False, **kwargs: Any
) -> None:
    """What pages show, and the site around them, in rows of their own."""
    kind = _kinds()[sender]
    change = instance.__dict__.pop(_STORING, None) or Change(kind, instance, created=created)
    change.kind = kind
    if not raw:
        changed(change)


def row_deleted(sender: type[Model], instance: Model, origin: object = None, **kwargs: Any) -> None:
    """The same, deleted. Before a page goes, its restriction does: while the page's row is there
    still it would look as if it were opened."""
    if isinstance(instance, PageViewRestriction) and _goes_with_a_page(origin):
        return
    kind = _kinds()[sender]
    change = instance.__dict__.pop(_GOING, None) or Change(kind, instance)
    change.kind, change.deleted = kind, True
    changed(change)


def _kinds() -> dict[type[Model], ChangeKind]:
    """Each model whose rows are told of, with the kind of change."""
    found = {get_image_model(): ChangeKind.PICTURE, get_document_model(): ChangeKind.FILE}
    for model in apps.get_models():
        for base, kind in _KINDS.items():
            if issubclass(model, base):
                found[model] = kind
    return found


# Each way round with its signal and whose it is; `docs/publishing.md` lists them.
ROUND_SAVE: tuple[tuple[Any, type[Model] | None, Any], ...] = (
    (pre_save, Page, bare_page_about_to_be_written),
    (post_save, Page, bare_page_written),
    (pre_save, Revision, revision_about_to_be_stored),
    (pre_save, TaskState, step_about_to_be_stored),
    (post_save, WorkflowState, review_stored),
    (post_delete, WorkflowState, review_stored),
    (pre_delete, Page, page_about_to_go),
    (post_delete, Page, page_deleted),
    (post_page_move, None, page_moved),
)


# The same of pages of somebody else's types, and with what stands in rows of its own.
ALL_ROUND = (
    *dict.fromkeys(one for _signal, _sender, one in ROUND_SAVE),
    other_page_about_to_be_written,
    other_page_written,
    row_about_to_be_stored,
    row_stored,
    row_about_to_go,
    row_deleted,
)


def _with_subclasses(sender: type[Model] | None) -> list[type[Model] | None]:
    """A model and those that inherit it; of pages the bare one alone, which every page is deleted
    and stored as too."""
    if sender is None or sender is Page:
        return [sender]
    return [model for model in apps.get_models() if issubclass(model, sender)]


def connect() -> None:
    """Connects every receiver once."""
    for signal, sender, receiver in ROUND_SAVE:
        name = f"cms_content.{receiver.__name__}"
        for model in _with_subclasses(sender):
            signal.connect(receiver, sender=model, dispatch_uid=name)
    for model in apps.get_models():
        if issubclass(model, Page) and not issubclass(model, BasePage):
            for signal, receiver in (
                (pre_save, other_page_about_to_be_written),
                (post_save, other_page_written),
            ):
                name = f"cms_content.{receiver.__name__}"
                signal.connect(receiver, sender=model, dispatch_uid=name)
    for model in _BEFORE:
        uid = "cms_content.row_about_to_be_stored"
        pre_save.connect(row_about_to_be_stored, sender=model, dispatch_uid=uid)
    for model, kind in _kinds().items():
        if kind in _SHOWN:
            pre_delete.connect(
                row_about_to_go, sender=model, dispatch_uid="cms_content.row_about_to_go"
            )
        post_save.connect(row_stored, sender=model, dispatch_uid="cms_content.row_stored")
        post_delete.connect(row_deleted, sender=model, dispatch_uid="cms_content.row_deleted")
