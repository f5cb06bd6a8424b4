"""A review that sent a page back goes on with the first step that has not approved its words."""

from typing import Any

import pytest
from wagtail.models import WorkflowState

from cms.translation.review import resuming, workflow
from cms.translation.roles.groups import EDITOR, PUBLISHER, REVIEWER
from tests.cms.people import person
from tests.cms.translating import news, stored, write
from tests.cms.translation.review.test_workflow import (
    NEW_LEAD,
    kept,
    publisher,
    reviewer,
    submitted,
    translator,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("nothing_waits"), pytest.mark.once]


def sent_back() -> Any:
    """A translation that the language review approved and the publisher sent back."""
    target = submitted()
    workflow.approve(target, reviewer())
    workflow.request_changes(stored(target), publisher(), "Krócej.")
    return stored(target)


def may(target: Any) -> tuple[bool, bool]:
    """Whether the language review and the publisher may decide now."""
    page = stored(target)
    return workflow.may_review(reviewer(), page), workflow.may_review(publisher(), page)


def test_new_words_pass_the_language_review_again() -> None:
    target = sent_back()
    write(kept(target), {NEW_LEAD: "500 companies take part."})
    workflow.submit(kept(target), translator())
    assert may(target) == (True, False)
    workflow.approve(stored(target), reviewer())
    assert may(target) == (False, True)
    workflow.approve(stored(target), publisher())
    assert stored(target).lead == "500 companies take part."


def test_the_same_words_go_to_whoever_sent_them_back() -> None:
    target = sent_back()
    workflow.submit(kept(target), translator())
    assert may(target) == (False, True)


def test_an_original_goes_the_same_way() -> None:
    page = news(live=False)
    page.save_revision()
    page.get_workflow().start(page, person((EDITOR, "pl")))
    stored(page).current_workflow_task_state.approve(user=person((REVIEWER, "pl")))
    stored(page).current_workflow_task_state.reject(user=person((PUBLISHER, "pl")))
    draft = stored(page).get_latest_revision_as_object()
    draft.lead = NEW_LEAD
    draft.save_revision()
    stored(page).current_workflow_state.resume(person((EDITOR, "pl")))
    assert workflow.may_review(person((REVIEWER, "pl")), stored(page))


def test_wagtail_goes_on_with_the_step_that_asked_for_changes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The workaround can go when this fails."""
    target = sent_back()
    write(kept(target), {NEW_LEAD: "500 companies take part."})
    monkeypatch.setattr(WorkflowState, "update", resuming._update)
    workflow.submit(kept(target), translator())
    assert may(target) == (False, True)
