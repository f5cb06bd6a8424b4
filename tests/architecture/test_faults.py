"""The seeded faults of `make faults` can still be made where they are said to be."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.run import Fault, faults

ROOT = Path(__file__).resolve().parents[2]
FAULTS = faults([])


def test_no_two_faults_have_one_name() -> None:
    assert len({fault.name for fault in FAULTS}) == len(FAULTS) >= 40


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_fault_can_still_be_made_and_names_tests_that_are_there(fault: Fault) -> None:
    assert (ROOT / fault.file).read_text(encoding="utf-8").count(fault.find) == 1
    assert fault.put != fault.find
    assert fault.tests
    for target in fault.tests:
        file, _, name = target.partition("::")
        text = (ROOT / file).read_text(encoding="utf-8")
        assert not name or f"def {name.partition('[')[0]}(" in text


def test_no_fault_is_noticed_because_it_names_what_is_not_there(tmp_path: Path) -> None:
    for number, fault in enumerate(FAULTS):
        if fault.file.endswith(".py"):
            text = (ROOT / fault.file).read_text(encoding="utf-8")
            made = tmp_path / f"{number}.py"
            made.write_text(text.replace(fault.find, fault.put), encoding="utf-8")
    ruff = [sys.executable, "-m", "ruff", "check", "--isolated", "--select", "E9,F821"]
    done = subprocess.run([*ruff, str(tmp_path)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
