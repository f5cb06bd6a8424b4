"""A site that ran with earlier names keeps what it knows."""

from importlib import import_module

import pytest
from django.apps import apps
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from cms.translation.models import PageTranslation

pytestmark = pytest.mark.django_db
MIGRATION = import_module("cms.translation.migrations.0010_names_of_the_field")
JOBS = import_module("cms.translation.migrations.0013_jobs_moved")
CHANGE = {"path": "lead", "before": "25", "after": "40", "since": "2026-11-26T00:00:00+00:00"}


def test_what_changed_is_as_grave_as_it_was():
    row = PageTranslation.objects.first()
    assert row is not None
    PageTranslation.objects.filter(pk=row.pk).update(changed=[{**CHANGE, "gravity": "high"}])

    MIGRATION.keys_forward(apps, None)

    row.refresh_from_db()
    assert row.changed == [{**CHANGE, "severity": "high"}]


def test_what_the_worker_has_before_it_is_found_where_it_is_now():
    waiting = DBTaskResult.objects.create(
        task_path="cms.translation.beginning.published.translate_published",
        args_kwargs={"args": [1], "kwargs": {}},
        backend_name="default",
        run_after=timezone.now(),
    )

    MIGRATION.rename_tasks(apps, None)

    waiting.refresh_from_db()
    assert waiting.task_path == "cms.translation.jobs.published.translate_published"
    assert waiting.task_path in JOBS.OLD_TASKS, "The job is asked for in its place."


@pytest.mark.parametrize("module", MIGRATION.MODULES.values())
def test_tasks_are_named_by_modules_that_are_there_or_became_jobs(module: str):
    if not any(path.startswith(module) for path in JOBS.OLD_TASKS):
        assert import_module(module.rstrip("."))
