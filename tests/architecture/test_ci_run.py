"""`.ci/run` ends with the status of what it ran, and leaves nothing behind."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FINISHED_BESIDE = 'sleep 0 & beside=$!; wait "$beside"\n'
STILL_RUNNING = "sleep 600 &\n"


@pytest.mark.parametrize(
    ("last", "status"),
    [
        (FINISHED_BESIDE + "true\n", 0),
        (FINISHED_BESIDE + "false\n", 1),
        (STILL_RUNNING + "true\n", 0),
        (STILL_RUNNING + "exit 3\n", 3),
    ],
)
def test_what_is_tidied_away_at_the_end_does_not_decide(
    last: str, status: int, tmp_path: Path
) -> None:
    run = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    at_the_end = re.search(r"^at_the_end\(\) \{\n.*?^trap at_the_end EXIT\n", run, re.M | re.S)
    assert at_the_end is not None
    folder = tmp_path / "made"
    folder.mkdir()
    script = f'set -euo pipefail\nfolder="{folder}"\n{at_the_end[0]}{last}'
    # What is left running would keep the pipe open, and this waiting.
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr) == (status, "")
    assert not folder.exists()
