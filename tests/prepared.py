"""Copies of the prepared database, so that several processes load the content only once."""

import fcntl
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from django.conf import settings
from django.db import connection

FOLDER = Path(settings.MEDIA_ROOT).parent


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Held while a database is made or copied."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with (FOLDER / "prepared.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def test_database_name() -> str:
    """The name, or the path, of this process's test database."""
    return str(connection.creation._get_test_db_name())


def sibling(name: str, suffix: str) -> str:
    """The name of a database beside another one."""
    return f"{name.split('_gw')[0]}_{suffix}"


def exists(name: str) -> bool:
    """Whether a database of that name is there."""
    if connection.vendor == "sqlite":
        return Path(name).is_file()
    with connection._nodb_cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
        return cursor.fetchone() is not None


def copy(source: str, target: str) -> None:
    """Makes the database `target` a copy of `source`, to which nobody else may be connected."""
    connection.close()
    if connection.vendor == "sqlite":
        for path in Path(target).parent.glob(f"{Path(target).name}*"):
            if path.name.removeprefix(Path(target).name) in ("", "-wal", "-shm"):
                path.unlink()
        with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
            old.backup(new)
        return
    drop(target)
    quote = connection.ops.quote_name
    with connection._nodb_cursor() as cursor:
        cursor.execute(f"CREATE DATABASE {quote(target)} TEMPLATE {quote(source)}")


def drop(name: str) -> None:
    """Removes a database that `copy` made."""
    if connection.vendor == "sqlite":
        Path(name).unlink(missing_ok=True)
        return
    with connection._nodb_cursor() as cursor:
        cursor.execute(f"DROP DATABASE IF EXISTS {connection.ops.quote_name(name)} WITH (FORCE)")
