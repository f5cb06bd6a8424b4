"""A database that hangs ends a request and is told at /health/; one that is gone as well."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest
from django.db import OperationalError, connection
from django.db.utils import ConnectionHandler
from django.test import Client

from cms.operations import health
from cms.operations.patience import at_most

pytestmark = pytest.mark.django_db
only_on_postgresql = pytest.mark.skipif(
    "connection.vendor != 'postgresql'", reason="SQLite is in the process itself"
)


class Between:
    """A way to PostgreSQL that can be blocked without being closed."""

    def __init__(self, host: str, port: int) -> None:
        self.target = (host, port)
        self.open = threading.Event()
        self.open.set()
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self.listener.accept()
            except OSError:
                return
            far = socket.create_connection(self.target)
            for ends in ((near, far), (far, near)):
                threading.Thread(target=self._carry, args=ends, daemon=True).start()

    def _carry(self, source: socket.socket, target: socket.socket) -> None:
        # Either end may go away at any time.
        with suppress(OSError):
            while data := source.recv(65536):
                self.open.wait()
                target.sendall(data)
        target.close()


@pytest.fixture
def way() -> Iterator[Between]:
    given = connection.settings_dict
    between = Between(given["HOST"], int(given["PORT"] or 5432))
    with closing(between.listener):
        yield between
        between.open.set()


@pytest.fixture
def through(way: Between) -> Iterator[Any]:
    settings = {**connection.settings_dict, "HOST": "127.0.0.1", "PORT": way.port}
    opened = ConnectionHandler({"default": settings})["default"]
    opened.ensure_connection()
    yield opened
    opened.close()


def ask(opened: Any) -> Any:
    with opened.cursor() as cursor:
        cursor.execute("SELECT 1")
        return cursor.fetchone()


@only_on_postgresql
def test_an_answer_that_does_not_come_is_an_error_and_the_next_question_is_asked_anew(
    through: Any, way: Between
) -> None:
    way.open.clear()
    begun = time.monotonic()
    with at_most(0.5), pytest.raises(OperationalError, match="has not answered"):
        ask(through)
    assert time.monotonic() - begun < 30
    way.open.set()
    through.close_if_unusable_or_obsolete()
    with at_most(30):
        assert ask(through) == (1,)


@only_on_postgresql
def test_an_answer_within_the_time_is_the_answer(through: Any) -> None:
    with at_most(30):
        assert ask(through) == (1,)
        with through.cursor() as cursor, pytest.raises(OperationalError, match="recovery"):
            cursor.execute("DO $$ BEGIN RAISE EXCEPTION 'recovery' USING ERRCODE = '57P03'; END $$")


@only_on_postgresql
def test_health_tells_of_a_hanging_database_without_waiting_for_each_part(
    through: Any, way: Between, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(health, "connection", through)
    monkeypatch.setattr(health, "SECONDS", 0.5)
    way.open.clear()
    response = client.get("/health/")
    checks = response.json()["checks"]
    assert response.status_code == 503
    assert [name for name, check in checks.items() if not check["ok"]] == [
        "database", "migrations", "worker", "clock",
    ]  # fmt: skip


@pytest.mark.skipif("connection.vendor != 'sqlite'", reason="SQLite alone is a file")
def test_health_tells_that_the_databases_file_is_gone(
    client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = {**connection.settings_dict, "NAME": tmp_path / "db.sqlite3"}
    removed = ConnectionHandler({"default": settings})["default"]
    monkeypatch.setattr(health, "connection", removed)
    assert client.get("/health/").json()["checks"]["database"] == {"ok": False}
    assert not (tmp_path / "db.sqlite3").exists()
