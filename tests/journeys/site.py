"""A whole site of its own: server, worker and clock as processes, on a copy of the content."""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection

from .. import prepared
from .interpreter import Interpreter

ROOT = Path(__file__).resolve().parents[2]
_COMMAND = """
from django.core.management import execute_from_command_line
execute_from_command_line({arguments!r})
"""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class RunningSite:
    """A site under production settings with its own folder, database and port."""

    def __init__(self, folder: Path) -> None:
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.log = folder / "log"
        self.process: subprocess.Popen[bytes] | None = None
        self.interpreter: Interpreter | None = None
        if connection.vendor == "sqlite":
            self.database = str(folder / "db.sqlite3")
            url = f"sqlite:///{self.database}"
        else:
            found = connection.settings_dict
            self.database = prepared.sibling(str(found["NAME"]), f"site_{self.port}")
            password = f":{found['PASSWORD']}" if found["PASSWORD"] else ""
            user = f"{found['USER']}{password}@" if found["USER"] else ""
            url = f"postgres://{user}{found['HOST']}:{found['PORT'] or 5432}/{self.database}"
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
        self.environment = {
            **kept,
            "DATA_DIR": str(folder),
            "DATABASE_URL": url,
            "SECRET_KEY": "journeys-" * 8,
            "PORT": str(self.port),
            "AVIF_SPEED": "10",
            "BASE_URL": self.address,
            "REDIS_URL": "",
            "API_V3_PREVIEW": "true",
            "DJANGO_SETTINGS_MODULE": "tests.journeys.settings",
        }

    def copy_content(self) -> None:
        """Takes over the database of the suite and its files."""
        prepared.copy(str(connection.settings_dict["NAME"]), self.database)
        shutil.copytree(settings.MEDIA_ROOT, self.folder / "media", dirs_exist_ok=True)

    def manage(self, *arguments: str) -> str:
        """The output of a management command; asserts that it succeeds."""
        return self._run(_COMMAND.format(arguments=["manage.py", *arguments]))

    def python(self, code: str) -> Any:
        """Runs code in the site's own settings; the JSON that its last line prints, if any."""
        lines = self._run(code).splitlines()
        return json.loads(lines[-1]) if lines else None

    def _run(self, code: str) -> str:
        if self.interpreter is None:
            self.interpreter = Interpreter(ROOT, self.environment, self.log)
        return self.interpreter.run(code)

    def close_interpreter(self) -> None:
        """Lets what is run next be run by a new process."""
        if self.interpreter is not None:
            self.interpreter.close()
        self.interpreter = None

    def start(self, *command: str) -> None:
        """Starts the site (`manage.py serve` or another command); returns once it answers."""
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "manage.py", *(command or ("serve",))],
                cwd=ROOT,
                env=self.environment,
                stdout=log,
                stderr=subprocess.STDOUT,
                stdin=subprocess.DEVNULL,
            )
        until = time.monotonic() + 300
        while not self.answers():
            assert self.process.poll() is None, self.log.read_text()
            assert time.monotonic() < until, self.log.read_text()
            time.sleep(0.2)

    def answers(self) -> bool:
        try:
            socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
        except OSError:
            return False
        return True

    def get(self, path: str) -> str:
        """The body of an address of the site."""
        with urllib.request.urlopen(f"{self.address}{path}", timeout=120) as response:
            return str(response.read().decode())

    def get_json(self, path: str) -> Any:
        return json.loads(self.get(path))

    def health(self) -> Any:
        """What /health/ says, whether all is well or not."""
        try:
            return self.get_json("/health/")
        except urllib.error.HTTPError as error:
            return json.loads(error.read())

    def end(self) -> int:
        """Ends the site as Ctrl-C does; returns its exit code."""
        assert self.process is not None
        self.process.terminate()
        return self.process.wait(60)

    def remove(self) -> None:
        """Ends what still runs and drops the database."""
        if self.process is not None and self.process.poll() is None:
            self.end()
        self.close_interpreter()
        prepared.drop(self.database)


def eventually(seen: Any, seconds: float = 180) -> Any:
    """What `seen` returns once it is true; fails when that takes longer."""
    until = time.monotonic() + seconds
    while True:
        value = seen()
        if value:
            return value
        assert time.monotonic() < until, "did not happen in time"
        time.sleep(0.3)
