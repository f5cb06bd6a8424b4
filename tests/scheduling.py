"""The journeys share a running site and so a process.

Symptom: `--dist loadgroup` groups nothing, so that journeys met on one site or not by chance.
Cause: pytest-xdist 3.8 writes the group into `_nodeid`, which pytest 9.2 reads no more.
It goes when xdist writes it elsewhere; tests/architecture/test_scheduling.py tells.
"""

from typing import Any

from xdist.scheduler import LoadScopeScheduling

# What shares something that takes long to make is done by one process.
TOGETHER = (
    "tests/journeys/",
    "tests/cms/test_without_samples.py::",
    "tests/cms/api/test_sites.py::",
    "tests/cms/translation/status/test_order.py::",
)


class WhatBelongsTogether(LoadScopeScheduling):  # type: ignore[misc]
    """Hands out what belongs together as one piece, and every other test for itself."""

    def _split_scope(self, nodeid: str) -> str:
        return next((piece for piece in TOGETHER if nodeid.startswith(piece)), nodeid)


def scheduler(config: Any, log: Any) -> Any:
    """What hands out the tests to the processes; None where another way is asked for."""
    return WhatBelongsTogether(config, log) if config.getvalue("dist") == "loadgroup" else None
