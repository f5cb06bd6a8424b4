"""What operators are told at /health/."""

import datetime
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import OperationalError, connection
from django.db.migrations.recorder import MigrationRecorder
from django.test import Client
from django.utils import timezone

from cms.operations import health
from cms.operations.clock import Clock, Job
from cms.operations.models import Heartbeat

pytestmark = pytest.mark.django_db


@pytest.fixture
def running_site() -> None:
    """A site whose worker and clock have just shown themselves."""
    for part in Heartbeat.Part:
        Heartbeat.beat(part)


def ask(client: Client) -> tuple[int, dict[str, Any]]:
    response = client.get("/health/")
    return response.status_code, response.json()


def test_a_site_whose_every_part_works_is_healthy(client: Client, running_site: None) -> None:
    status, report = ask(client)
    assert status == 200
    assert report["status"] == "ok"
    assert set(report["checks"]) == {"database", "migrations", "worker", "clock", "disk", "cache"}
    assert all(check["ok"] for check in report["checks"].values())


def test_the_answer_is_never_cached_and_needs_no_session(
    client: Client, running_site: None
) -> None:
    response = client.get("/health/")
    assert "no-store" in response["Cache-Control"]
    assert "Set-Cookie" not in response


@pytest.mark.parametrize("part", list(Heartbeat.Part))
def test_a_part_that_went_silent_is_told(
    client: Client, running_site: None, part: Heartbeat.Part
) -> None:
    long_ago = timezone.now() - datetime.timedelta(hours=1)
    Heartbeat.objects.filter(part=part).update(at=long_ago)
    status, report = ask(client)
    assert status == 503
    assert report["checks"][part] == {"ok": False, "seconds_ago": pytest.approx(3600, abs=120)}
    assert report["checks"]["database"]["ok"]


@pytest.mark.parametrize("part", list(Heartbeat.Part))
def test_a_sign_of_life_from_the_future_is_none(
    client: Client, running_site: None, part: Heartbeat.Part
) -> None:
    ahead = timezone.now() + datetime.timedelta(hours=6)
    Heartbeat.objects.filter(part=part).update(at=ahead)
    status, report = ask(client)
    assert status == 503
    assert not report["checks"][part]["ok"]


def test_a_part_that_never_ran_is_told(client: Client) -> None:
    Heartbeat.objects.all().delete()
    status, report = ask(client)
    assert status == 503
    assert report["checks"]["clock"] == {"ok": False, "seconds_ago": None}


def test_a_missing_migration_is_told_until_it_is_there(
    client: Client, running_site: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    health._migrated.cache_clear()
    monkeypatch.setattr(health, "missing_migrations", lambda: 2)
    status, report = ask(client)
    assert (status, report["checks"]["migrations"]) == (
        503,
        {"ok": False, "missing": 2, "unknown": 0},
    )
    monkeypatch.setattr(health, "missing_migrations", lambda: 0)
    assert ask(client)[0] == 200


def test_a_database_of_newer_code_is_told(client: Client, running_site: None) -> None:
    MigrationRecorder(connection).record_applied("cms_content", "0999_from_tomorrow")
    status, report = ask(client)
    assert (status, report["checks"]["migrations"]) == (
        503,
        {"ok": False, "missing": 0, "unknown": 1},
    )


def test_what_an_uninstalled_plugin_or_a_squashed_migration_left_is_no_newer_code(
    client: Client, running_site: None
) -> None:
    recorder = MigrationRecorder(connection)
    recorder.record_applied("events_of_another_year", "0007_speaker")
    recorder.record_applied("cms_content", "0000_forgotten")
    assert ask(client)[0] == 200


def test_a_database_that_does_not_answer_is_told_and_is_no_crash(
    client: Client, running_site: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Gone:
        def cursor(self) -> None:
            raise OperationalError("server closed the connection, password=secret")

    monkeypatch.setattr(health, "connection", Gone())
    response = client.get("/health/")
    assert response.status_code == 503
    assert response.json()["checks"]["database"] == {"ok": False}
    assert b"secret" not in response.content


@pytest.mark.parametrize("folder", ["media", ""])
def test_a_project_may_name_its_folder_of_files_as_text_or_not_at_all(
    client: Client,
    running_site: None,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    folder: str,
) -> None:
    monkeypatch.setattr(settings, "MEDIA_ROOT", folder and str(tmp_path / folder))
    status, report = ask(client)
    assert (status, report["checks"]["disk"]) == (200, {"ok": True})


def test_a_disk_that_cannot_be_written_is_told(
    client: Client, running_site: None, tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_the_way = tmp_path / "media"
    in_the_way.write_text("a file where the folder should be")
    monkeypatch.setattr(settings, "MEDIA_ROOT", in_the_way)
    status, report = ask(client)
    assert status == 503
    assert report["checks"]["disk"] == {"ok": False}


def test_the_clock_shows_itself_and_makes_the_worker_show_itself() -> None:
    Heartbeat.objects.all().delete()
    Clock().tick()
    assert set(Heartbeat.objects.values_list("part", flat=True)) == {"clock", "worker"}


def test_a_job_that_fails_does_not_end_the_clock_and_is_no_sign_of_life() -> None:
    Heartbeat.objects.all().delete()
    clock, done = Clock(), []

    def fail() -> None:
        raise OperationalError("the database is away")

    minute = datetime.timedelta(minutes=1)
    clock.jobs = [Job(minute, fail), Job(minute, lambda: done.append("next"))]
    clock.tick()
    assert done == ["next"]
    assert not Heartbeat.objects.exists()
