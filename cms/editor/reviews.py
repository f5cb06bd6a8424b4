"""Telling people by mail how a review goes on, in place of Wagtail's own mails.

They go to the same people by the same preferences, with the address of the screen on which one goes
on.

Symptom: a request that submits or decides waits for the mail server, and fails with it.
Cause: Wagtail's notifiers send within the receiver of the signal.
Version: Wagtail 8.0.
Proposal: let `EmailNotificationMixin` enqueue one task for each recipient.
Until: `test_wagtail_still_mails_within_the_request` fails.
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

from cms.admin_addresses import absolute
from cms.content.pipeline import decided
from cms.content.publication import Decision, DecisionKind
from cms.translation.models import PageTranslation
from cms.translation.workbench.addresses import screen_for


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


_KINDS: dict[DecisionKind, tuple[Any, Any, str, Any]] = {
    DecisionKind.STEP_BEGUN: (
        task_submitted,
        TaskState,
        "group_approval_task_submitted_email_notification",
        _Step(),
    ),
    DecisionKind.SUBMITTED: (
        workflow_submitted,
        WorkflowState,
        "workflow_state_submitted_email_notification",
        WorkflowStateSubmissionEmailNotifier(),
    ),
    DecisionKind.REJECTED: (
        workflow_rejected,
        WorkflowState,
        "workflow_state_rejected_email_notification",
        _Rejected(),
    ),
    DecisionKind.APPROVED: (
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
        told = partial(review_told, kind)
        signal.connect(told, sender=sender, dispatch_uid=name, weak=False)


def review_told(kind: DecisionKind, instance: Any, user: Any = None, **kwargs: Any) -> None:
    """A review that goes on, as Wagtail tells for its mails: no page is written by that."""
    step = instance if isinstance(instance, TaskState) else None
    review = instance if step is None else step.workflow_state
    decided(Decision(kind, review, step, user))


def mail(decision: Decision) -> None:
    """Looks at who takes part in a review that goes on; asks the worker to send their mails."""
    from .tasks import send_review_mail

    about, user = decision.step or decision.review, decision.actor
    user_id = user.pk if user is not None else None
    ask = partial(send_review_mail.enqueue, decision.kind.value, about.pk, user_id)
    transaction.on_commit(ask)


def send(kind: str, pk: int, user_id: int | None) -> None:
    """Sends the mails of a kind about a step or review; none about a step that is over."""
    _signal, model, _name, notifier = _KINDS[DecisionKind(kind)]
    instance = model.objects.filter(pk=pk).first()
    if instance is None or (model is TaskState and instance.status != TaskState.STATUS_IN_PROGRESS):
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
