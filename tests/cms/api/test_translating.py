"""Translating by v3's tokens: what the screen allows, with the same checks, locks and answers."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override
from wagtail.log_actions import registry
from wagtail.models import PageLogEntry

from cms.translation.engine.versions import translation_to
from cms.translation.models import State
from cms.translation.roles.groups import EDITOR, PUBLISHER, REVIEWER, TRANSLATOR
from cms.translation.status.starting import start
from tests.cms.people import person
from tests.cms.translating import (
    ENGLISH,
    LEAD,
    locale,
    news,
    paragraph,
    publish,
    state,
    stored,
    translated,
    write,
)
from tests.cms.translation.workbench.at_the_workbench import NEW_LEAD, said, translator
from tests.cms.translation.workbench.test_decisions import ready, source_of

from .program import Program, begun, entries, refused

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def test_the_worklist_says_what_waits_and_why() -> None:
    source = news()
    target = translated(source)
    publish(stored(source), lead=LEAD.replace("140", "500"))
    program = Program(translator())
    listed = program.get().json()
    [found] = [one for one in listed["items"] if one["id"] == target.pk]
    assert found["source"] == {"id": source.pk, "locale": "pl", "title": source.title}
    assert (found["locale"], found["state"], found["severity"]) == ("en", "outdated", "high")
    assert found["units_open"] == 1
    [change] = found["changed"]
    assert (change["before"], change["after"]) == (LEAD, LEAD.replace("140", "500"))
    assert listed["items"][0]["severity"] == "high"
    assert target.pk not in ids(program.get(state="missing,sent_back"))
    assert target.pk in ids(program.get(state="outdated", source_locale="pl", locale="en"))
    assert target.pk not in ids(program.get(locale="pl"))
    assert len(program.get(limit=1).json()["items"]) == 1


def ids(answer: Any) -> list[Any]:
    assert answer.status_code == 200, answer.content
    return [one["id"] for one in answer.json()["items"]]


@pytest.mark.parametrize(
    ("name", "value"), [("locale", "de"), ("state", "x"), ("offset", "-1"), ("language", "en")]
)
def test_a_filter_that_is_none_is_named(name: str, value: str) -> None:
    told = refused(Program(translator()).get(**{name: value}), 422)
    assert any(name in error["loc"] for error in told["errors"])


def test_a_unit_says_all_that_the_screen_does() -> None:
    target = begun()
    write(translation_to(target), {LEAD: ENGLISH[LEAD].replace("140", "410")})
    unit = Program(translator()).unit(target)
    assert (unit["kind"], unit["state"], unit["text"][:11]) == ("plain", "done", "The project")
    [finding] = unit["findings"]
    assert (finding["grave"], finding["accepted"]) == (True, False)
    assert "410" in finding["message"]
    title = Program(translator()).unit(target, "Klaster rośnie")
    assert (title["max_length"], title["version"], title["state"]) == (255, "", "open")
    body = Program(translator()).unit(target, "Pierwszy akapit.")
    assert body["kind"] == "html"


def test_a_translator_writes_several_units_and_submits_them() -> None:
    target = begun()
    program = Program(translator())
    read = program.read(target)
    assert read["may"] == {"write": True, "submit": True, "take_back": False, "why_not": ""}
    units = [(one, ENGLISH[one["source"]]) for one in read["units"] if one["state"] == "open"]
    written = program.write(target, *units)
    assert written.status_code == 200, written.content
    assert written.json()["units_open"] == 0
    assert said(target, LEAD) == ENGLISH[LEAD]
    # One's own words need not be read again.
    answer = program.send(f"{target.pk}/submit/", {"shown": read["shown"], "comment": "Gotowe."})
    assert answer.status_code == 200, answer.content
    assert (answer.json()["state"], answer.json()["in_review"]) == ("in_review", True)
    assert "Nobody belongs to the step" in answer.json()["warnings"][0]
    assert not stored(target).live
    told = refused(program.send(f"{target.pk}/take_back/", {"step": ""}), 409)
    taken = program.send(f"{target.pk}/take_back/", {"step": told["shown"]["step"]})
    assert (taken.status_code, taken.json()["in_review"]) == (200, False)
    [written, *_others] = PageLogEntry.objects.filter(
        page_id=target.pk, action="cms_api.by_program"
    ).order_by("timestamp", "pk")
    with override("pl"):
        message = registry.get_formatter(written).format_message(written)
    assert message == "Program (API) zapisał tłumaczenie"
    who = "translator-en"
    assert entries(target) == [("API", did, who) for did in ("write", "submit", "take_back")]


def test_what_a_machine_wrote_is_marked_until_a_person_confirms_it() -> None:
    target = begun()
    program = Program(translator())
    assert program.write(target, (program.unit(target), ENGLISH[LEAD]), tool="X").status_code == 200
    assert program.unit(target)["state"] == "machine"
    assert program.write(target, (program.unit(target), ENGLISH[LEAD])).status_code == 200
    assert program.unit(target)["state"] == "done"
    # A machine that says the same takes nothing of it away.
    program.write(target, (program.unit(target), ENGLISH[LEAD]), tool="X")
    assert program.unit(target)["state"] == "done"


def test_a_stale_unit_is_told_with_what_stands_there_and_nothing_is_written() -> None:
    target = begun()
    ola, jan = Program(translator()), Program(person((EDITOR, "en")))
    lead, title = ola.unit(target), ola.unit(target, "Klaster rośnie")
    assert jan.write(target, (lead, ENGLISH[LEAD])).status_code == 200
    told = refused(ola.write(target, (title, "The cluster grows"), (lead, "140 firms.")), 409)
    [conflict] = told["conflicts"]
    assert (conflict["key"], conflict["text"]) == (lead["key"], ENGLISH[LEAD])
    assert conflict["version"] == ola.unit(target)["version"]
    assert "editor-en has changed this text" in told["detail"]
    assert said(target, "Klaster rośnie") is None
    assert entries(target) == [("API", "write", "editor-en")]


def test_a_unit_that_the_original_lost_is_told() -> None:
    target = begun()
    program = Program(translator())
    unit = {"key": "0" * 16, "version": ""}
    told = refused(program.write(target, (unit, "X")), 409)
    assert told["conflicts"][0]["key"] == unit["key"]


def test_broken_markup_is_refused_with_the_unit_and_nothing_is_written() -> None:
    target = begun(body=[paragraph("<b>Gruby</b> tekst.", "3" * 8 + "-3333-4333-8333-" + "3" * 12)])
    program = Program(translator())
    lead, bold = program.unit(target), program.unit(target, "<b>Gruby</b> tekst.")
    assert bold["tags"] == [{"open": "<b>", "close": "</b>"}]
    told = refused(program.write(target, (lead, ENGLISH[LEAD]), (bold, "<b>Bold text.")), 422)
    [error] = told["errors"]
    assert (error["loc"], error["key"]) == (["body", "units", 1, "text"], bold["key"])
    assert "each tag has to be closed" in error["msg"]
    assert said(target, LEAD) is None
    twice = refused(program.write(target, (lead, "A"), (lead, "B")), 422)
    assert twice["errors"][0]["loc"] == ["body", "units", 1, "key"]


@pytest.mark.parametrize(
    ("who", "status"),
    [((EDITOR, "pl"), 403), ((TRANSLATOR, "pl"), 403), ((REVIEWER, "en"), 200), (None, 401)],
)
def test_only_those_of_the_language_write(who: Any, status: int) -> None:
    target = begun()
    unit = Program(translator()).unit(target)
    answer = Program(person(who) if who else None).write(target, (unit, ENGLISH[LEAD]))
    assert answer.status_code == status, answer.content
    assert said(target, LEAD) == (ENGLISH[LEAD] if status == 200 else None)


def test_somebody_without_rights_sees_nothing() -> None:
    target = begun()
    nobody = Program(person())
    for answer in (
        nobody.get(),
        nobody.get(f"{target.pk}/"),
        nobody.send(f"{target.pk}/submit/", {"shown": {"step": "", "texts": {}}}),
    ):
        refused(answer, 403)
    for page in (source_of(target).pk, 2**31 - 1):
        refused(Program(translator()).get(f"{page}/"), 404)


def test_a_locked_page_is_left_alone_and_says_by_whom() -> None:
    target = begun()
    program = Program(translator())
    unit = program.unit(target)
    page = stored(target)
    page.locked, page.locked_by = True, person((PUBLISHER, "en"))
    page.save()
    assert "publisher-en has locked this page" in program.read(target)["may"]["why_not"]
    told = refused(program.write(target, (unit, ENGLISH[LEAD])), 403)
    assert "publisher-en has locked this page" in told["detail"]
    shown = {"shown": program.read(target)["shown"]}
    refused(program.send(f"{target.pk}/submit/", shown), 422)
    assert said(target, LEAD) is None


def test_in_review_its_reviewers_alone_write() -> None:
    target = ready()
    program = Program(translator())
    sent = {"shown": program.read(target)["shown"]}
    assert program.send(f"{target.pk}/submit/", sent).status_code == 200
    unit = program.read(target)["units"][0]
    assert "in review" in refused(program.write(target, (unit, "Other")), 403)["detail"]
    answer = Program(person((REVIEWER, "en"))).write(target, (unit, "Other title"))
    assert answer.status_code == 200, answer.content


def test_what_others_wrote_since_is_told_before_anything_is_submitted() -> None:
    target = ready()
    program = Program(translator())
    shown = program.read(target)["shown"]
    other = Program(person((EDITOR, "en")))
    source = LEAD.replace("140", "500")
    other.write(target, (other.unit(target, source), "As many as 500 companies take part."))
    told = refused(program.send(f"{target.pk}/submit/", {"shown": shown}), 409)
    [change] = told["changes"]
    assert change["after"] == "As many as 500 companies take part."
    assert change["by"] == "editor-en"
    assert not stored(target).workflow_in_progress
    again = program.send(f"{target.pk}/submit/", {"shown": told["shown"]})
    assert again.status_code == 200, again.content


def test_grave_findings_have_to_be_read_first() -> None:
    target = ready()
    write(translation_to(target), {LEAD.replace("140", "500"): ENGLISH[LEAD]})
    program = Program(translator())
    sent = {"shown": program.read(target)["shown"]}
    told = refused(program.send(f"{target.pk}/submit/", sent), 409)
    [finding] = told["grave"]
    assert "500" in finding["message"]
    assert not stored(target).workflow_in_progress
    read = {**sent, "read": [finding["id"]]}
    assert program.send(f"{target.pk}/submit/", read).status_code == 200


def test_what_is_not_translated_is_not_submitted() -> None:
    target = begun()
    program = Program(translator())
    sent = {"shown": program.read(target)["shown"]}
    told = refused(program.send(f"{target.pk}/submit/", sent), 422)
    assert "These texts are not translated" in told["detail"]
    assert "This text is not translated" in told["errors"][0]["msg"]
    assert entries(target) == []


def test_what_has_changed_since_it_was_translated_is_told_so() -> None:
    source = news()
    target = translated(source)
    publish(stored(source), lead=NEW_LEAD)
    program = Program(translator())
    sent = {"shown": program.read(target)["shown"]}
    told = refused(program.send(f"{target.pk}/submit/", sent), 422)
    assert "These texts have changed in the original" in told["detail"]
    assert "This text has changed in the original." in told["errors"][0]["msg"]


def test_a_translation_is_begun_as_on_the_screen() -> None:
    source = news()
    sent = {"source": source.pk, "locale": "en"}
    refused(Program(person((EDITOR, "pl"))).send("", {**sent, "locale": "de"}), 404)
    program = Program(translator())
    answer = program.send("", sent)
    assert answer.status_code == 201, answer.content
    assert state(source).target_id == answer.json()["id"]
    assert state(source).state == State.IN_PROGRESS
    assert program.send("", sent).json()["id"] == answer.json()["id"]
    assert entries(state(source).target) == [("API", "begin", "translator-en")]


def test_a_text_that_no_database_keeps_is_refused() -> None:
    target, program = begun(), Program(translator())
    unit = program.unit(target)
    shown = program.read(target)["shown"]
    answers = [
        program.write(target, (unit, "a\0b")),
        program.write(target, (unit, "ab"), tool="a\0b"),
        program.send("", {"source": target.pk, "locale": "a\0b"}),
        program.send(f"{target.pk}/submit/", {"shown": shown, "comment": "a\0b"}),
    ]
    assert ["U+0000" in str(refused(answer, 422)["errors"]) for answer in answers] == [True] * 4
    assert program.unit(target) == unit


def test_a_key_that_nobody_knows_is_named() -> None:
    target = begun()
    told = refused(Program(translator()).send(f"{target.pk}/units/", {"x": 1}, "patch"), 422)
    assert any("x" in error["loc"] for error in told["errors"])


def test_neither_list_nor_detail_asks_more_of_more(django_assert_max_num_queries: Any) -> None:
    program = Program(translator())
    short = start(news(body=[]), locale("en"), translator())
    long = start(
        news(slug="inna", body=[paragraph(f"Akapit {n}.", uuid(n)) for n in range(20)]),
        locale("en"),
        translator(),
    )
    program.read(short)
    for few, more in (
        (lambda: program.read(short), lambda: program.read(long)),
        (lambda: program.get(limit=1), lambda: program.get(limit=20)),
    ):
        with CaptureQueriesContext(connection) as before:
            few()
        with django_assert_max_num_queries(len(before)):
            more()


def uuid(number: int) -> str:
    return f"{number:08}-1111-4111-8111-111111111111"


def test_the_description_has_it_with_its_errors(client: Client) -> None:
    paths = client.get("/api/v3-preview/openapi.json").json()["paths"]
    operation = paths["/api/v3-preview/translations/{page_id}/units/"]["patch"]
    assert {"200", "401", "403", "404", "409", "422", "429"} == set(operation["responses"])
