"""What is typed is saved, checked and counted; of two people neither loses a word."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError
from django.utils import timezone
from wagtail.admin.models import EditingSession

from cms.translation.engine.versions import translation_to
from cms.translation.models import State
from cms.translation.review.workflow import submit
from cms.translation.roles.groups import EDITOR, PUBLISHER, REVIEWER, TRANSLATOR
from cms.translation.status.starting import start
from cms.translation.workbench import endpoints
from tests.cms.people import person, superuser
from tests.cms.translating import (
    ENGLISH,
    LEAD,
    english,
    locale,
    news,
    paragraph,
    publish,
    state,
    stored,
    translated,
    write,
)
from tests.cms.translation.machine.machines import Machine, running
from tests.cms.translation.workbench.at_the_workbench import (
    JSON,
    NEW_ENGLISH,
    NEW_LEAD,
    Workbench,
    lead,
    said,
    translator,
    words,
)

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def begun(**fields: Any) -> Any:
    return start(news(**fields), locale("en"), translator())


def test_what_is_typed_is_saved_and_no_reader_sees_it() -> None:
    target = translated(source := news())
    publish(stored(source), lead=NEW_LEAD)
    answer = Workbench(translator(), target).save("lead", NEW_LEAD, NEW_ENGLISH)
    assert answer.status_code == 200
    assert answer.json()["stage"] == "done"
    assert answer.json()["progress"] == "Wszystkie teksty są przetłumaczone."
    assert said(target, NEW_LEAD) == NEW_ENGLISH
    assert lead(target) == ENGLISH[LEAD]


def test_what_the_database_refused_because_of_somebody_else_is_saved_all_the_same(
    monkeypatch: Any,
) -> None:
    target = begun()
    save, tries = endpoints.save, []

    def refused_once(*args: Any) -> Any:
        tries.append(args)
        if len(tries) == 1:
            raise IntegrityError("Somebody else was there first.")
        return save(*args)

    monkeypatch.setattr(endpoints, "save", refused_once)
    answer = Workbench(translator(), target).save("lead", LEAD, ENGLISH[LEAD])
    assert (answer.status_code, len(tries)) == (200, 2)
    assert said(target, LEAD) == ENGLISH[LEAD]


def test_saving_counts_in_the_state() -> None:
    target = begun()
    workbench = Workbench(translator(), target)
    for path, text in (("title", "Klaster rośnie"), ("lead", LEAD)):
        workbench.save(path, text, ENGLISH[text])
    row = state(stored(target).get_translation(locale("pl")))
    assert (row.state, row.done) == (State.IN_PROGRESS, 2)


def test_an_emptied_text_waits_again() -> None:
    target = begun()
    workbench = Workbench(translator(), target)
    workbench.save("lead", LEAD, ENGLISH[LEAD])
    assert workbench.save("lead", LEAD, "  ", ENGLISH[LEAD]).json()["stage"] == "open"
    assert said(target, LEAD) is None


def test_without_javascript_a_button_saves_and_leads_back_to_the_text() -> None:
    target = begun()
    workbench = Workbench(translator(), target)
    fields = workbench.fields("lead", LEAD, ENGLISH[LEAD])
    answer = workbench.browser.post(workbench.url("save"), fields)
    assert answer.status_code == 302
    assert answer["Location"].split("#")[0] == workbench.url("workbench")
    assert workbench.line(LEAD)["id"] == answer["Location"].split("#")[1]
    assert said(target, LEAD) == ENGLISH[LEAD]


def test_what_cannot_be_saved_without_javascript_is_given_back() -> None:
    target = begun()
    workbench = Workbench(translator(), target)
    workbench.save("lead", LEAD, ENGLISH[LEAD])
    refused = workbench.browser.post(
        workbench.url("save"), workbench.fields("lead", LEAD, "Mine: 140 companies."), follow=True
    )
    assert "Twój tekst: „Mine: 140 companies.”" in refused.content.decode()
    assert said(target, LEAD) == ENGLISH[LEAD]


def test_a_name_is_confirmed_as_the_same_in_both_languages() -> None:
    target = begun(title="ICT4Future")
    workbench = Workbench(translator(), target)
    fields = {**workbench.fields("title", "ICT4Future", ""), "instead": "ICT4Future"}
    assert workbench.browser.post(workbench.url("save"), fields, **JSON).json()["stage"] == "done"
    assert "tak samo w obu językach" in words(workbench.line("ICT4Future", "title"))


def test_a_machine_s_draft_becomes_a_person_s_when_it_is_confirmed() -> None:
    target = begun()
    write(translation_to(target), {LEAD: ENGLISH[LEAD]}, kind="machine")
    answer = Workbench(translator(), target).save("lead", LEAD, ENGLISH[LEAD], ENGLISH[LEAD])
    assert answer.json()["stage"] == "done"


def test_of_two_people_the_later_one_is_told_and_both_texts_are_there() -> None:
    target = begun()
    ola, jan = Workbench(translator(), target), Workbench(person((EDITOR, "en")), target)
    assert ola.save("lead", LEAD, ENGLISH[LEAD]).status_code == 200
    answer = jan.save("lead", LEAD, "As many as 140 companies from Mazovia take part.")
    assert answer.status_code == 409
    assert answer.json()["theirs"] == ENGLISH[LEAD]
    assert "translator-en" in answer.json()["error"]
    assert said(target, LEAD) == ENGLISH[LEAD]
    mine = jan.fields("lead", LEAD, "As many as 140 companies take part.")
    kept = jan.browser.post(jan.url("save"), {**mine, "seen": answer.json()["seen"]}, **JSON)
    assert kept.status_code == 200
    assert said(target, LEAD) == "As many as 140 companies take part."


def test_each_sees_what_the_other_writes_and_that_they_are_here() -> None:
    target = begun()
    ola, jan = Workbench(translator(), target), Workbench(person((EDITOR, "en")), target)
    ola.html()
    jan.html()
    ola.save("lead", LEAD, ENGLISH[LEAD])
    heard = jan.browser.get(jan.url("others")).json()
    assert heard["others"] == "translator-en też jest na tej stronie. Widzisz to, co pisze."
    assert ENGLISH[LEAD] in [line["text"] for line in heard["lines"].values()]
    # Closed without a word: nothing has been heard of it for minutes.
    EditingSession.objects.update(last_seen_at=timezone.now() - timedelta(minutes=3))
    assert jan.browser.get(jan.url("others")).json()["others"] == ""


def test_a_text_that_left_the_original_meanwhile_is_kept_and_its_translator_told() -> None:
    source = news()
    target = start(source, locale("en"), translator())
    workbench = Workbench(translator(), target)
    publish(stored(source), lead=NEW_LEAD)
    answer = workbench.save("lead", LEAD, ENGLISH[LEAD])
    assert "Oryginał w tym miejscu w międzyczasie się zmienił" in answer.json()["error"]
    assert said(target, LEAD) == ENGLISH[LEAD]


def test_a_text_that_was_never_on_the_page_is_refused() -> None:
    workbench = Workbench(translator(), begun())
    for path, of in (("lead", "Inny tekst."), ("nowhere", LEAD), ("", "")):
        assert workbench.save(path, of, "X").status_code == 422


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("A <b>bold link", "Znaczniki są uszkodzone"),
        ("A bold link", "Brakuje odnośnika"),
        ('<script>x</script> <b>bold</b> <a id="a1">link</a>', ""),
    ],
)
def test_markup_that_cannot_stand_is_refused_with_a_sentence(typed: str, sentence: str) -> None:
    of = '<b>Gruby</b> <a id="a1">odnośnik</a>'
    block = "33333333-3333-4333-8333-333333333333"
    html = '<b>Gruby</b> <a href="https://e.org/">odnośnik</a>'
    target = begun(body=[paragraph(html, block)])
    answer = Workbench(translator(), target).save(f"body.{block}", of, typed)
    assert answer.status_code == 422
    assert sentence in answer.json()["error"]
    assert said(target, of) is None


def test_lines_and_ampersands_are_typed_as_everywhere() -> None:
    target = begun(lead="Badania & rozwój\nw dwóch liniach")
    of = "Badania &amp; rozwój<br/>w dwóch liniach"
    workbench = Workbench(translator(), target)
    assert workbench.save("lead", of, "Research & development\r\nin two lines").status_code == 200
    assert said(target, of) == "Research &amp; development<br/>in two lines"
    field = workbench.line(of).find("textarea", attrs={"name": "text"})
    assert field.get_text() == "Research & development\nin two lines"


def test_whoever_has_two_windows_is_told_of_the_other_window_and_of_no_other_person() -> None:
    target, ola = begun(), translator()
    one, other = Workbench(ola, target), Workbench(ola, target)
    assert one.save("lead", LEAD, ENGLISH[LEAD]).status_code == 200
    error = other.save("lead", LEAD, "Something else, 140.").json()["error"]
    assert "przez Ciebie w innym oknie" in error
    assert "inna osoba" not in error


def test_warnings_come_while_somebody_types_and_nothing_is_written() -> None:
    target = begun()
    workbench = Workbench(translator(), target)
    fields = workbench.fields("lead", LEAD, ENGLISH[LEAD].replace("140", "410"))
    [found] = workbench.browser.post(workbench.url("check"), fields, **JSON).json()["findings"]
    assert found == {
        "text": "W oryginale jest 140, w tłumaczeniu 410. Sprawdź, co jest poprawne.",
        "grave": True,
        "accepted": "",
    }
    assert said(target, LEAD) is None


def test_a_text_that_is_too_long_for_its_place_is_refused() -> None:
    answer = Workbench(translator(), begun()).save("title", "Klaster rośnie", "x" * 300)
    assert answer.status_code == 422
    assert "255" in answer.json()["error"]


@pytest.mark.parametrize("who", [(EDITOR, "pl"), (TRANSLATOR, "pl"), (PUBLISHER, "pl")])
def test_nobody_of_the_other_language_writes(who: Any) -> None:
    target = begun()
    assert Workbench(person(who), target).save("lead", LEAD, "X").status_code in (302, 403)
    assert said(target, LEAD) is None


def test_during_a_review_only_its_people_write_and_the_others_are_told() -> None:
    target = begun()
    write(translation_to(target), ENGLISH)
    submit(translation_to(target), translator())
    refused = Workbench(translator(), target).save("lead", LEAD, "X 140", ENGLISH[LEAD])
    assert refused.status_code == 403
    assert "Strona jest w korekcie" in refused.json()["error"]
    assert (
        Workbench(person((REVIEWER, "en")), target)
        .save("lead", LEAD, "Corrected: 140.", ENGLISH[LEAD])
        .status_code
        == 200
    )
    assert said(target, LEAD) == "Corrected: 140."


def test_a_lock_by_somebody_else_is_honoured() -> None:
    target = begun()
    stored(target).__class__.objects.filter(pk=target.pk).update(locked=True, locked_by=superuser())
    answer = Workbench(translator(), target).save("lead", LEAD, "X")
    assert answer.status_code == 403
    assert "Stronę blokuje super" in answer.json()["error"]


def test_a_machine_drafts_nothing_where_a_person_has_begun_to_write() -> None:
    with running() as machine:
        workbench = Workbench(translator(), target := begun())
        fields = workbench.fields("lead", LEAD, "My own words about 140 companies")
        answer = workbench.browser.post(workbench.url("draft"), fields, **JSON)
        assert answer.status_code == 422
        assert "Usuń je" in answer.json()["error"]
        assert machine.questions == []
    assert said(target, LEAD) is None


def test_a_machine_drafts_nothing_over_what_was_written_since_the_line_was_shown() -> None:
    with running() as machine:
        workbench = Workbench(translator(), target := begun())
        workbench.save("lead", LEAD, ENGLISH[LEAD])
        answer = workbench.browser.post(
            workbench.url("draft"), workbench.fields("lead", LEAD, ""), **JSON
        )
        assert (answer.status_code, answer.json()["theirs"]) == (409, ENGLISH[LEAD])
        assert machine.questions == []
    assert said(target, LEAD) == ENGLISH[LEAD]


def test_a_machine_drafts_one_text_on_demand() -> None:
    with running() as machine:
        assert isinstance(machine, Machine)
        target = begun()
        workbench = Workbench(translator(), target)
        fields = workbench.fields("lead", LEAD, "")
        answer = workbench.browser.post(workbench.url("draft"), fields, **JSON).json()
        assert (answer["text"], answer["stage"]) == (LEAD.upper(), "machine")
        machine.status = 500
        refused = workbench.browser.post(
            workbench.url("draft"), workbench.fields("title", "Klaster rośnie", ""), **JSON
        )
    assert refused.status_code == 422
    assert "500" in refused.json()["error"]
    assert english(stored(target).get_translation(locale("pl"))).live is False
