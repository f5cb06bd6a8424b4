"""Server, worker and clock under one supervisor: they start together and end together.

A worker or a clock that ends by itself is started again; the site ends with its server.
"""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from contextlib import suppress
from types import FrameType

# The arguments of `python -m`, by name.
Commands = Mapping[str, list[str]]
SERVER = "server"
PROCESSES: Commands = {
    SERVER: ["gunicorn", "-c", "python:cms.operations.server"],
    "worker": ["django", "run_worker"],
    "clock": ["django", "run_clock"],
}
# How long a process may take to end by itself.
PATIENCE = 10.0
# Readers need the server alone: what else ends is started again after this time, each time after
# twice as long, from the beginning once it ran for a while.
FIRST_WAIT, LONGEST_WAIT, RAN_FOR_A_WHILE = 1.0, 60.0, 300.0
_SUPERVISOR = "CMS_SUPERVISOR"


class _Part:
    """One of the processes, and when it is started again after it ended."""

    def __init__(self, name: str, command: list[str]) -> None:
        self.name = name
        self.command = command
        self.process: subprocess.Popen[str] | None = None
        self._wait = FIRST_WAIT
        self._started = self._due = 0.0

    def start(self, environment: Mapping[str, str]) -> subprocess.Popen[str]:
        """In a session of its own, so that Ctrl-C reaches the supervisor alone."""
        self._started = time.monotonic()
        self.process = subprocess.Popen(  # noqa: S603
            [sys.executable, "-m", *self.command],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            start_new_session=True,
        )
        return self.process

    def ended(self) -> int | None:
        """The exit code of a process that ended since the last question."""
        if self.process is None or self.process.poll() is None:
            return None
        # What it started itself, and which nobody would end any more.
        self.signal(signal.SIGKILL)
        code, self.process = self.process.returncode, None
        now = time.monotonic()
        if now - self._started > RAN_FOR_A_WHILE:
            self._wait = FIRST_WAIT
        self._due, self._wait = now + self._wait, min(2 * self._wait, LONGEST_WAIT)
        return code

    def is_due(self) -> bool:
        return self.process is None and time.monotonic() >= self._due

    def signal(self, number: signal.Signals) -> None:
        """To the process and all that it started."""
        if self.process is None:
            return
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self.process.pid, number)


class Supervisor:
    """Runs the processes until a signal ends them or the server ends by itself."""

    def __init__(
        self, environment: Mapping[str, str] | None = None, commands: Commands = PROCESSES
    ) -> None:
        self.environment = environment or {}
        self.parts = [_Part(name, command) for name, command in commands.items()]
        self.asked_to_end = threading.Event()

    def run(self) -> int:
        """0 when a signal ended the site; 1 when the server did, which is told on stderr."""
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._asked)
        own = {"PYTHONUNBUFFERED": "1", _SUPERVISOR: str(os.getpid())}
        environment = {**os.environ, **self.environment, **own}
        code = self._run(environment)
        self._end_all()
        return code

    def _run(self, environment: Mapping[str, str]) -> int:
        while True:
            for part in self.parts:
                if part.is_due():
                    process = part.start(environment)
                    threading.Thread(target=self._print, args=(part, process), daemon=True).start()
            if self.asked_to_end.wait(0.2):
                return 0
            for part in self.parts:
                code = part.ended()
                if code is None:
                    continue
                sentence = f"mazovia-cms: the {part.name} ended (exit code {code})"
                if part.name == SERVER:
                    sys.stderr.write(f"{sentence}.\n")
                    return 1
                sys.stderr.write(f"{sentence}; it is started again.\n")

    def _asked(self, number: int, frame: FrameType | None) -> None:
        self.asked_to_end.set()

    def _print(self, part: _Part, process: subprocess.Popen[str]) -> None:
        width = max(len(each.name) for each in self.parts)
        for line in process.stdout or ():
            sys.stdout.write(f"{part.name:<{width}} | {line.rstrip()}\n")
            sys.stdout.flush()

    def _end_all(self) -> None:
        running = [part.process for part in self.parts if part.process is not None]
        for part in self.parts:
            part.signal(signal.SIGTERM)
        until = time.monotonic() + PATIENCE
        for process in running:
            with suppress(subprocess.TimeoutExpired):
                process.wait(max(0.1, until - time.monotonic()))
        # What is left of each process's group, its own children included.
        for part in self.parts:
            part.signal(signal.SIGKILL)
        for process in running:
            process.wait()


def end_with_supervisor() -> None:
    """In a process that the supervisor started: ends it when the supervisor is gone.

    Without this a killed supervisor would leave a server behind that holds the port.
    """
    if os.environ.get(_SUPERVISOR) != str(os.getppid()):
        return
    supervisor = os.getppid()

    def watch() -> None:
        while os.getppid() == supervisor:
            time.sleep(1)
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=watch, daemon=True, name="supervisor").start()
