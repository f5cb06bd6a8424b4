"""Server, worker and clock under one supervisor: they start together and end together."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from types import FrameType

# The arguments of `python -m`, by name.
Commands = Mapping[str, list[str]]
PROCESSES: Commands = {
    "server": ["gunicorn", "-c", "python:cms.delivery.server"],
    "worker": ["django", "run_worker"],
    "clock": ["django", "run_clock"],
}
# How long a process may take to end by itself.
PATIENCE = 10.0
_SUPERVISOR = "CMS_SUPERVISOR"


class Supervisor:
    """Runs the processes until a signal ends them or one of them ends by itself."""

    def __init__(
        self, environment: Mapping[str, str] | None = None, commands: Commands = PROCESSES
    ) -> None:
        self.environment = environment or {}
        self.commands = commands
        self.running: dict[str, subprocess.Popen[str]] = {}
        self.asked_to_end = threading.Event()

    def run(self) -> int:
        """0 when a signal ended the site; 1 when a process did, which is named on stderr."""
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._asked)
        own = {"PYTHONUNBUFFERED": "1", _SUPERVISOR: str(os.getpid())}
        for name, command in self.commands.items():
            self.running[name] = subprocess.Popen(  # noqa: S603
                [sys.executable, "-m", *command],
                env={**os.environ, **self.environment, **own},
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                errors="replace",
                start_new_session=True,
            )
            threading.Thread(target=self._print, args=(name,), daemon=True).start()
        ended = self._wait()
        self._end_all()
        if ended is None:
            return 0
        code = self.running[ended].returncode
        sys.stderr.write(f"mazovia-cms: the {ended} ended (exit code {code}).\n")
        return 1

    def _asked(self, number: int, frame: FrameType | None) -> None:
        self.asked_to_end.set()

    def _print(self, name: str) -> None:
        width = max(map(len, self.commands))
        for line in self.running[name].stdout or ():
            sys.stdout.write(f"{name:<{width}} | {line.rstrip()}\n")
            sys.stdout.flush()

    def _wait(self) -> str | None:
        """The name of the first process that ended by itself, or None when asked to end."""
        while not self.asked_to_end.wait(0.2):
            for name, process in self.running.items():
                if process.poll() is not None:
                    return name
        return None

    def _end_all(self) -> None:
        self._signal(signal.SIGTERM)
        until = time.monotonic() + PATIENCE
        for process in self.running.values():
            try:
                process.wait(max(0.1, until - time.monotonic()))
            except subprocess.TimeoutExpired:
                continue
        # What is left of each process's group, its own children included.
        self._signal(signal.SIGKILL)
        for process in self.running.values():
            process.wait()

    def _signal(self, number: signal.Signals) -> None:
        for process in self.running.values():
            try:
                os.killpg(process.pid, number)
            except (ProcessLookupError, PermissionError):
                continue


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
