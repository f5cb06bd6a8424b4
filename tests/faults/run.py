"""Tells which tests notice the mistakes of `faults.toml`, each made in a copy of the checkout.

    python tests/faults/run.py [WORD …]

With words, only the faults whose names hold one of them. A fault counts as noticed by a test that
fails with it and passes without it. Ends with 1 where a fault is not noticed.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from dataclasses import dataclass, field
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parents[2]
FAULTS = Path(__file__).with_name("faults.toml")
# On SQLite, in the copy's own `var`.
_ENVIRONMENT = {**os.environ, "DATABASE_URL": "", "REDIS_URL": "", "DATA_DIR": ""}
_PLAIN = ["-x", "-q", "-p", "no:randomly", "-p", "no:cacheprovider"]
_FAILED = re.compile(r"^(?:FAILED|ERROR) (\S+::.+?)(?: - .*)?$", re.MULTILINE)


@dataclass(frozen=True)
class Fault:
    """A small mistake: `find` stands once in `file`, `put` takes its place, `tests` are to notice.

    The tests work on a database that was made without the fault, unless it is made `anew` with it.
    """

    name: str
    file: str
    find: str
    put: str
    tests: list[str] = field(default_factory=list)
    anew: bool = False


def faults(words: list[str]) -> list[Fault]:
    """All faults, or those whose names hold one of the words."""
    found = [Fault(**entry) for entry in tomllib.loads(FAULTS.read_text("utf-8"))["fault"]]
    return [one for one in found if not words or any(word in one.name for word in words)]


class Copy:
    """A copy of the checkout with a database of its own, in which faults are made and undone."""

    def __init__(self, root: Path) -> None:
        self.root = root
        listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        names = subprocess.run(listed, cwd=ROOT, check=True, capture_output=True, text=True).stdout
        compiled = [path for top in ("cms", "locale") for path in (ROOT / top).rglob("*.mo")]
        catalogues = [str(path.relative_to(ROOT)) for path in compiled]
        for name in [*filter(None, names.split("\0")), *catalogues]:
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, root / name)
        self.prepared, self.test = root / "var" / "prepared", root / "var" / "test"
        if (ROOT / "var" / "prepared").is_dir():
            shutil.copytree(ROOT / "var" / "prepared", self.prepared)

    def tried(self, *arguments: str) -> tuple[int, str]:
        """How pytest ends, and what it says."""
        done = subprocess.run(
            [sys.executable, "-m", "pytest", *_PLAIN, *arguments],
            cwd=self.root,
            env=_ENVIRONMENT,
            capture_output=True,
            text=True,
            check=False,
        )
        return done.returncode, done.stdout + done.stderr

    def keep(self) -> None:
        """Makes the database without a fault, and keeps it."""
        status, said = self.tried("tests/cms/test_visibility.py")
        if status:
            raise SystemExit(f"The tests fail without a fault:\n{said[-3000:]}")
        for folder in (self.prepared, self.test):
            shutil.copytree(folder, self.root / "kept" / folder.name)

    def _database_without(self) -> None:
        for folder in (self.prepared, self.test):
            shutil.rmtree(folder)
            shutil.copytree(self.root / "kept" / folder.name, folder)

    def _write(self, fault: Fault, text: str) -> None:
        path = self.root / fault.file
        path.write_text(text, "utf-8")
        if path.suffix == ".po":
            with path.open("rb") as po, path.with_suffix(".mo").open("wb") as mo:
                write_mo(mo, read_po(po, locale=path.parts[-3]))

    def noticed(self, fault: Fault) -> str:
        """The test that fails with the fault; empty where none does."""
        self._database_without()
        before = (self.root / fault.file).read_text("utf-8")
        self._write(fault, before.replace(fault.find, fault.put))
        try:
            status, said = self.tried(*([] if fault.anew else ["--reuse-db"]), *fault.tests)
        finally:
            self._write(fault, before)
        failed = _FAILED.search(said)
        if status and failed is None:
            # A test that cannot run notices nothing.
            print(said[-3000:], file=sys.stderr)  # noqa: T201
        return failed[1] if failed else ""

    def check(self, tests: list[str]) -> None:
        """Ends where a test fails without a fault, and so tells nothing of one."""
        self._database_without()
        status, said = self.tried("--reuse-db", *dict.fromkeys(tests))
        if status:
            raise SystemExit(f"A test fails without a fault as well:\n{said[-3000:]}")


def main() -> int:
    caught: list[str] = []
    missed = 0
    with tempfile.TemporaryDirectory(prefix="faults-") as folder:
        copy = Copy(Path(folder))
        copy.keep()
        for fault in faults(sys.argv[1:]):
            test = copy.noticed(fault)
            caught += [test] if test else []
            missed += not test
            told = f"caught by {test}" if test else "NOT caught"
            print(f"{fault.name}\n    {told}", flush=True)  # noqa: T201
        if caught:
            copy.check(caught)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
