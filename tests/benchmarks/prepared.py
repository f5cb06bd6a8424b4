"""The database that the suite prepared, as a copy in memory."""

import sqlite3
import sys
from pathlib import Path

from django.core.management import call_command
from django.db import connection

ROOT = Path(__file__).resolve().parents[2]


def prepared_database() -> Path:
    """The database with content that `make test` left; ends the program where there is none."""
    found = sorted((ROOT / "var" / "prepared").glob("content-sqlite-*/db.sqlite3"))
    if not found:
        sys.exit("There is no prepared database yet: make test ARGS=tests/cms/test_dates.py")
    return found[-1]


def take(database: Path) -> None:
    """Copies a database into the one in memory."""
    connection.ensure_connection()
    with sqlite3.connect(database) as source:
        source.backup(connection.connection)
    call_command("migrate", verbosity=0)
