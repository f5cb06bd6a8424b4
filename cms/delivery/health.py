"""`/health/`: whether every part of the running site works, for operators and their monitors."""

import datetime
import tempfile
from collections.abc import Callable
from functools import cache
from typing import Any

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from .models import Heartbeat

# Both show themselves every minute; a long task may keep the worker from it for a while.
PATIENCE = {
    Heartbeat.Part.WORKER: datetime.timedelta(minutes=15),
    Heartbeat.Part.CLOCK: datetime.timedelta(minutes=5),
}
Report = dict[str, Any]


class MigrationsMissingError(Exception):
    """The database lacks migrations of the code."""


def missing_migrations() -> int:
    """How many migrations the database lacks."""
    executor = MigrationExecutor(connection)
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))


@cache
def _migrated() -> None:
    """Remembered once it is so: a running process has the code, and so the migrations, it has."""
    missing = missing_migrations()
    if missing:
        raise MigrationsMissingError(missing)


def _database() -> Report:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return {"ok": True}


def _migrations() -> Report:
    try:
        _migrated()
    except MigrationsMissingError as error:
        return {"ok": False, "missing": error.args[0]}
    return {"ok": True, "missing": 0}


def _part(part: Heartbeat.Part) -> Report:
    age = Heartbeat.age(part)
    if age is None:
        return {"ok": False, "seconds_ago": None}
    return {"ok": age <= PATIENCE[part], "seconds_ago": round(age.total_seconds())}


def _disk() -> Report:
    try:
        settings.MEDIA_ROOT.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=settings.MEDIA_ROOT) as file:
            file.write(b"x")
    except OSError:
        return {"ok": False}
    return {"ok": True}


def _asked(check: Callable[[], Report]) -> Report:
    try:
        return check()
    except DatabaseError:
        return {"ok": False}


@require_safe
@never_cache
def health(request: HttpRequest) -> JsonResponse:
    """200 when every part works, otherwise 503; says which, and nothing about the machine."""
    checks = {
        "database": _asked(_database),
        "migrations": _asked(_migrations),
        "worker": _asked(lambda: _part(Heartbeat.Part.WORKER)),
        "clock": _asked(lambda: _part(Heartbeat.Part.CLOCK)),
        "disk": _asked(_disk),
    }
    works = all(check["ok"] for check in checks.values())
    return JsonResponse(
        {"status": "ok" if works else "failing", "checks": checks}, status=200 if works else 503
    )
