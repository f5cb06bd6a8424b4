from typing import Any

from django.core.management.commands import migrate
from django.db import connections

from cms.operations.locking import alone
from cms.operations.sqlite3.base import DatabaseWrapper


class Command(migrate.Command):
    """Django's command, which alone makes the file of an SQLite database. Where servers that start
    at once each call it, one migrates and the others find it done."""

    def handle(self, *args: Any, **options: Any) -> None:
        connection = connections[options["database"]]
        if isinstance(connection, DatabaseWrapper):
            connection.make_file()
        with alone("migrating"):
            super().handle(*args, **options)
