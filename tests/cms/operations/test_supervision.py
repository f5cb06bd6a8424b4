"""Processes under the supervisor: which may end and come back, and which ends the site."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

PROCESS = """
import os, pathlib, sys, time
pathlib.Path("started").open("a").write(f"{os.environ['NAME_' + sys.argv[1]]} {os.getpid()}\\n")
time.sleep(600)
"""

SUPERVISE = """
import sys
from cms.operations import supervision
supervision.FIRST_WAIT, supervision.LONGEST_WAIT = float(sys.argv[1]), 60.0
commands = {name: ["process", name] for name in ("server", "worker", "clock")}
names = {f"NAME_{name}": name for name in commands}
sys.exit(supervision.Supervisor(names, commands).run())
"""


class Site:
    """A supervisor of processes that do nothing."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "process.py").write_text(PROCESS)
        (folder / "supervise.py").write_text(SUPERVISE)

    def start(self, first_wait: float) -> None:
        self.supervisor = subprocess.Popen(
            [sys.executable, "supervise.py", str(first_wait)],
            cwd=self.folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        eventually(lambda: len(self.started()) == 3)

    def started(self) -> list[list[str]]:
        """The name and the process of everything that was started so far."""
        record = self.folder / "started"
        return [line.split() for line in record.read_text().splitlines()] if record.exists() else []

    def kill(self, name: str) -> None:
        pid = [int(process) for part, process in self.started() if part == name][-1]
        os.kill(pid, signal.SIGKILL)


def eventually(seen: Callable[[], Any]) -> None:
    until = time.monotonic() + 60
    while not seen():
        assert time.monotonic() < until, "did not happen in time"
        time.sleep(0.05)


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    made = Site(tmp_path)
    yield made
    made.supervisor.kill()
    for _, process in made.started():
        try:
            os.kill(int(process), signal.SIGKILL)
        except ProcessLookupError:
            continue


@pytest.mark.parametrize("part", ["worker", "clock"])
def test_a_part_that_was_killed_is_started_again_and_the_others_go_on(
    site: Site, part: str
) -> None:
    site.start(0.1)
    site.kill(part)
    eventually(lambda: len(site.started()) == 4)
    assert site.started()[-1][0] == part
    site.kill(part)
    eventually(lambda: len(site.started()) == 5)
    assert site.supervisor.poll() is None
    site.supervisor.terminate()
    _, said = site.supervisor.communicate(timeout=60)
    assert site.supervisor.returncode == 0
    assert f"the {part} ended (exit code -9); it is started again" in said


def test_a_part_that_ends_at_once_is_not_started_in_a_circle(site: Site) -> None:
    site.start(30)
    site.kill("worker")
    assert site.supervisor.stderr is not None
    assert "the worker ended" in site.supervisor.stderr.readline()
    assert len(site.started()) == 3
    # Asked to end meanwhile, it waits for nobody.
    site.supervisor.terminate()
    assert site.supervisor.wait(25) == 0


def test_the_site_ends_with_its_server(site: Site) -> None:
    site.start(0.1)
    site.kill("server")
    _, said = site.supervisor.communicate(timeout=60)
    assert site.supervisor.returncode == 1
    assert "the server ended (exit code -9)." in said
    for _, process in site.started():
        with pytest.raises(ProcessLookupError):
            os.kill(int(process), 0)
