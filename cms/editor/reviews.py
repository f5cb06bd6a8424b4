"""Telling people by mail how a review goes on, in place of Wagtail's own mails.

Wagtail sends its mails while the request waits. The worker sends these, to the same people by the
same preferences, with the address of the screen on which one goes on.
"""

from functools import partial
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.urls import reverse
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.mail import (
    GroupApprovalTaskStateSubmissionEmailNotifier,
    WorkflowStateApprovalEmailNotifier,
    WorkflowStateRejectionEmailNotifier,
    WorkflowStateSubmissionEmailNotifier,
)
from wagtail.models import Page, TaskState, WorkflowState
from wagtail.signals import (
    task_submitted,
    workflow_approved,
    workflow_rejected,
    workflow_submitted,
)

from cms.translation.desk.addresses import screen_for
from cms.translation.models import PageTranslation

from .addresses import absolute


class _Mail:
    """Our words and the right screen instead of Wagtail's."""

    template_directory = "cms_editor/mails/"

    def get_context(self, instance: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(instance, **kwargs)  # type: ignore[misc]
        thing = context["object"]
        return {**context, "title": _title(thing), "screen": absolute(_screen(thing))}


class _Step(_Mail, GroupApprovalTaskStateSubmissionEmailNotifier):
    pass


class _Approved(_Mail, WorkflowStateApprovalEmailNotifier):
    pass


class _Rejected(_Mail, WorkflowStateRejectionEmailNotifier):
    pass


_KINDS: dict[str, tuple[Any, Any, str, Any]] = {
    "step": (
        task_submitted,
        TaskState,
        "group_approval_task_submitted_email_notification",
        _Step(),
    ),
    "submitted": (
        workflow_submitted,
        WorkflowState,
        "workflow_state_submitted_email_notification",
        WorkflowStateSubmissionEmailNotifier(),
    ),
    "rejected": (
        workflow_rejected,
        WorkflowState,
        "workflow_state_rejected_email_notification",
        _Rejected(),
    ),
    "approved": (
        workflow_approved,
        WorkflowState,
        "workflow_state_approved_email_notification",
        _Approved(),
    ),
}


def take_over() -> None:
    """Takes the places of Wagtail's receivers by their names.

    A signal keeps the first receiver of a name. Ours must be there first, so `cms.editor` stands
    before `wagtail.admin` among the installed apps.
    """
    for kind, (signal, sender, name, _notifier) in _KINDS.items():
        signal.connect(partial(_ask, kind), sender=sender, dispatch_uid=name, weak=False)


def _ask(kind: str, instance: Any, user: Any = None, **kwargs: Any) -> None:
    from .tasks import send_review_mail

    ask = partial(send_review_mail.enqueue, kind, instance.pk, user.pk if user else None)
    transaction.on_commit(ask)


def send(kind: str, pk: int, user_id: int | None) -> None:
    """Sends the mails of a kind about a step or review; none about a step that is over."""
    _signal, model, _name, notifier = _KINDS[kind]
    instance = model.objects.filter(pk=pk).first()
    if instance is None or (kind == "step" and instance.status != TaskState.STATUS_IN_PROGRESS):
        return
    people = get_user_model()._default_manager
    user = people.filter(pk=user_id).first() if user_id else None
    notifier(instance=instance, user=user)


def _title(thing: Any) -> str:
    return str(thing.get_admin_display_title() if isinstance(thing, Page) else thing)


def _screen(thing: Any) -> str:
    if not isinstance(thing, Page):
        return AdminURLFinder().get_edit_url(thing) or ""
    row = PageTranslation.objects.select_related("locale").filter(target_id=thing.pk).first()
    return screen_for(row) if row else reverse("wagtailadmin_pages:edit", args=[thing.pk])
