"""An editor asks for a machine's drafts; the worker makes them and says how it went."""

from collections.abc import Iterator
from typing import Any

import pytest
from wagtail.models import Page
from wagtail_localize.models import StringTranslation

from cms.translation.jobs.running import ask as ask_for_job
from cms.translation.machine import requests
from cms.translation.machine.requests import DRAFT, DraftProgress
from cms.translation.models import Job, State
from cms.translation.roles.groups import EDITOR, TRANSLATOR
from tests.cms.background import clock, jobs, take_up, work
from tests.cms.people import superuser
from tests.cms.translating import ENGLISH, LEAD, begin, english, locale, news, state, write
from tests.cms.translation.machine.machines import Machine, running
from tests.cms.translation.po.files import person, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.once]
SCREEN = "/admin/translations/machine/"


@pytest.fixture
def machine() -> Iterator[Machine]:
    with running() as machine:
        yield machine


@pytest.fixture
def translator() -> Any:
    return person((TRANSLATOR, "en"))


@pytest.fixture
def ask(translator: Any, django_capture_on_commit_callbacks: Any) -> Any:
    """What the button under the list of pages does."""

    def asked(*sources: Any, user: Any = None, **more: str) -> Any:
        sent = {"language": "en", "page": [page.pk for page in sources], **more}
        client = signed_in(user or translator)
        with django_capture_on_commit_callbacks(execute=True):
            client.post(SCREEN, sent)
        return client.get(SCREEN)

    return asked


def asked_of(source: Any, user: Any) -> Job:
    """A job that nobody has given to the worker yet."""
    return ask_for_job(DRAFT, source.pk, locale_id=locale("en").pk, user_id=user.pk)


def job_of(source: Any) -> Job:
    return jobs(DRAFT).get(source=source)


def progress_of(source: Any) -> DraftProgress:
    return DRAFT.progress_of(job_of(source))


def test_chosen_pages_are_begun_and_drafted(machine: Machine, ask: Any, translator: Any) -> None:
    one, two, other = news(), news(slug="druga"), news(slug="trzecia")
    html = ask(one, two).content.decode()
    assert "Opracowanie wersji roboczych 2 stron" in html
    assert "Przetłumaczono 4 teksty." in html
    for source in (one, two):
        assert (state(source).state, state(source).done) == (State.IN_PROGRESS, 4)
        assert not english(source).live
    assert state(other).state == State.MISSING
    assert {row.last_translated_by for row in StringTranslation.objects.filter(
        context__object_id=one.translation_key
    )} == {translator}  # fmt: skip


def test_a_page_that_fails_does_not_hold_up_the_others(machine: Machine, ask: Any) -> None:
    bad, good = news(title="Zepsuta", slug="zepsuta", lead="Zepsuta."), news()

    def translate(text: str) -> str:
        machine.status = 500 if "Zepsuta" in str(machine.questions[-1]) else 200
        return text.upper()

    machine.translate = translate
    html = ask(bad, good).content.decode()
    assert "Tłumaczenie maszynowe zawiodło (500)" in html
    assert progress_of(bad).written == 0
    assert progress_of(good).written == 4
    assert not StringTranslation.objects.filter(context__object_id=bad.translation_key).exists()


def test_the_screen_lists_what_waits_and_what_was_asked_for(
    machine: Machine, ask: Any, translator: Any
) -> None:
    source = news()
    html = signed_in(translator).get(SCREEN).content.decode()
    assert f'value="{source.pk}"' in html
    assert "LibreTranslate" in html
    assert SCREEN in signed_in(translator).get("/admin/").content.decode()


def test_without_a_machine_the_screen_says_so(ask: Any, translator: Any) -> None:
    source = news()
    assert "Nie ustawiono tłumaczenia maszynowego" in ask(source).content.decode()
    assert not jobs(DRAFT).exists()
    assert SCREEN not in signed_in(translator).get("/admin/").content.decode()


def test_who_may_not_translate_a_page_has_none_drafted(machine: Machine, ask: Any) -> None:
    source = news()
    ask(source, user=person((EDITOR, "pl")))
    ask(source, user=person((EDITOR, "en")))
    assert not jobs(DRAFT).exists()
    assert not source.has_translation(locale("en"))


def test_a_locked_page_and_one_in_review_are_left_alone(machine: Machine, ask: Any) -> None:
    locked, reviewed = news(), news(slug="druga")
    begin(locked)
    Page.objects.filter(pk=english(locked).pk).update(locked=True, locked_by=person(name="kto"))
    page = begin(reviewed).get_target_instance()
    page.get_workflow().start(page, None)
    ask(locked, reviewed)
    assert machine.questions == []


def test_a_page_that_is_locked_before_its_turn_says_so(
    machine: Machine, ask: Any, translator: Any
) -> None:
    source = news()
    begin(source)
    Page.objects.filter(pk=english(source).pk).update(locked=True, locked_by=person(name="kto"))
    work(asked_of(source, translator))
    assert job_of(source).reason == "Tej strony nie możesz teraz tłumaczyć."
    assert job_of(source).finished_at
    assert machine.questions == []


def test_a_finished_request_is_not_done_again(machine: Machine, ask: Any) -> None:
    source = news()
    ask(source)
    work(job_of(source))
    assert len(machine.questions) == 1


def test_who_asks_while_another_one_s_request_runs_is_served_as_well(
    machine: Machine, ask: Any, translator: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, drafted = news(), requests._draft
    other = superuser()

    def meanwhile(*args: Any) -> Any:
        monkeypatch.setattr(requests, "_draft", drafted)
        done = drafted(*args)
        StringTranslation.objects.filter(translation_of__data=LEAD).delete()
        signed_in(other).post(SCREEN, {"language": "en", "page": [source.pk]})
        return done

    monkeypatch.setattr(requests, "_draft", meanwhile)
    ask(source)
    mine, theirs = jobs(DRAFT).get(user=translator), jobs(DRAFT).get(user=other)
    assert [DRAFT.progress_of(job).written for job in (mine, theirs)] == [4, 1]
    assert None not in (mine.finished_at, theirs.finished_at)
    assert state(source).done == 4


def test_whoever_asks_again_while_it_runs_is_served_again(
    machine: Machine, ask: Any, translator: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, drafted = news(), requests._draft

    def meanwhile(*args: Any) -> Any:
        monkeypatch.setattr(requests, "_draft", drafted)
        done = drafted(*args)
        StringTranslation.objects.filter(translation_of__data=LEAD).delete()
        signed_in(translator).post(SCREEN, {"language": "en", "page": [source.pk]})
        return done

    monkeypatch.setattr(requests, "_draft", meanwhile)
    ask(source)
    assert progress_of(source).written == 1
    assert state(source).done == 4


def test_asking_again_drafts_only_what_is_left(machine: Machine, ask: Any) -> None:
    source = news()
    ask(source)
    StringTranslation.objects.filter(translation_of__data=LEAD).delete()
    ask(source)
    assert machine.questions[-1]["q"] == [LEAD]
    assert progress_of(source).written == 1


def test_a_request_that_a_stopped_worker_left_is_taken_up(
    machine: Machine, translator: Any
) -> None:
    source = news()
    asked_of(source, translator)
    take_up()
    assert machine.questions == []
    clock()
    assert state(source).done == 4


def test_a_persons_texts_stay_when_the_rest_is_drafted(machine: Machine, ask: Any) -> None:
    source = news()
    write(begin(source), {LEAD: ENGLISH[LEAD]})
    ask(source)
    row = StringTranslation.objects.get(translation_of__data=LEAD)
    assert (row.data, row.translation_type) == (ENGLISH[LEAD], "manual")
    assert LEAD not in machine.texts
