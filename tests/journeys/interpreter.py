"""Python under a site's settings, started once: each piece of code runs in a copy of the process.

Starting Django takes seconds of a processor, copying a started one milliseconds. A copy begins as
a process of its own would: nothing is connected to the database before.
"""

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

_END = "end of what was run: "
# Reads one piece of code a line, as JSON, and tells at the end with which status it ended.
_FORKING = """
import json, os, sys, traceback
import django
django.setup()
for line in sys.stdin:
    sys.stdout.flush()
    copy = os.fork()
    if not copy:
        status, sys.stderr = 0, sys.stdout
        try:
            exec(compile(json.loads(line), "<journey>", "exec"), {"__name__": "__main__"})
        except SystemExit as ended:
            status = int(bool(ended.code))
        except BaseException:
            traceback.print_exc()
            status = 1
        sys.stdout.flush()
        os._exit(status)
    _pid, status = os.waitpid(copy, 0)
    print("\\n" + sys.argv[1] + str(status), flush=True)
os._exit(0)
"""


class Interpreter:
    """Runs code under the settings that an environment names; `close` ends it.

    What is logged goes to the file `log`.
    """

    def __init__(self, folder: Path, environment: Mapping[str, str], log: Path) -> None:
        with log.open("ab") as logged:
            self._process = subprocess.Popen(
                [sys.executable, "-c", _FORKING, _END],
                cwd=folder,
                env=environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=logged,
                text=True,
            )

    def run(self, code: str) -> str:
        """What code prints; asserts that it succeeds."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{json.dumps(code)}\n")
        self._process.stdin.flush()
        printed: list[str] = []
        for line in self._process.stdout:
            if line.startswith(_END):
                output = "".join(printed).removesuffix("\n")
                assert line == f"{_END}0\n", output
                return output
            printed.append(line)
        raise AssertionError("".join(printed))

    def close(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(60)
