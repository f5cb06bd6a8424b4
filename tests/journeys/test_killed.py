"""Whenever a process is killed, what is kept for readers holds and the log misses nothing."""

import os
from collections.abc import Iterator
from typing import Any

import pytest

from .site import RunningSite

pytestmark = pytest.mark.journey

# `make kills COUNT=200` for as many as one likes.
KILLS = int(os.environ.get("KILLS", "2"))
FIRST = int(os.environ.get("KILLS_FIRST", "1"))
KILLED = """
import json
from tests.journeys.killing import wrong_after
print(json.dumps(wrong_after({kills}, {first})))
"""


@pytest.fixture
def quiet_site(
    tmp_path_factory: pytest.TempPathFactory, django_db_setup: None, django_db_blocker: Any
) -> Iterator[RunningSite]:
    """A site without server, worker and clock."""
    with django_db_blocker.unblock():
        site = RunningSite(tmp_path_factory.mktemp("killed"))
        site.copy_content()
        site.manage("collectstatic", "--noinput", "-v0")
        # A process reads once which static files there are.
        site.close_interpreter()
        site.manage("published", "rebuild")
        yield site
        site.remove()


def test_documents_and_log_hold_after_every_kill(quiet_site: RunningSite) -> None:
    assert quiet_site.python(KILLED.format(kills=KILLS, first=FIRST)) == []
