"""How long a process waits for an answer of PostgreSQL.

Web requests wait `WEB` seconds for each answer, health less; the worker and commands wait for as
long as it takes.

Symptom: a server that hangs keeps its connections open, and every request with them.
Cause: no setting of the server, of TCP or of psycopg ends the waiting for an answer.
Version: psycopg 3.3.
Proposal: a parameter `timeout` of `Connection.wait` that connections are opened with.
Until: `test_an_answer_that_does_not_come_is_an_error_and_the_next_question_is_asked_anew` passes
without it.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from psycopg import Error, OperationalError

WEB = 20.0
# What holds in this process where nothing else is said; None: no limit.
default: float | None = None
_seconds: ContextVar[float | None] = ContextVar("seconds", default=None)


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Within it, an answer that takes longer is an OperationalError."""
    before = _seconds.set(seconds)
    try:
        yield
    finally:
        _seconds.reset(before)


def limit_waiting(connection: Any, **kwargs: Any) -> None:
    """Receives `connection_created`."""
    if connection.vendor != "postgresql":
        return
    opened = connection.connection
    wait = opened.wait

    def limited_wait(answer: Any, *args: Any, **kwargs: Any) -> Any:
        seconds = _seconds.get() or default
        if seconds is None:
            return wait(answer, *args, **kwargs)
        until = time.monotonic() + seconds
        try:
            return wait(answer, *args, **{**kwargs, "timeout": seconds})
        except Error as error:
            if time.monotonic() < until:
                raise
            # What comes late must not be taken for the answer to another question.
            opened.pgconn.finish()
            raise OperationalError(
                f"PostgreSQL has not answered for {seconds:g} seconds."
            ) from error

    opened.wait = limited_wait
