"""The journeys share a running site and so a process.

Symptom: `--dist loadgroup` groups nothing, so that journeys met on one site or not by chance.
Cause: pytest-xdist 3.8 writes the group into `_nodeid`, which pytest 9.2 reads no more.
It goes when xdist writes it elsewhere; tests/architecture/test_scheduling.py tells.
"""

from typing import Any

from xdist.scheduler import LoadScopeScheduling


class JourneysTogether(LoadScopeScheduling):  # type: ignore[misc]
    """Hands out the journeys as one piece, first of all, and every other test for itself."""

    def _split_scope(self, nodeid: str) -> str:
        return "journeys" if nodeid.startswith("tests/journeys/") else nodeid


def scheduler(config: Any, log: Any) -> Any:
    """What hands out the tests to the processes; None where another way is asked for."""
    return JourneysTogether(config, log) if config.getvalue("dist") == "loadgroup" else None
