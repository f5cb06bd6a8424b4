"""Which tests share a process, and in which order they are handed out.

Journeys share a running site.

Symptom: `--dist loadgroup` groups nothing, so that journeys met on one site or not by chance.
Cause: pytest-xdist 3.8 writes the group into `_nodeid`, which pytest 9.2 reads no more.
It goes when xdist writes it elsewhere; tests/architecture/test_scheduling.py tells.
"""

from typing import Any

from xdist.scheduler import LoadScopeScheduling

# Journeys that take nothing from the shared site.
APART = (
    "tests/journeys/test_killed.py::",
    "tests/journeys/test_migrated_jobs.py::",
    "tests/journeys/test_translation_accidents.py::",
)
# What shares something that takes long to make is done by one process. One that begins another site
# for itself leaves the longest piece shorter.
TOGETHER = (
    "tests/journeys/test_operations.py::",
    "tests/journeys/",
    "tests/cms/test_without_samples.py::",
    "tests/cms/api/test_schemathesis.py::",
    "tests/cms/api/test_sites.py::",
    "tests/cms/translation/status/test_order.py::",
)


def piece_of(nodeid: str) -> str:
    """What a test is handed out with: the name of a piece, or its own."""
    if nodeid.startswith(APART):
        return nodeid
    return next((piece for piece in TOGETHER if nodeid.startswith(piece)), nodeid)


class WhatBelongsTogether(LoadScopeScheduling):  # type: ignore[misc]
    """Hands out what belongs together as one piece, and every other test for itself."""

    def _split_scope(self, nodeid: str) -> str:
        return piece_of(nodeid)


def scheduler(config: Any, log: Any) -> Any:
    """What hands out the tests to the processes; None where another way is asked for."""
    if config.getvalue("dist") != "loadgroup":
        return None
    # In the order of the collection: xdist would begin with the pieces of most tests, which wait
    # for the database that another process prepares.
    config.option.loadscopereorder = False
    return WhatBelongsTogether(config, log)


def turn(nodeid: str, *, uses_database: bool) -> int:
    """One process begins with the journeys, for which it prepares the database. Meanwhile others do
    what needs none; then what takes longest, so that no process waits at the end."""
    piece = piece_of(nodeid)
    if piece == "tests/journeys/":
        return 0
    if not uses_database:
        return 1
    return 2 if nodeid.startswith(("tests/architecture/", "tests/journeys/")) else 3
