"""While the worker is away the clock goes on asking: each page waits for it once."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import TestCase
from django_tasks_db.models import DBTaskResult

from cms.translation.jobs import running, subtrees
from cms.translation.jobs.kinds import Kind
from cms.translation.jobs.published import PUBLISHED
from cms.translation.jobs.running import do_job
from cms.translation.jobs.synchronising import SYNCHRONISED, ask_for_what_is_behind
from cms.translation.machine.requests import DRAFT
from cms.translation.models import Job, PageTranslation
from cms.translation.roles.groups import TRANSLATOR
from tests.cms.background import be_due, clock, jobs
from tests.cms.people import person
from tests.cms.translating import locale, news

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nobody_works(settings: Any) -> None:
    """Tasks wait for a worker, as on a site that is served."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


def asked_for(ask: Callable[[], object]) -> int:
    """How many tasks wait after an hour of the clock."""
    with TestCase.captureOnCommitCallbacks(execute=True):
        ask()
    for _ten_minutes in range(6):
        clock()
    return DBTaskResult.objects.filter(task_path=do_job.module_path).count()


def of_five_pages(kind: Kind[Any]) -> Callable[[], None]:
    sources = [news(slug=f"n-{number}", live=False) for number in range(5)]

    def ask() -> None:
        for source in sources:
            running.ask(kind, source.pk)

    return ask


@pytest.mark.parametrize("kind", [PUBLISHED, SYNCHRONISED], ids=lambda kind: kind.name)
def test_five_published_pages_are_five_tasks(kind: Kind[Any]) -> None:
    assert asked_for(of_five_pages(kind)) == 5


def test_what_nobody_gave_to_the_worker_is_asked_for_once() -> None:
    of_five_pages(PUBLISHED)()
    assert asked_for(lambda: None) == 5


def test_five_pages_that_are_behind_are_five_tasks() -> None:
    for number in range(5):
        source = news(slug=f"n-{number}", live=False)
        PageTranslation.objects.filter(source=source).update(pending=True)
    for _ten_minutes in range(2):
        assert asked_for(ask_for_what_is_behind) == 5


def test_what_is_behind_and_fails_is_not_asked_for_anew() -> None:
    source = news(live=False)
    PageTranslation.objects.filter(source=source).update(pending=True)
    ask_for_what_is_behind()
    jobs(SYNCHRONISED).update(tries=7)
    ask_for_what_is_behind()
    assert jobs(SYNCHRONISED).get().tries == 7


def test_a_request_for_a_draft_is_one_task() -> None:
    source, user = news(live=False), person((TRANSLATOR, "en"))
    draft = {"locale_id": locale("en").pk, "user_id": user.pk}
    assert asked_for(lambda: running.ask(DRAFT, source.pk, **draft)) == 1


def test_a_request_for_a_subtree_is_one_task() -> None:
    source = news(live=False)
    user = person((TRANSLATOR, "en"))
    assert asked_for(lambda: subtrees.ask(user, source.get_parent(), locale("en"))) == 1


def test_a_turn_that_waits_for_the_worker_is_not_passed_on() -> None:
    with TestCase.captureOnCommitCallbacks(execute=True):
        job = running.ask(PUBLISHED, news(live=False).pk)
    be_due()
    clock()
    assert Job.objects.get(pk=job.pk).turn == job.turn
