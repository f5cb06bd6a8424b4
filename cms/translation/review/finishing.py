"""A review publishes only what its last step approved.

Symptom: an administrator disables the last step of a review, and the pages that wait there go
online, approved by nobody of that step; so does what is submitted to a review whose steps are all
disabled, whoever submits it.
Cause: `WorkflowState.update` takes a review without another step for one that is approved, whatever
became of the step before.
Version: Wagtail 8.0.
Proposal: cancel a review whose last step was cancelled, and one that has no step.
Until: `test_wagtail_publishes_what_waits_at_a_step_that_is_disabled` fails.
"""

from wagtail.models import TaskState, WorkflowState

from cms.types import Person

# A project's task may pass a page on by itself.
_PASSED = (TaskState.STATUS_APPROVED, TaskState.STATUS_SKIPPED)

_finish = WorkflowState.finish


def take_over() -> None:
    """Lets reviews that nobody approved to the end leave their pages as drafts."""
    WorkflowState.finish = finish


def finish(state: WorkflowState, user: Person | None = None) -> None:
    """As Wagtail's after an approval; otherwise the review is cancelled."""
    step = state.current_task_state_id
    # What is in memory may have been read before it was approved.
    if TaskState.objects.filter(pk=step, status__in=_PASSED).exists():
        _finish(state, user=user)
    elif step is not None:
        state.cancel(user=user)
    else:
        # Wagtail's `cancel` logs the step.
        state.status = WorkflowState.STATUS_CANCELLED
        state.save()
