"""An environment of its own, outside this checkout, in which our package is its wheel; only what we
depend on is shared with the suite."""

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def build(source: Path, target: Path) -> Path:
    """The wheel of a distribution's source, made in the folder `target`."""
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "-o", str(target), "."],
        cwd=source,
        check=True,
        capture_output=True,
    )
    return max(target.glob("*.whl"), key=lambda wheel: wheel.stat().st_mtime_ns)


class CleanEnvironment:
    """A folder with an environment; every command runs in the folder, with variables of ours."""

    def __init__(self, folder: Path, settings: str, **variables: str) -> None:
        self.folder = folder
        self.interpreter = str(folder / "env" / "bin" / "python")
        venv.create(folder / "env")
        kept = {
            k: v for k, v in os.environ.items() if not k.startswith(("COV", "PYTEST", "PYTHON"))
        }
        self.environment = {
            **kept,
            "PYTHONPATH": str(folder),
            "DATABASE_URL": "",
            "DJANGO_SETTINGS_MODULE": settings,
            **variables,
        }

    def install(self, wheel: Path) -> None:
        self.run("pip", "install", "-q", "--no-deps", str(wheel))

    def share_dependencies(self) -> None:
        """Lets it use the suite's packages; what it installed itself is found first."""
        [packages] = (self.folder / "env").glob("lib/*/site-packages")
        (packages / "shared.pth").write_text(sysconfig.get_path("purelib"))

    def run(self, module: str, *arguments: str, fails: bool = False, stdin: str = "") -> str:
        """The whole output of `python -m module`; asserts that it succeeds, or `fails`."""
        python = [sys.executable, "-m", "pip", "--python"] if module == "pip" else []
        command = [*python, self.interpreter] + ([] if python else ["-m", module])
        done = subprocess.run(
            [*command, *arguments],
            cwd=self.folder,
            env=self.environment,
            input=stdin,
            capture_output=True,
            text=True,
            check=False,
        )
        output = done.stdout + done.stderr
        assert (done.returncode != 0) == fails, f"{module} {arguments}:\n{output[-6000:]}"
        return output
