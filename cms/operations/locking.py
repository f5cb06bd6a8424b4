"""Work that one process does at a time, however many ask for it at once."""

import fcntl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from zlib import crc32

from django.db import connection

_ASKED_EVERY = 0.3


@contextmanager
def alone(work: str) -> Iterator[None]:
    """Waits until no other process, on this database, does the work of that name.

    The database, or the system, lets go of what a killed process held.
    """
    if connection.vendor == "postgresql":
        key = crc32(f"mazovia-cms: {work}".encode())
        while not _postgresql("pg_try_advisory_lock", key):
            time.sleep(_ASKED_EVERY)
        try:
            yield
        finally:
            _postgresql("pg_advisory_unlock", key)
    elif _is_in_memory(str(connection.settings_dict["NAME"])):
        yield  # it ends with its process
    else:
        path = Path(str(connection.settings_dict["NAME"]))
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.with_name(f"{path.name}.{work}").open("w") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield


def _is_in_memory(name: str) -> bool:
    return name == ":memory:" or "mode=memory" in name


def _postgresql(function: str, key: int) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {function}(%s)", [key])
        return bool(cursor.fetchone()[0])
