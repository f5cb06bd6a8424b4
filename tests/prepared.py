"""Prepared databases: the schema and the real content, made once and copied from then on.

What is prepared stands in `var/prepared` (on PostgreSQL, in databases beside the suite's) under a
digest of all that makes it, so that it is made anew exactly when one of those files changes.
"""

import fcntl
import hashlib
import shutil
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path

from django.conf import settings
from django.db import connection

ROOT = Path(__file__).resolve().parents[1]
FOLDER = Path(settings.MEDIA_ROOT).parent.parent / "prepared"
# Shown to people, and never read by what loads the content.
_SHOWN = {".html", ".css", ".js", ".svg", ".woff2", ".txt", ".mo", ".pyc"}


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Held while a database is made or copied."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with (FOLDER / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _digest(paths: Iterable[Path]) -> str:
    found = hashlib.sha256(connection.vendor.encode())
    for path in sorted(paths):
        found.update(f"{path.relative_to(ROOT)}\0".encode() + path.read_bytes())
    return found.hexdigest()[:12]


def _locks() -> list[Path]:
    return [ROOT / "requirements-dev.txt", ROOT / "pyproject.toml"]


@cache
def schema_digest() -> str:
    """Changes with every migration and locked package, and with what `migrate` writes at its end:
    the roles, whose rights are added where they are missing and never taken away."""
    migrations = [
        path for top in ("cms", "pages") for path in ROOT.glob(f"{top}/*/migrations/*.py")
    ]
    roles = [
        ROOT / "cms" / "translation" / "roles" / "groups.py",
        ROOT / "cms" / "site" / "permissions.py",
    ]
    roles += ROOT.glob("pages/*/apps.py")
    return _digest([*_locks(), *migrations, *roles, ROOT / "cms" / "settings" / "base.py"])


@cache
def content_digest() -> str:
    """Changes with whatever may change the prepared content: code, content, packages."""
    ours = [
        path
        for folder in ("cms", "pages", "locale")
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and path.suffix not in _SHOWN
    ]
    return _digest([*_locks(), *ours, ROOT / "tests" / "prepared.py"])


class Kept:
    """A prepared database and the files that go with it; `kind` is "schema" or "content"."""

    def __init__(self, kind: str, digest: str) -> None:
        self.kind = kind
        self.folder = FOLDER / f"{kind}-{connection.vendor}-{digest}"
        self.database = str(self.folder / "db.sqlite3")
        if connection.vendor != "sqlite":
            self.database = sibling(test_database_name(), f"{kind}_{digest}")

    def there(self) -> bool:
        """Whether it was kept whole."""
        return (self.folder / "whole").is_file() and exists(self.database)

    def keep(self, name: str) -> None:
        """Keeps the database `name` with its files, in the place of an older one of its kind."""
        for old in FOLDER.glob(f"{self.kind}-{connection.vendor}-*"):
            if connection.vendor != "sqlite":
                drop(sibling(test_database_name(), f"{self.kind}_{old.name.rsplit('-')[-1]}"))
            shutil.rmtree(old)
        self.folder.mkdir(parents=True)
        copy(name, self.database)
        if self._media():
            shutil.copytree(settings.MEDIA_ROOT, self.folder / "media")
        (self.folder / "whole").touch()

    def take(self, name: str) -> None:
        """Makes the database `name` a copy of it, with its files where the suite looks for them."""
        copy(self.database, name)
        mark = Path(settings.MEDIA_ROOT).parent / "media.digest"
        if self._media() and not (mark.is_file() and mark.read_text() == self.folder.name):
            shutil.rmtree(settings.MEDIA_ROOT, ignore_errors=True)
            shutil.copytree(self.folder / "media", settings.MEDIA_ROOT)
            mark.write_text(self.folder.name)

    def _media(self) -> bool:
        return self.kind == "content"  # a schema has no files


def take_content(make: Callable[[], None], load: Callable[[], None]) -> None:
    """Gives the suite its database with the content, making only what was not kept.

    `make` creates the suite's database or, where one stands there, migrates it; `load` fills it.
    """
    name = test_database_name()
    content = Kept("content", content_digest())
    if not content.there():
        schema = Kept("schema", schema_digest())
        drop(name)
        shutil.rmtree(settings.MEDIA_ROOT, ignore_errors=True)
        if schema.there():
            schema.take(name)
        make()
        if not schema.there():
            schema.keep(name)
            use(name)
        load()
        content.keep(name)
    content.take(name)
    use(name)


def use(name: str) -> None:
    """Connects this process to the database `name`."""
    connection.close()
    settings.DATABASES["default"]["NAME"] = name
    connection.settings_dict["NAME"] = name


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
    drop(target)
    if connection.vendor == "sqlite":
        with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
            old.backup(new)
        return
    quote = connection.ops.quote_name
    with connection._nodb_cursor() as cursor:
        cursor.execute(f"CREATE DATABASE {quote(target)} TEMPLATE {quote(source)}")


def drop(name: str) -> None:
    """Removes a database, whoever is connected to it."""
    if connection.vendor == "sqlite":
        for suffix in ("", "-wal", "-shm"):
            Path(f"{name}{suffix}").unlink(missing_ok=True)
        return
    with connection._nodb_cursor() as cursor:
        cursor.execute(f"DROP DATABASE IF EXISTS {connection.ops.quote_name(name)} WITH (FORCE)")
