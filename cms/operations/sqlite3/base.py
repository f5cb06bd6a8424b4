"""Django's SQLite backend with three differences.

Who wants to write queues up. A database that is not there is never made by opening it, so that a
site whose file was removed says so instead of going on with an empty one; `make_file` makes it. A
connection to a file that was removed or replaced is not used again. The file is its owner's alone,
and so are those that SQLite puts beside it.

Symptom: on a busy machine, who wants to write waits until the time-out ("database is locked").
Cause: SQLite's waiting asks again every tenth of a second, and whoever has just written and begins
anew comes first nearly always.
Version: Django 5.2, SQLite 3.
Proposal: none; SQLite means it so.
Until: `test_who_writes_again_and_again_overtakes_nobody` passes without it.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import quote

from django.db.backends.sqlite3 import base


class DatabaseWrapper(base.DatabaseWrapper):
    transaction_mode: str | None
    _opened: tuple[int, int] | None = None

    @property
    def _file(self) -> str | None:
        """The whole path; None for a database in memory, or where NAME is an address of its own."""
        name = str(self.settings_dict["NAME"])
        return None if name == ":memory:" or name.startswith("file:") else os.path.abspath(name)

    def make_file(self) -> None:
        """An empty database where there is none."""
        if self._file is not None and not os.path.exists(self._file):
            os.makedirs(os.path.dirname(self._file), exist_ok=True)
            os.close(os.open(self._file, os.O_RDWR | os.O_CREAT, 0o600))

    def get_connection_params(self) -> dict[str, Any]:
        parameters = super().get_connection_params()
        if self._file is not None:
            parameters["database"] = f"file:{quote(self._file)}?mode=rw"
        return parameters

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        self._opened = self._there()
        return super().get_new_connection(conn_params)

    def close_if_unusable_or_obsolete(self) -> None:
        """Asked before and after each request and task."""
        idle = self.connection is not None and not self.in_atomic_block
        if idle and self._file is not None and self._opened != self._there():
            self.close()
        super().close_if_unusable_or_obsolete()

    def _there(self) -> tuple[int, int] | None:
        """What stands at the database's path now."""
        try:
            found = os.stat(self._file) if self._file is not None else None
        except OSError:
            return None
        return (found.st_dev, found.st_ino) if found else None

    def _start_transaction_under_autocommit(self) -> None:
        with self._queue():
            super()._start_transaction_under_autocommit()  # type: ignore[misc]

    @contextmanager
    def _queue(self) -> Iterator[None]:
        """Held by who is to write next; those behind wait here, in their order.

        Who has just written has to pass here again and so cannot overtake. The system frees what
        a killed process held.
        """
        if self._file is None or self.transaction_mode in (None, "DEFERRED"):
            yield
            return
        # A file of its own: closing the database's would free the locks that SQLite holds on it.
        place = os.open(f"{self._file}-queue", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(place, fcntl.LOCK_EX)
            yield
        finally:
            os.close(place)
