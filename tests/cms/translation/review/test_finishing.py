"""A review whose last step is disabled, or which has no step, publishes nothing."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.models import Task, WorkflowState

from cms.translation.engine.versions import translation_to
from cms.translation.models import State
from cms.translation.review import finishing, workflow
from cms.translation.roles.groups import EDITOR, PUBLISHER, REVIEWER, TRANSLATOR
from tests.cms.people import client, person, superuser
from tests.cms.stages import NEW_LEAD, in_review, live_in_approval, source_in_review
from tests.cms.stages import source as drafted_source
from tests.cms.translating import LEAD, state, stored

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def before_the_last_step() -> Any:
    page, _translation = source_in_review()
    page.current_workflow_task_state.approve(user=person((REVIEWER, "pl")))
    return stored(page)


def disable(*tasks: Task) -> None:
    for task in tasks:
        answer = client(superuser()).post(
            reverse("wagtailadmin_workflows:disable_task", args=[task.pk])
        )
        assert answer["Location"] == reverse("wagtailadmin_workflows:task_index")


def test_what_waits_at_the_last_step_when_that_is_disabled_is_a_draft_again() -> None:
    page = before_the_last_step()
    disable(page.current_workflow_task)
    page = stored(page)
    assert page.lead == LEAD
    assert page.get_latest_revision_as_object().lead == NEW_LEAD
    assert not page.workflow_in_progress


def test_so_is_a_translation_and_the_step_can_be_disabled() -> None:
    page, source = live_in_approval()
    row = stored(page).lead
    disable(page.current_workflow_task)
    assert stored(page).lead == row
    assert (state(source).state, state(source).in_review) == (State.OUTDATED, False)


def test_another_step_goes_on_with_what_waits_at_one_that_is_disabled() -> None:
    page, _source = in_review()
    disable(page.current_workflow_task)
    assert workflow.may_review(person((PUBLISHER, "en")), stored(page))
    workflow.approve(stored(page), person((PUBLISHER, "en")))
    assert stored(page).live


def test_a_review_without_a_step_publishes_for_nobody() -> None:
    page, _translation = drafted_source()
    disable(*page.get_workflow().tasks)
    page.get_workflow().start(page, person((EDITOR, "pl")))
    assert stored(page).lead == LEAD
    assert not stored(page).workflow_in_progress


def test_wagtail_publishes_what_waits_at_a_step_that_is_disabled(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(WorkflowState, "finish", finishing._finish)
    page = before_the_last_step()
    disable(page.current_workflow_task)
    assert stored(page).lead == NEW_LEAD


def test_a_translator_is_told_that_there_is_no_review() -> None:
    page, _source = in_review()
    workflow.take_back(page, superuser())
    disable(*stored(page).get_workflow().tasks)
    translation = translation_to(stored(page))
    assert translation is not None
    with pytest.raises(ValidationError, match="nie ma ustawionej korekty"):
        workflow.submit(translation, person((TRANSLATOR, "en")))
