"""What happens by the clock, and what the worker does after it was killed."""

import datetime
from typing import Any

import pytest
from django.core.management import call_command
from django.db import OperationalError
from django.utils import timezone
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from cms.operations.clock import Clock, Job, publish_scheduled, tidy
from cms.operations.management.commands import run_worker
from cms.operations.management.commands.run_worker import take_up_again
from cms.operations.tasks import show_that_the_worker_works
from pages.news.models import NewsPage

pytestmark = pytest.mark.django_db


@pytest.fixture
def queue(settings: Any) -> None:
    """Tasks wait in the database, as on a live site."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


def result(**changes: Any) -> DBTaskResult:
    show_that_the_worker_works.enqueue()
    made = DBTaskResult.objects.latest("enqueued_at")
    DBTaskResult.objects.filter(pk=made.pk).update(**changes)
    made.refresh_from_db()
    return made


def test_a_page_goes_online_and_offline_when_its_time_has_come() -> None:
    page = NewsPage.objects.filter(locale__language_code="pl", live=True).first()
    assert page is not None
    now = timezone.now()
    page.go_live_at, page.expire_at = now + datetime.timedelta(minutes=1), None
    page.unpublish()
    page.save_revision(approved_go_live_at=page.go_live_at, changed=False)
    revision = page.get_latest_revision()
    publish_scheduled()
    assert not NewsPage.objects.get(pk=page.pk).live
    type(revision).objects.filter(pk=revision.pk).update(approved_go_live_at=now)
    revision.refresh_from_db()
    revision.content["go_live_at"] = now.isoformat()
    revision.save()
    publish_scheduled()
    assert NewsPage.objects.get(pk=page.pk).live
    NewsPage.objects.filter(pk=page.pk).update(expire_at=now)
    publish_scheduled()
    assert not NewsPage.objects.get(pk=page.pk).live


def test_a_clock_that_is_set_back_by_hours_holds_up_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clock, done = Clock(), []
    clock.jobs = [Job(datetime.timedelta(0), lambda: done.append("job"))]
    clock.tick()
    earlier = timezone.now() - datetime.timedelta(hours=6)
    monkeypatch.setattr(timezone, "now", lambda: earlier)
    clock.tick()
    assert done == ["job", "job"]


def test_old_results_of_tasks_are_tidied_away_and_waiting_tasks_stay(queue: None) -> None:
    long_ago = timezone.now() - datetime.timedelta(days=3)
    old = result(status=TaskResultStatus.SUCCESSFUL, finished_at=long_ago)
    waiting = result(enqueued_at=long_ago)
    tidy()
    left = set(DBTaskResult.objects.values_list("pk", flat=True))
    assert waiting.pk in left
    assert old.pk not in left


def test_a_task_whose_worker_was_killed_is_done_again(queue: None) -> None:
    begun = result(status=TaskResultStatus.RUNNING, worker_ids=["office"])
    others = result(status=TaskResultStatus.RUNNING, worker_ids=["elsewhere"])
    take_up_again("office")
    begun.refresh_from_db()
    others.refresh_from_db()
    assert begun.status == TaskResultStatus.READY
    assert others.status == TaskResultStatus.RUNNING


def test_what_a_worker_was_doing_when_the_database_went_away_is_done_again(
    queue: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    task = result()

    class OnceWithoutDatabase(run_worker.Worker):
        def configure_signals(self) -> None:
            """The signals are those of the tests."""

        def run(self) -> None:
            task.refresh_from_db()
            if not task.worker_ids:
                task.claim(self.worker_id)
                raise OperationalError("server closed the connection unexpectedly")
            self.running = False

    monkeypatch.setattr(run_worker, "Worker", OnceWithoutDatabase)
    monkeypatch.setattr(run_worker.time, "sleep", lambda seconds: None)
    monkeypatch.setattr(run_worker, "close_old_connections", lambda: None)
    call_command("run_worker", name="office")
    assert (task.status, task.worker_ids) == (TaskResultStatus.READY, ["office"])


def test_a_task_that_killed_its_worker_three_times_is_given_up(queue: None) -> None:
    deadly = result(status=TaskResultStatus.RUNNING, worker_ids=["office"] * 3)
    take_up_again("office")
    deadly.refresh_from_db()
    assert deadly.status == TaskResultStatus.FAILED
