"""`/health/`: whether every part of the running site works, for operators and their monitors."""

import datetime
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.cache import caches
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from cms.published.backlog import backlog
from cms.translation.jobs.running import failing

from .cache import Cache
from .models import Heartbeat
from .patience import at_most

# Both show themselves every minute; a long task may keep the worker from it for a while.
PATIENCE = {
    Heartbeat.Part.WORKER: datetime.timedelta(minutes=15),
    Heartbeat.Part.CLOCK: datetime.timedelta(minutes=5),
}
# How far the clocks of two machines may lie apart.
SKEW = datetime.timedelta(seconds=30)
# How long the database may take for an answer.
SECONDS = 3
# What the site answers without, if more slowly.
CAN_DO_WITHOUT = {"cache"}
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


@cache
def _of_the_code() -> tuple[set[tuple[str, str]], dict[str, str]]:
    """The migrations that the code knows, and the number of the last one of each app."""
    known: set[tuple[str, str]] = set()
    last: dict[str, str] = {}
    for (app, name), migration in MigrationLoader(None).disk_migrations.items():
        known |= {(app, name), *migration.replaces}
        last[app] = max(last.get(app, ""), name[:4])
    return known, last


def unknown_migrations() -> list[str]:
    """What newer code did to the database.

    Migrations of apps that are not installed are none of these, and neither are old ones that an
    app has squashed and forgotten.
    """
    known, last = _of_the_code()
    applied = MigrationRecorder(connection).applied_migrations()
    unknown = {key for key in applied if key not in known and key[0] in last}
    return sorted(f"{app}.{name}" for app, name in unknown if name[:4] >= last[app])


def _migrations() -> Report:
    unknown = len(unknown_migrations())
    try:
        _migrated()
    except MigrationsMissingError as error:
        return {"ok": False, "missing": error.args[0], "unknown": unknown}
    return {"ok": not unknown, "missing": 0, "unknown": unknown}


def _part(part: Heartbeat.Part) -> Report:
    age = Heartbeat.age(part)
    if age is None:
        return {"ok": False, "seconds_ago": None}
    # One from the future: the machine's clock was set back, and nobody knows what the age is.
    return {"ok": -SKEW <= age <= PATIENCE[part], "seconds_ago": round(age.total_seconds())}


def _disk() -> Report:
    # A project that keeps its files elsewhere may name no folder.
    if not settings.MEDIA_ROOT:
        return {"ok": True}
    folder = Path(settings.MEDIA_ROOT)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"x")
    except OSError:
        return {"ok": False}
    return {"ok": True}


def _cache() -> Report:
    used = caches["default"]
    return {"ok": used.works() if isinstance(used, Cache) else True}


def _jobs() -> Report:
    count = failing().count()
    return {"ok": not count, "failing": count}


def _documents() -> Report:
    found = backlog()
    since = found.since and found.since.isoformat(timespec="seconds")
    return {"ok": found.ok, "waiting": found.waiting, "since": since}


def _asked(check: Callable[[], Report]) -> Report:
    try:
        with at_most(SECONDS):
            return check()
    except DatabaseError:
        return {"ok": False}


CHECKS: dict[str, Callable[[], Report]] = {
    "migrations": _migrations,
    "worker": lambda: _part(Heartbeat.Part.WORKER),
    "clock": lambda: _part(Heartbeat.Part.CLOCK),
    "disk": _disk,
    "cache": _cache,
}
# Slower than it could be, or left undone; nobody is answered wrongly.
ATTENTION: dict[str, Callable[[], Report]] = {
    "jobs": _jobs,
    "documents": _documents,
}
STORED_IN_THE_DATABASE = {"migrations", "worker", "clock"}


@require_safe
@never_cache
def health(request: HttpRequest) -> JsonResponse:
    """Which parts work, and nothing about the machine.

    200 with "ok" when all do. 503 with "failing" where readers or editors would notice. 200 with
    "degraded" where only the cache is away: the site answers without it, so a load balancer must
    not take it out; a monitor reads `status`.
    """
    checks = {"database": _asked(_database)}
    for name, check in CHECKS.items():
        # A database that does not answer is waited for once.
        can_be_asked = name not in STORED_IN_THE_DATABASE or checks["database"]["ok"]
        checks[name] = _asked(check) if can_be_asked else {"ok": False}
    broken = {name for name, check in checks.items() if not check["ok"]}
    answers = checks["database"]["ok"]
    status = "failing" if broken - CAN_DO_WITHOUT else "degraded" if broken else "ok"
    told = {
        "status": status,
        "checks": checks,
        # Not a part that fails: what an operator should look after.
        "attention": {
            name: _asked(look) if answers else {"ok": False} for name, look in ATTENTION.items()
        },
    }
    return JsonResponse(told, status=503 if status == "failing" else 200)
