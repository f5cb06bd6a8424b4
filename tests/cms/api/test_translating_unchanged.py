"""A machine leaves names as they are: such a text is shown, and a person confirms it."""

from typing import Any

import pytest

from cms.translation.engine.versions import translation_to
from cms.translation.workbench.lines import Stage
from tests.cms.translating import ENGLISH, LEAD, news, publish, stored, translated, write
from tests.cms.translation.machine.machines import running
from tests.cms.translation.workbench.at_the_workbench import (
    JSON,
    Workbench,
    said,
    translator,
    words,
)

from .program import Program, begun, refused

pytestmark = [pytest.mark.django_db, pytest.mark.once]
NAME = "ICT4Future"


def named() -> Any:
    """A translation whose lead is a name and waits alone."""
    target = begun(lead=NAME)
    write(translation_to(target), ENGLISH)
    return target


def sent(program: Program, target: Any) -> Any:
    return program.send(f"{target.pk}/submit/", {"shown": program.read(target)["shown"]})


def test_a_name_that_a_machine_left_is_shown_and_waits_for_a_person() -> None:
    target, program = named(), Program(translator())
    answer = program.write(target, (program.unit(target, NAME), NAME), tool="X")
    assert answer.status_code == 200, answer.content
    unit = program.unit(target, NAME)
    assert (unit["state"], unit["text"]) == ("machine", NAME)
    assert answer.json()["units_open"] == 1
    told = refused(sent(program, target), 422)
    assert told["detail"].startswith(f"These texts are not translated: “{NAME}”.")
    [error] = told["errors"]
    assert error["key"] == unit["key"]
    assert error["loc"] == ["body", "shown", "texts", unit["key"]]
    assert "confirm that it is the same in both languages" in error["msg"]


def test_a_program_confirms_a_name_by_sending_it_without_a_tool() -> None:
    target, program = named(), Program(translator())
    program.write(target, (program.unit(target, NAME), NAME), tool="X")
    answer = program.write(target, (program.unit(target, NAME), NAME))
    assert answer.json()["units_open"] == 0
    assert program.unit(target, NAME)["state"] == "done"
    answer = sent(program, target)
    assert answer.status_code == 200, answer.content


def test_a_changed_text_shows_what_a_machine_made_of_it_and_not_the_old_translation() -> None:
    target = translated(source := news())
    publish(stored(source), lead=NAME)
    program = Program(translator())
    unit = program.unit(target, NAME)
    assert (unit["state"], unit["text"]) == ("changed", ENGLISH[LEAD])
    program.write(target, (unit, NAME), tool="X")
    unit = program.unit(target, NAME)
    assert (unit["state"], unit["text"], unit["source_before"]) == ("machine", NAME, LEAD)


def test_a_sentence_that_a_machine_left_is_found_untranslated() -> None:
    target, program = begun(), Program(translator())
    program.write(target, (program.unit(target), LEAD), tool="X")
    unit = program.unit(target)
    assert (unit["state"], unit["text"]) == ("machine", LEAD)
    assert [finding["code"] for finding in unit["findings"]] == ["untranslated"]


def test_the_screen_shows_a_name_that_the_machine_left_for_a_person_to_confirm() -> None:
    target = begun(lead=NAME)
    workbench = Workbench(translator(), target)
    with running() as machine:
        machine.translate = lambda text: text
        fields = workbench.fields("lead", NAME, "")
        drafted = workbench.browser.post(workbench.url("draft"), fields, **JSON).json()
    assert (drafted["text"], drafted["stage"]) == (NAME, Stage.MACHINE)
    line = workbench.line(NAME)
    assert NAME in line.select_one("textarea").get_text()
    assert "Potwierdź" in words(line)
    assert workbench.save("lead", NAME, NAME, NAME).json()["stage"] == Stage.DONE
    assert said(target, NAME) == NAME


def test_every_text_that_is_not_translated_is_named_by_its_unit() -> None:
    target, program = begun(), Program(translator())
    waiting = {one["key"] for one in program.read(target)["units"] if one["state"] == "open"}
    told = refused(sent(program, target), 422)
    assert {error["key"] for error in told["errors"]} == waiting
    assert len(told["errors"]) == 4
