"""What is longer than its field is refused, by whatever way it comes."""

from typing import Any

import pytest
from wagtail.blocks import RichTextBlock

from cms.translation.engine.places import Place
from cms.translation.engine.versions import translation_to
from cms.translation.machine.suggestions import Suggested, suggest, waiting
from tests.cms.api.program import Program, begun, refused
from tests.cms.translating import LEAD
from tests.cms.translation.machine.machines import running
from tests.cms.translation.po.files import exported, fill, imported, reasons
from tests.cms.translation.workbench.at_the_workbench import JSON, Workbench, said, translator
from tests.cms.translation.workbench.test_decisions import source_of

pytestmark = [pytest.mark.django_db, pytest.mark.once]
# A sign that is typed as an entity is one character, and so is a line break.
FITS = "&lt;\n" + "ż" * 398
TOO_LONG = FITS + "ż"


def test_a_program_is_told_which_unit_is_too_long() -> None:
    target, program = begun(), Program(translator())
    unit, title = program.unit(target), program.unit(target, "Klaster rośnie")
    assert unit["max_length"] == 400
    told = refused(program.write(target, (title, "It grows"), (unit, TOO_LONG)), 422)
    [error] = told["errors"]
    assert (error["loc"], error["key"]) == (["body", "units", 1, "text"], unit["key"])
    assert "at most 400 characters (it has 401)" in error["msg"]
    assert said(target, "Klaster rośnie") is None
    assert program.write(target, (unit, FITS)).status_code == 200


def test_the_screen_tells_it_while_somebody_types_and_saves_nothing() -> None:
    target = begun()
    workbench = Workbench(translator(), target)
    for name in ("check", "save"):
        fields = workbench.fields("lead", LEAD, TOO_LONG)
        answer = workbench.browser.post(workbench.url(name), fields, **JSON)
        assert answer.status_code == 422, name
        assert "400" in answer.json()["error"], name
    assert said(target, LEAD) is None
    assert workbench.save("lead", LEAD, FITS).status_code == 200


def test_a_file_s_unit_is_refused_with_its_reason() -> None:
    target, user = begun(), translator()
    source = source_of(target)
    brought = TOO_LONG.replace("\n", "<br/>")
    report = imported(fill(exported(source), {LEAD: brought}), user)
    [reason] = reasons(report)
    assert "400" in reason
    assert said(target, LEAD) is None
    imported(fill(exported(source), {LEAD: FITS.replace("\n", "<br/>")}), user)
    assert said(target, LEAD) is not None


def test_a_machine_s_draft_is_left_out_and_told() -> None:
    target = begun()
    translation: Any = translation_to(target)
    with running() as machine:
        machine.translate = lambda text: text * 9 if text == LEAD else text.upper()
        assert suggest(translation, waiting(translation)) == Suggested(3, 1)
    assert said(target, LEAD) is None


def test_of_rich_text_tags_do_not_count() -> None:
    place = Place("", RichTextBlock(max_length=4))
    place.refuse("<b>R&amp;DX</b>")
    with pytest.raises(Exception, match="4"):
        place.refuse("<b>R&amp;DXY</b>")
