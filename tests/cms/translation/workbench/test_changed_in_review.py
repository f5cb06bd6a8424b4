"""A translation that readers do not see yet, whose original changes: its screen shows what was
written of the original as it was, which an approval would publish."""

from typing import Any

import pytest

from cms.translation.units.page import row_of
from cms.translation.workbench.lines import Lines, Stage
from tests.cms.translating import ENGLISH, LEAD, begin, draft, news, publish, stored, write
from tests.cms.translation.workbench.at_the_workbench import (
    NEW_ENGLISH,
    NEW_LEAD,
    Workbench,
    translator,
)
from tests.cms.translation.workbench.test_decisions import publisher, reviewer

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def translated_once() -> tuple[Any, Any]:
    """An original, and its whole translation, which was never live."""
    source = news()
    translation = begin(source)
    write(translation, ENGLISH)
    draft(translation)
    return source, stored(translation.get_target_instance())


def line_of(target: Any, text: str) -> Any:
    [line] = [line for line in Lines(row_of(target)).all if line.unit.text == text]
    return line


@pytest.mark.parametrize("in_review", [False, True])
def test_what_was_drafted_of_the_text_before_stands_beside_what_changed(in_review: bool) -> None:
    source, target = translated_once()
    if in_review:
        Workbench(translator(), target).post("submit")
    publish(source, lead=NEW_LEAD)
    line = line_of(target, NEW_LEAD)
    assert (line.stage, line.unit.before, line.text) == (Stage.CHANGED, LEAD, ENGLISH[LEAD])
    told = Workbench(translator(), target).line(NEW_LEAD).get_text()
    assert ENGLISH[LEAD] in told


def test_an_approval_names_the_text_that_goes_online() -> None:
    source, target = translated_once()
    Workbench(translator(), target).post("submit")
    Workbench(reviewer(), target).post("approve")
    publish(source, lead=NEW_LEAD)
    last = Workbench(publisher(), target)
    last.html()
    assert ENGLISH[LEAD] in last.shown
    last.post("approve")
    assert stored(target).live
    assert stored(target).lead == ENGLISH[LEAD]


def test_what_is_written_of_the_new_text_during_the_review_is_what_goes_online() -> None:
    source, target = translated_once()
    Workbench(translator(), target).post("submit")
    publish(source, lead=NEW_LEAD)
    review = Workbench(reviewer(), target)
    assert review.save("lead", NEW_LEAD, NEW_ENGLISH).status_code == 200
    review.html()
    assert NEW_ENGLISH in review.shown
    review.post("approve")
    Workbench(publisher(), target).post("approve")
    assert stored(target).lead == NEW_ENGLISH


def test_a_review_that_took_in_one_new_text_ends_when_all_are_translated() -> None:
    source, target = translated_once()
    Workbench(translator(), target).post("submit")
    publish(source, lead=NEW_LEAD, title="Klaster wciąż rośnie")
    review = Workbench(reviewer(), target)
    review.save("lead", NEW_LEAD, NEW_ENGLISH)
    assert "Klaster wciąż rośnie" in review.post("approve")
    assert not stored(target).live
    review.save("title", "Klaster wciąż rośnie", "The cluster keeps growing")
    review.html()
    review.post("approve")
    Workbench(publisher(), target).post("approve")
    assert stored(target).title == "The cluster keeps growing"
