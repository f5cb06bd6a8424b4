"""`.env.example` lists every variable, and `cms/settings/env.py` alone reads them."""

import json
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / ".env.example"
READER = ROOT / "cms" / "settings" / "env.py"

# These speak of the process itself: which settings, which supervisor, a Python without packages.
SPEAK_OF_THE_PROCESS = {
    "cms/asgi.py",
    "cms/wsgi.py",
    "cms/operations/bootstrap.py",
    "cms/operations/supervision.py",
}

SHOW = """
import json
from cms.settings import env
print(json.dumps({n: str(sorted(v) if isinstance(v, list) else v)
                  for n, v in vars(env).items() if n.isupper()}))
"""


def variables_in_code() -> set[str]:
    return set(re.findall(r'\benv\.\w+\(\s*"([A-Z0-9_]+)"', READER.read_text(encoding="utf-8")))


def variables_in_example() -> list[str]:
    return re.findall(r"^([A-Z0-9_]+)=", EXAMPLE.read_text(encoding="utf-8"), re.MULTILINE)


def values_read_in(folder: Path) -> dict[str, str]:
    """What the settings read with no environment but a folder's `.env`."""
    (folder / "var").mkdir(exist_ok=True)
    done = subprocess.run(
        [sys.executable, "-c", SHOW],
        cwd=folder,
        env={"PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=True,
    )
    values: dict[str, str] = json.loads(done.stdout)
    return values


def test_the_example_lists_every_variable_once_and_no_other() -> None:
    listed = variables_in_example()
    assert sorted(listed) == sorted(variables_in_code())


def test_every_variable_of_the_example_is_explained_above_it() -> None:
    paragraphs = EXAMPLE.read_text(encoding="utf-8").split("\n\n")
    unexplained = [text for text in paragraphs if not text.startswith("#")]
    assert not unexplained


def test_an_unchanged_copy_of_the_example_changes_nothing(tmp_path: Path) -> None:
    without = values_read_in(tmp_path)
    (tmp_path / ".env").write_text(EXAMPLE.read_text(encoding="utf-8"), encoding="utf-8")
    assert values_read_in(tmp_path) == without


def test_nobody_else_reads_the_environment() -> None:
    readers = {
        path.relative_to(ROOT).as_posix()
        for folder in ("cms", "pages")
        for path in (ROOT / folder).rglob("*.py")
        if re.search(r"os\.environ|getenv", path.read_text(encoding="utf-8"))
    }
    assert readers == SPEAK_OF_THE_PROCESS
