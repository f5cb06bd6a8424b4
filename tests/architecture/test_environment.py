"""`.env.example` lists every variable, and `cms/settings/env.py` alone reads them."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

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


@pytest.mark.parametrize(
    ("name", "value"),
    [
        # Links would be paths, and the default site would be called “None”.
        ("BASE_URL", "cluster.example"),
        ("BASE_URL", "https:///"),
        ("PORT", "0"),
        # A server without processes takes connections and answers none.
        ("WEB_PROCESSES", "0"),
        ("WEB_THREADS", "0"),
        ("MAX_IMAGE_PIXELS", "0"),
        ("MACHINE_TRANSLATOR_TIMEOUT", "0"),
        ("CHANGES_RETENTION_DAYS", "-1"),
        ("HREFLANG_DEFAULT", "de"),
        ("LOG_LEVEL", "verbose"),
    ],
)
def test_a_value_with_which_the_site_cannot_work_ends_the_start_and_is_named(
    tmp_path: Path, name: str, value: str
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SHOW],
        cwd=tmp_path,
        env={"PATH": "/usr/bin:/bin", name: value},
        capture_output=True,
        text=True,
    )
    assert done.returncode != 0
    assert name in done.stderr.splitlines()[-1]


@pytest.mark.parametrize(
    "address", ["", "http://127.0.0.1:8000", "https://cluster.example/", "http://[::1]:8000/site"]
)
def test_a_whole_address_is_taken(tmp_path: Path, address: str) -> None:
    (tmp_path / ".env").write_text(f"BASE_URL={address}\n", encoding="utf-8")
    expected = address.rstrip("/") or "http://127.0.0.1:8000"
    assert values_read_in(tmp_path)["BASE_URL"] == expected


def test_nobody_else_reads_the_environment() -> None:
    readers = {
        path.relative_to(ROOT).as_posix()
        for folder in ("cms", "pages")
        for path in (ROOT / folder).rglob("*.py")
        if re.search(r"os\.environ|getenv", path.read_text(encoding="utf-8"))
    }
    assert readers == SPEAK_OF_THE_PROCESS
