"""What a process remembers until the public sees something else."""

from collections.abc import Callable, Hashable
from threading import Lock
from typing import TypeVar

from django.conf import settings

from cms.content.sites import chosen_site

from . import version

T = TypeVar("T")

_found: dict[Hashable, object] = {}
_marks: int | None = None
_lock = Lock()


def remembered(key: Hashable, find: Callable[[], T]) -> T:
    """What `find` finds out about public content of the site that is shown, asked again after each
    change of it; one statement where it is known. Keys are few: a language, not a page."""
    global _marks
    if not settings.PUBLISHED_DOCUMENTS:
        return find()
    # Before it is looked for, so that what is found is never older than its version.
    marks = version.current().marks
    key = (chosen_site(), key)
    with _lock:
        if marks != _marks:
            _found.clear()
            _marks = marks
        known = _found.get(key)
    if known is None:
        known = find()
        with _lock:
            if marks == _marks:
                _found[key] = known
    return known  # type: ignore[return-value]
