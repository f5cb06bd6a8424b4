"""A decision is about what somebody was shown: what others wrote since is read first."""

from typing import Any

import pytest
from bs4 import BeautifulSoup

from cms.translation.engine.versions import translation_to
from cms.translation.roles.groups import PUBLISHER, REVIEWER
from tests.cms.people import person
from tests.cms.translating import ENGLISH, LEAD, stored, write
from tests.cms.translation.workbench.at_the_workbench import (
    NEW_ENGLISH,
    NEW_LEAD,
    Workbench,
    go_on,
    lead,
    translator,
)
from tests.cms.translation.workbench.test_decisions import (
    publisher,
    ready,
    replace,
    reviewer,
    with_link,
)

pytestmark = [pytest.mark.django_db, pytest.mark.once]
OTHER = "Now 500 companies from Mazovia take part."


def opened(user: Any, target: Any) -> Workbench:
    workbench = Workbench(user, target)
    workbench.html()
    return workbench


def in_approval() -> Any:
    target = ready()
    Workbench(translator(), target).post("submit")
    Workbench(reviewer(), target).post("approve")
    return target


def both() -> Any:
    """Somebody who may take both steps of the review."""
    return person((REVIEWER, "en"), (PUBLISHER, "en"))


def test_what_another_one_wrote_since_is_shown_and_does_not_go_online_unread() -> None:
    target = in_approval()
    last = opened(publisher(), target)
    Workbench(both(), target).save("lead", NEW_LEAD, OTHER, NEW_ENGLISH)
    answer = last.answer("approve", comment="Dobrze.")
    assert answer.status_code == 409
    assert lead(target) == ENGLISH[LEAD]
    told = BeautifulSoup(answer.content, "html.parser").select_one("main").get_text()
    assert NEW_ENGLISH in told
    assert OTHER in told
    assert "reviewer-en-publisher-en" in told
    assert "Dobrze." in answer.content.decode()
    assert "Zatwierdzono i opublikowano." in go_on(last, answer, "approve")
    assert lead(target) == OTHER


def test_going_on_is_about_what_was_read_and_no_more() -> None:
    target = in_approval()
    last = opened(publisher(), target)
    other = Workbench(both(), target)
    other.save("lead", NEW_LEAD, OTHER, NEW_ENGLISH)
    answer = last.answer("approve")
    other.save("lead", NEW_LEAD, f"{OTHER} Indeed.", OTHER)
    assert "Indeed." in go_on(last, answer, "approve")
    assert lead(target) == ENGLISH[LEAD]


@pytest.mark.parametrize(("who", "action"), [(translator, "submit"), (publisher, "send_back")])
def test_submitting_and_sending_back_ask_as_well(who: Any, action: str) -> None:
    target = ready() if action == "submit" else in_approval()
    workbench = opened(who(), target)
    Workbench(both(), target).save("lead", NEW_LEAD, OTHER, NEW_ENGLISH)
    assert workbench.answer(action, comment="Dlatego.").status_code == 409
    assert stored(target).workflow_in_progress == (action == "send_back")


def test_what_one_wrote_oneself_is_known() -> None:
    target = in_approval()
    last = opened(publisher(), target)
    last.save("lead", NEW_LEAD, OTHER, NEW_ENGLISH)
    assert "Zatwierdzono i opublikowano." in last.post("approve")
    assert lead(target) == OTHER


def test_one_click_takes_one_step() -> None:
    target = ready()
    Workbench(translator(), target).post("submit")
    workbench = opened(both(), target)
    for _time in range(2):
        assert "czeka teraz na następny krok" in workbench.post("approve")
    assert lead(target) == ENGLISH[LEAD]


@pytest.mark.parametrize("shown", ["", "{", "[]", '{"step": 1}', '{"step": "", "texts": 1}'])
def test_a_decision_that_names_nothing_is_refused(shown: str) -> None:
    target = in_approval()
    assert Workbench(publisher(), target).answer("approve", shown=shown).status_code == 409
    assert lead(target) == ENGLISH[LEAD]


def test_another_link_is_told_like_another_text() -> None:
    target = with_link()
    workbench = opened(translator(), target)
    replace(both(), target, "https://klaster.example/about")
    answer = workbench.answer("submit")
    assert answer.status_code == 409
    assert "https://klaster.example/about" in answer.content.decode()


def contradicting() -> Any:
    target = ready()
    write(translation_to(target), {NEW_LEAD: ENGLISH[LEAD]})
    return target


def test_what_contradicts_is_told_at_each_step_and_asked_about() -> None:
    target = contradicting()
    for who, name in ((translator(), "submit"), (reviewer(), "approve")):
        workbench = opened(who, target)
        answer = workbench.answer(name, comment="Zobaczcie.")
        assert answer.status_code == 409
        assert "W oryginale jest 500, w tłumaczeniu 140." in answer.content.decode()
        go_on(workbench, answer, name)
    assert "W oryginale jest 500, w tłumaczeniu 140." in opened(publisher(), target).post("approve")
    assert lead(target) == ENGLISH[LEAD]
    assert stored(target).workflow_in_progress


def test_who_handed_it_in_takes_it_back() -> None:
    target = contradicting()
    workbench = opened(translator(), target)
    go_on(workbench, workbench.answer("submit"), "submit")
    assert "Cofnij przekazanie" in str(workbench.html())
    assert "Cofnij przekazanie" not in str(opened(publisher(), target).html())
    Workbench(publisher(), target).post("take_back")
    assert stored(target).workflow_in_progress
    assert "Cofnięto" in workbench.post("take_back")
    assert not stored(target).workflow_in_progress
    assert workbench.save("lead", NEW_LEAD, NEW_ENGLISH, ENGLISH[LEAD]).status_code == 200
