"""What is promised of every kind of job: it is done once for each who asked, whatever happens."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from types import ModuleType
from typing import Any

import pytest
from django.db import IntegrityError, OperationalError, transaction
from wagtail.models import Page
from wagtail.users.models import UserProfile

from cms.translation.background import JOBS
from cms.translation.jobs import published, recording, running, subtrees, synchronising
from cms.translation.jobs.kinds import Kind
from cms.translation.jobs.models import key_of
from cms.translation.jobs.published import PUBLISHED
from cms.translation.jobs.recording import RECORDED
from cms.translation.jobs.running import do_job, failing
from cms.translation.jobs.subtrees import SUBTREE
from cms.translation.jobs.synchronising import SYNCHRONISED
from cms.translation.machine import requests
from cms.translation.machine.requests import DRAFT
from cms.translation.machine.suggestions import Suggested
from cms.translation.models import Job
from cms.translation.roles.groups import TRANSLATOR
from pages.home.models import HomePage
from pages.news.models import NewsIndexPage, NewsPage
from tests.cms.background import clock, jobs, take_up, work
from tests.cms.people import client as client_of
from tests.cms.people import person, superuser
from tests.cms.translating import locale

pytestmark = pytest.mark.django_db
PAGES_BELOW = 2
REPORT = "/admin/reports/translations/"


@dataclass(frozen=True)
class Case:
    """A kind, and the function that does its work: so often for a job, done or not."""

    kind: Kind[Any]
    module: ModuleType
    function: str
    times: int = 1

    @property
    def of_somebody(self) -> bool:
        return self.kind in (SUBTREE, DRAFT)


CASES = [
    Case(PUBLISHED, published, "start"),
    Case(SYNCHRONISED, synchronising, "bring_translations_up_to_date"),
    Case(RECORDED, recording, "rebuild"),
    Case(SUBTREE, subtrees, "_begin", times=PAGES_BELOW),
    Case(DRAFT, requests, "_draft"),
]
every_kind = pytest.mark.parametrize("case", CASES, ids=lambda case: case.kind.name)


class Worker:
    """What is done in place of a kind's work: `calls` counts it; `then` happens instead, once."""

    def __init__(self, case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
        self.calls = 0
        self.then: Callable[[], object] | None = None
        self.fails: Exception | None = None
        monkeypatch.setattr(case.module, case.function, self)

    def __call__(self, *args: Any) -> Suggested:
        self.calls += 1
        then, self.then = self.then, None
        if then is not None:
            then()
        if self.fails is not None:
            raise self.fails
        return Suggested(1, 0)


@pytest.fixture
def source() -> Page:
    """A live page with two below it, for which nothing has been asked."""
    page = NewsIndexPage(title="Kronika", slug="kronika", locale=locale("pl"))
    HomePage.objects.get(locale=locale("pl")).add_child(instance=page)
    for number in range(PAGES_BELOW):
        below = NewsPage(title=f"Wpis {number}", slug=f"w-{number}", locale=locale("pl"))
        page.add_child(instance=below)
    Job.objects.all().delete()
    return page


@pytest.fixture
def somebody() -> Any:
    return person((TRANSLATOR, "en"))


def asked(case: Case, source: Page, user: Any) -> Job:
    """What somebody's click or a publication asks for; nobody works yet."""
    if case.kind is SUBTREE:
        subtrees.ask(user, source, locale("en"))
    elif case.kind is DRAFT:
        running.ask(DRAFT, source.pk, locale_id=locale("en").pk, user_id=user.pk)
    else:
        running.ask(case.kind, source.pk)
    return jobs(case.kind, source).order_by("asked_at").last()


def is_done(case: Case) -> bool:
    """What is told of to somebody is finished; the rest goes."""
    left = jobs(case.kind)
    if case.of_somebody:
        return left.exists() and all(job.finished_at and not job.fault for job in left)
    return not left.exists()


def stop() -> None:
    raise KeyboardInterrupt


def test_every_kind_is_looked_at_here() -> None:
    assert [case.kind for case in CASES] == list(JOBS)


@every_kind
def test_a_worker_that_is_killed_at_it_is_followed_by_another(
    case: Case, source: Page, somebody: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    job, worker = asked(case, source, somebody), Worker(case, monkeypatch)
    worker.then = stop
    with pytest.raises(KeyboardInterrupt):
        work(job)
    take_up()
    assert worker.calls == 1, "It may still be at work."
    clock()
    assert worker.calls == 1 + case.times
    assert is_done(case)


@every_kind
def test_what_fails_thrice_is_told_to_whom_it_concerns(
    case: Case, source: Page, somebody: Any, client: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    job, worker = asked(case, source, somebody), Worker(case, monkeypatch)
    worker.fails = OperationalError("database is locked")
    work(job)
    clock()
    clock()
    operators = client.get("/health/").json()["attention"]["jobs"]
    sentence = "Baza danych była zajęta lub nie odpowiedziała."
    if case.kind.retried:
        assert worker.calls == 3
        assert operators == {"ok": False, "failing": 1}
        told = client_of(superuser()).get(REPORT).content.decode()
        assert sentence in told
        assert str(case.kind.label) in told
    else:
        assert worker.calls == 1
        assert operators == {"ok": True, "failing": 0}
        assert jobs(case.kind).get().reason == sentence
    worker.fails = None
    if not case.kind.retried:
        asked(case, source, somebody)
    clock()
    assert is_done(case)
    assert not failing().exists()


@every_kind
def test_asked_for_twice_it_is_done_once(
    case: Case, source: Page, somebody: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, worker = asked(case, source, somebody), Worker(case, monkeypatch)
    second = asked(case, source, somebody)
    assert first.pk == second.pk
    do_job.call(first.pk, first.turn)
    assert worker.calls == 0, "It is the other task's turn."
    work(second)
    work_again_of_nothing(second)
    assert worker.calls == case.times
    assert is_done(case)


def work_again_of_nothing(job: Job) -> None:
    """A task that is done twice."""
    do_job.call(job.pk, job.turn)


@every_kind
def test_asked_for_while_it_is_done_it_is_done_again(
    case: Case, source: Page, somebody: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    job, worker = asked(case, source, somebody), Worker(case, monkeypatch)
    worker.then = lambda: asked(case, source, somebody)
    work(job)
    before = worker.calls
    assert not is_done(case)
    clock()
    assert worker.calls == before + case.times
    assert is_done(case)


@every_kind
def test_two_people_who_ask_are_both_served(
    case: Case, source: Page, somebody: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    worker = Worker(case, monkeypatch)
    asked(case, source, somebody)
    asked(case, source, superuser())
    served = 2 if case.of_somebody else 1
    assert jobs(case.kind).count() == served
    clock()
    assert worker.calls == served * case.times
    assert is_done(case)


@every_kind
def test_a_page_that_is_deleted_before_or_meanwhile_takes_its_job_along(
    case: Case,
    source: Page,
    somebody: Any,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    worker = Worker(case, monkeypatch)
    job = asked(case, source, somebody)

    def deleted() -> None:
        Page.objects.get(pk=source.pk).delete()
        # In one transaction with its step a failure would undo what somebody else did.
        if not case.kind.counted:
            raise Page.DoesNotExist

    worker.then = deleted
    with caplog.at_level(logging.WARNING, logger=running.__name__):
        work(job)
    assert not jobs(case.kind).exists()
    assert caplog.records == []
    work_again_of_nothing(job)
    clock()
    assert worker.calls == 1


@every_kind
def test_no_way_leads_to_two_jobs_where_one_is_meant(
    case: Case, source: Page, somebody: Any
) -> None:
    job = asked(case, source, somebody)
    same = (job.kind, job.source_id, job.locale_id, job.user_id)
    assert job.key == key_of(*same)
    with pytest.raises(IntegrityError), transaction.atomic():
        Job.objects.create(kind=job.kind, source_id=job.source_id, key=key_of(*same), turn="x")


def test_what_fails_is_told_in_the_language_of_who_looks(
    source: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = running.ask(PUBLISHED, source.pk)
    worker = Worker(CASES[0], monkeypatch)
    worker.fails = RuntimeError("a secret of the host")
    work(job)
    clock()
    clock()
    user = superuser()
    page = client_of(user).get(REPORT).content.decode()
    assert "Rozpoczęcie tłumaczeń opublikowanej strony" in page
    assert "(RuntimeError)" in page
    assert "a secret of the host" not in page
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": "en"})
    page = client_of(user).get(REPORT).content.decode()
    assert "Begin the translations of a published page" in page
    assert "Something went wrong." in page
    other = client_of(person((TRANSLATOR, "en"))).get(REPORT).content.decode()
    assert "Kronika" not in other.split("listing-results")[0]


def test_what_is_told_of_goes_after_its_time(source: Page, somebody: Any) -> None:
    kept = running.ask(PUBLISHED, source.pk)
    for case in CASES:
        asked(case, source, somebody)
    before = Job.objects.count()
    running.forget_old()
    assert Job.objects.count() == before
    for job in Job.objects.all():
        Job.objects.filter(pk=job.pk).update(asked_at=job.asked_at.replace(year=2025))
    running.forget_old()
    left = set(Job.objects.values_list("kind", flat=True))
    assert left == {PUBLISHED.name, SYNCHRONISED.name, RECORDED.name}, "What is not done yet stays."
    assert Job.objects.filter(pk=kept.pk).exists()
