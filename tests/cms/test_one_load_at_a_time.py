"""A load waits until no other one runs."""

import threading
from pathlib import Path

import pytest
from django.db import connection

from cms.operations import locking
from cms.operations.locking import alone

pytestmark = pytest.mark.django_db


def test_a_second_load_begins_when_the_first_has_ended() -> None:
    begun = threading.Event()

    def second() -> None:
        with alone("loading"):
            begun.set()
        connection.close()

    other = threading.Thread(target=second)
    with alone("loading"):
        other.start()
        assert not begun.wait(1)
    assert begun.wait(30)
    other.join()


def test_a_load_that_fails_leaves_the_next_one_free() -> None:
    with pytest.raises(RuntimeError), alone("loading"):
        raise RuntimeError
    with alone("loading"):
        pass


def test_a_folder_called_memory_is_locked_as_any_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = tmp_path / "in-memory-of" / "db.sqlite3"
    monkeypatch.setattr(locking.connection, "vendor", "sqlite")
    monkeypatch.setitem(locking.connection.settings_dict, "NAME", str(name))
    with alone("loading"):
        assert name.with_name("db.sqlite3.loading").is_file()
