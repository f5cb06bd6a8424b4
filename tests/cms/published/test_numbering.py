"""Entries are numbered in the end whoever writes at once, and a reader misses none of them."""

import random
import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection, transaction

from cms.published import changes, log
from cms.published.models import LogEntry, LogHead

WRITERS, EACH = 6, 12


def write_many(seed: int) -> None:
    """Entries of which each is committed some time after it was written."""
    chance = random.Random(seed)  # noqa: S311
    try:
        for place in range(EACH):
            with transaction.atomic():
                log.redirected(None, f"/{seed}/{place}", "")
                time.sleep(chance.random() * 0.02)
    finally:
        connection.close()


def number_while(busy: threading.Event) -> None:
    try:
        while not busy.is_set():
            log.number_entries()
    finally:
        connection.close()


@pytest.fixture
def begin(django_db_setup: None, django_db_blocker: Any) -> Iterator[changes.Cursor]:
    """Where the log ends; what is committed behind it is taken back."""
    with django_db_blocker.unblock():
        log.number_entries()
        begin = changes.latest()
        yield begin
        LogEntry.objects.exclude(number__lte=begin.number).delete()
        LogHead.objects.update(last=begin.number)
        connection.close()


def test_a_reader_sees_every_entry_once_while_many_write_and_several_number(
    begin: changes.Cursor,
) -> None:
    done = threading.Event()
    writers = [threading.Thread(target=write_many, args=(seed,)) for seed in range(WRITERS)]
    numbering = [threading.Thread(target=number_while, args=(done,)) for _ in range(2)]
    cursor, seen = begin, list[LogEntry]()

    def read() -> None:
        nonlocal cursor
        found = changes.since(cursor, limit=7)
        seen.extend(found.entries)
        cursor = found.cursor

    for thread in (*writers, *numbering):
        thread.start()
    while any(thread.is_alive() for thread in writers):
        read()
    done.set()
    for thread in numbering:
        thread.join()
    log.number_entries()
    while len(seen) < WRITERS * EACH and changes.since(cursor).entries:
        read()
    numbers = range(begin.number + 1, begin.number + WRITERS * EACH + 1)
    assert [entry.number for entry in seen] == list(numbers)
    assert len({entry.old_path for entry in seen}) == WRITERS * EACH
    # Each writer's own stand in the order in which they were committed.
    for seed in range(WRITERS):
        own = [entry.old_path for entry in seen if entry.old_path.startswith(f"/{seed}/")]
        assert own == [f"/{seed}/{place}" for place in range(EACH)]
    assert changes.latest().number == begin.number + WRITERS * EACH


@pytest.mark.django_db
def test_a_numbering_that_breaks_off_leaves_everything_to_the_next_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    log.number_entries()
    log.redirected(None, "/raz", "")

    def broken(*args: object, **kwargs: object) -> None:
        raise RuntimeError("killed")

    monkeypatch.setattr(type(LogHead.objects), "filter", broken)
    with pytest.raises(RuntimeError):
        log.number_entries()
    monkeypatch.undo()
    assert LogEntry.objects.filter(number=None).count() == 1
    assert log.number_entries() == 1
    assert log.number_entries() == 0
    assert LogEntry.objects.latest("pk").number == changes.latest().number
