"""What SQLite does where several processes serve one site from one file."""

import stat
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import OperationalError
from django.db.utils import ConnectionHandler

OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 60,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
}


@pytest.fixture
def file(tmp_path: Path, django_db_blocker: Any) -> Iterator[Path]:
    with django_db_blocker.unblock():
        yield tmp_path / "baza 100% ?.sqlite3"


def connect(file: Path) -> Any:
    """A connection as each thread of each process has one."""
    engine = {"ENGINE": "cms.operations.sqlite3", "NAME": file, "OPTIONS": OPTIONS}
    return ConnectionHandler({"default": engine})["default"]


def run(connection: Any, statement: str) -> Any:
    with connection.cursor() as cursor:
        return cursor.execute(statement).fetchall()


def made(file: Path) -> Any:
    connection = connect(file)
    connection.make_file()
    run(connection, "CREATE TABLE word (text)")
    return connection


def test_who_writes_again_and_again_overtakes_nobody(file: Path) -> None:
    """Counted in transactions of others, so that it holds on a machine of any speed."""
    made(file).close()
    writers, rounds, written, overtaken = 5, 12, [0], []

    def write() -> None:
        connection = connect(file)
        for _ in range(rounds):
            connection.ensure_connection()
            before = written[0]
            connection._start_transaction_under_autocommit()
            overtaken.append(written[0] - before)
            time.sleep(0.02)
            written[0] += 1
            connection.connection.execute("INSERT INTO word VALUES ('a')")
            connection.connection.commit()
        connection.close()

    threads = [threading.Thread(target=write) for _ in range(writers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(overtaken) == writers * rounds
    # Each of the others once, and once more where the order was decided meanwhile.
    assert max(overtaken) <= 2 * writers


def test_a_database_that_is_not_there_is_not_made_by_opening_it(file: Path) -> None:
    with pytest.raises(OperationalError):
        run(connect(file), "SELECT 1")
    assert not file.exists()


def test_a_connection_to_a_file_that_was_removed_is_not_used_again(file: Path) -> None:
    connection = made(file)
    for path in file.parent.glob(f"{file.name}*"):
        path.unlink()
    connection.close_if_unusable_or_obsolete()
    with pytest.raises(OperationalError):
        run(connection, "SELECT 1")
    assert not file.exists()


def test_a_file_that_was_put_back_is_used_at_once(file: Path) -> None:
    connection = made(file)
    run(connection, "INSERT INTO word VALUES ('kept')")
    connection.close()
    kept = file.read_bytes()
    run(connection, "INSERT INTO word VALUES ('lost')")
    file.with_suffix(".new").write_bytes(kept)
    file.with_suffix(".new").replace(file)
    for suffix in ("-wal", "-shm"):
        file.with_name(file.name + suffix).unlink()
    connection.close_if_unusable_or_obsolete()
    assert run(connection, "SELECT text FROM word") == [("kept",)]


def test_the_database_and_what_stands_beside_it_are_their_owners_alone(file: Path) -> None:
    connection = made(file)
    connection._start_transaction_under_autocommit()
    rights = {path.name[len(file.name) :]: path.stat().st_mode for path in file.parent.iterdir()}
    assert set(rights) == {"", "-wal", "-shm", "-queue"}
    assert {stat.S_IMODE(mode) for mode in rights.values()} == {0o600}
