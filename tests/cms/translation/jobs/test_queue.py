"""While the worker is away the clock goes on asking: each page waits for it once."""

import datetime
from typing import Any

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from cms.translation.jobs import subtrees, tasks
from cms.translation.jobs.published import resume_published
from cms.translation.machine.requests import resume_machine_drafts
from cms.translation.models import (
    MachineRequest,
    PageTranslation,
    PublishedSource,
    SubtreeRequest,
)
from cms.translation.roles.groups import TRANSLATOR
from tests.cms.people import person
from tests.cms.translating import locale, news

pytestmark = pytest.mark.django_db
LONG_AGO = timezone.now() - datetime.timedelta(hours=1)


@pytest.fixture(autouse=True)
def nobody_works(settings: Any) -> None:
    """Tasks wait for a worker, as on a site that is served."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


def asked_for(*resume: Any) -> int:
    """How many tasks wait after an hour of the clock."""
    DBTaskResult.objects.all().delete()
    for _ten_minutes in range(6):
        for ask in resume:
            ask()
    return DBTaskResult.objects.count()


def test_five_published_pages_are_five_tasks() -> None:
    for number in range(5):
        news(slug=f"n-{number}")
    PublishedSource.objects.update(due=LONG_AGO)
    assert asked_for(resume_published) == 5


def test_five_pages_that_are_behind_are_five_tasks() -> None:
    for number in range(5):
        source = news(slug=f"n-{number}", live=False)
        PageTranslation.objects.filter(source=source).update(pending=True)
    assert asked_for(tasks.resume_translations) == 5


def test_a_request_for_a_draft_is_one_task() -> None:
    source, user = news(live=False), person((TRANSLATOR, "en"))
    MachineRequest.objects.create(source=source, locale=locale("en"), user=user, asked_at=LONG_AGO)
    assert asked_for(resume_machine_drafts) == 1


def test_a_request_for_a_subtree_is_one_task(django_capture_on_commit_callbacks: Any) -> None:
    source = news(live=False)
    with django_capture_on_commit_callbacks(execute=True):
        subtrees.ask(person((TRANSLATOR, "en")), source.get_parent(), locale("en"))
    turn = SubtreeRequest.objects.get().turn
    for _ten_minutes in range(6):
        SubtreeRequest.objects.update(alive_at=LONG_AGO)
        with django_capture_on_commit_callbacks(execute=True):
            subtrees.resume_subtrees()
    assert SubtreeRequest.objects.get().turn == turn
    path = subtrees.begin_subtree.module_path
    assert DBTaskResult.objects.filter(task_path=path).count() == 1
