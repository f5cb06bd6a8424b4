"""A button of the translator's screen that is pressed twice, or before signing in again."""

from typing import Any

import pytest
from wagtail.models import TaskState

from cms.translation.roles.groups import PUBLISHER, REVIEWER
from cms.translation.status.starting import start
from tests.cms.people import person
from tests.cms.translating import locale, news, stored, translated
from tests.cms.translation.workbench.at_the_workbench import Workbench, translator
from tests.cms.translation.workbench.test_decisions import publisher, ready, reviewer

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def both() -> Any:
    """Somebody who may take both steps of the review."""
    return person((REVIEWER, "en"), (PUBLISHER, "en"))


def ended(target: Any) -> list[str]:
    """In which status the steps of the review ended."""
    steps = TaskState.objects.for_instance(stored(target)).exclude(finished_at=None)
    return list(steps.order_by("pk").values_list("status", flat=True))


def test_submitting_twice_submits_once_and_says_so() -> None:
    target = ready()
    screen = Workbench(translator(), target)
    for _time in range(2):
        answer = screen.answer("submit")
        assert answer.redirect_chain == [(screen.url("workbench"), 302)]
        assert "Przekazano do korekty" in answer.content.decode()
    assert stored(target).workflow_in_progress
    assert ended(target) == []


def test_approving_twice_takes_one_step_and_says_so() -> None:
    target = ready()
    Workbench(translator(), target).post("submit")
    screen = Workbench(both(), target)
    for _time in range(2):
        assert "czeka teraz na następny krok" in screen.post("approve")
    assert ended(target) == ["approved"]
    last = Workbench(both(), target)
    for _time in range(2):
        assert "Zatwierdzono i opublikowano." in last.post("approve")
    assert ended(target) == ["approved", "approved"]


def test_sending_back_and_taking_back_twice_happens_once() -> None:
    target = ready()
    Workbench(translator(), target).post("submit")
    screen = Workbench(reviewer(), target)
    for _time in range(2):
        assert screen.answer("send_back", comment="Sprawdź.").status_code == 200
    assert ended(target) == ["rejected"]
    Workbench(translator(), target).post("submit")
    mine = Workbench(translator(), target)
    for _time in range(2):
        assert mine.answer("take_back").status_code == 200
    assert ended(target) == ["rejected", "cancelled"]


def test_another_decision_or_another_person_s_is_asked_again() -> None:
    target = ready()
    late = Workbench(both(), target)
    submitting = Workbench(both(), target)
    submitting.html()
    Workbench(translator(), target).post("submit")
    assert submitting.answer("submit").status_code == 409
    late.html()
    first = Workbench(reviewer(), target)
    first.post("approve")
    assert first.answer("send_back", comment="Jednak nie.").status_code == 409
    assert late.answer("approve").status_code == 409
    Workbench(publisher(), target).post("approve")
    # Something else has been decided since.
    assert first.answer("approve").status_code == 409


ACTIONS = ("submit", "approve", "send_back", "take_back", "remark", "settle")


@pytest.mark.parametrize(
    ("name", "screen"), [*((name, "workbench") for name in ACTIONS), ("waive", "checks")]
)
def test_who_signs_in_after_pressing_a_button_comes_to_its_screen(name: str, screen: str) -> None:
    workbench = Workbench(both(), translated(news()))
    answer = workbench.browser.get(workbench.url(name), follow=True)
    assert answer.redirect_chain == [(workbench.url(screen), 302)]
    assert "naciśnij przycisk jeszcze raz" in answer.content.decode()
    assert workbench.browser.put(workbench.url(name)).status_code == 405


def test_what_is_not_translated_is_named_once_and_without_the_address() -> None:
    source = news(title="Jedno zdanie.", lead="Jedno zdanie.")
    target = start(source, locale("en"), translator())
    said = Workbench(translator(), target).post("submit")
    told = said.partition("nie są przetłumaczone")[2].partition("Przetłumacz")[0]
    assert told.count("Jedno zdanie.") == 1
    assert source.slug not in told
