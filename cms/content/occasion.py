"""The reason for which pages are being written, and work deferred until all of them are."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, TypeVar

T = TypeVar("T")


class Reason(StrEnum):
    """Why pages are written now."""

    # Somebody writes or publishes, by whatever way; also what runs without anybody.
    EDIT = "edit"
    # The text was approved elsewhere, for whoever puts finished translations online.
    APPROVED = "approved"
    # The source's synchronised content, brought into a live translation; no new text.
    SYNC = "sync"
    # Finished content with its translations is loaded.
    LOAD = "load"
    # A source is withdrawn or deleted, and its translations stay as they are.
    ALONE = "alone"


@dataclass(frozen=True)
class _Occasion:
    reason: Reason = Reason.EDIT
    # Deferred work with its values; None outside `once_at_the_end`.
    at_the_end: dict[Callable[[Any], object], set[Any]] | None = None


_occasion: ContextVar[_Occasion | None] = ContextVar("occasion", default=None)


def _now() -> _Occasion:
    return _occasion.get() or _Occasion()


def reason() -> Reason:
    """Why pages are written now."""
    return _now().reason


@contextmanager
def writing_for(why: Reason) -> Iterator[None]:
    """Sets the reason of everything that is written inside the block."""
    token = _occasion.set(replace(_now(), reason=why))
    try:
        yield
    finally:
        _occasion.reset(token)


@contextmanager
def once_at_the_end() -> Iterator[None]:
    """Runs the work that effects passed to `deferred`, once for each value, when the outermost
    block ends without an error."""
    if _now().at_the_end is not None:
        yield
        return
    asked: dict[Callable[[Any], object], set[Any]] = {}
    token = _occasion.set(replace(_now(), at_the_end=asked))
    try:
        yield
    finally:
        _occasion.reset(token)
    for work, values in asked.items():
        for value in sorted(values, key=str):
            work(value)


def deferred(work: Callable[[T], object], value: T) -> bool:
    """Defers `work(value)` to the end of `once_at_the_end` and returns True; outside such a block
    it returns False, and the caller does the work."""
    asked = _now().at_the_end
    if asked is None:
        return False
    asked.setdefault(work, set()).add(value)
    return True
