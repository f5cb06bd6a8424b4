"""A process that edits, publishes and does the worker's work, killed at any moment."""

import os
import random
import signal
import traceback
from contextlib import suppress

from django.conf import settings
from django.db import connections
from django.db.models import Max
from django.test import Client

from cms.published.changes import compact, latest
from cms.published.documents import make_stale
from cms.published.log import number_entries
from cms.published.marking import BusyError
from cms.published.models import LogEntry
from cms.published.verification import Difference, verify
from tests.cms.published.comparing import Follower
from tests.cms.published.editing import Editors

# Of processor time, so that a busy machine lets as much happen as a quiet one.
_SECONDS = 4.0
_VERIFIED_EVERY = 5
# Kills beyond what was asked for, while none came late enough for anything to be told.
_MORE_AT_MOST = 20


def work(seed: int) -> None:
    """Edits at random and does what the worker and the clock do, until it is killed."""
    editors = Editors(seed)
    while True:
        editors.act()
        with suppress(BusyError):
            make_stale(0.5)
        number_entries()
        if editors.random.random() < 0.1:
            compact()


def was_killed(seed: int) -> bool:
    """One such process of its own; whether it ended by being killed, and not by a failure.

    The kernel kills it by SIGPROF, which runs none of its code either.
    """
    connections.close_all()
    pid = os.fork()
    if not pid:
        signal.signal(signal.SIGPROF, signal.SIG_DFL)
        seconds = 0.1 + random.Random(seed).random() * _SECONDS  # noqa: S311
        signal.setitimer(signal.ITIMER_PROF, seconds)
        try:
            work(seed)
        finally:
            traceback.print_exc()
            os._exit(1)
    return os.WIFSIGNALED(os.waitpid(pid, 0)[1])


def wrong_after(kills: int, first: int = 1) -> list[str]:
    """What is not as it should be after so many kills, seeded from `first` on."""
    settings.CHANGES_RETENTION_DAYS = 0
    follower = Follower(Client(headers={"host": "127.0.0.1"}))
    begin = latest()
    number, found = begin.number, list[str]()
    for seed in range(first, first + kills + _MORE_AT_MOST):
        if seed - first >= kills and number != begin.number:
            break
        if not was_killed(seed):
            found.append(f"{seed}: it failed before it was killed")
        found += [f"{seed}: {one}" for one in follower.differences()]
        head = latest()
        last = LogEntry.objects.aggregate(Max("number"))["number__max"] or 0
        if head.epoch != begin.epoch or head.number < number or last != head.number:
            found.append(f"{seed}: the log went from {number} to {head}, its last is {last}")
        number = head.number
        if seed % _VERIFIED_EVERY == 0 or seed - first >= kills - 1:
            found += [f"{seed}: {one}" for one in verify() if isinstance(one, Difference)]
    if number == begin.number:
        found.append("nothing was ever told")
    return found
