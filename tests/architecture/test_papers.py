"""What the papers name is there: files, tasks, commands, tests."""

import re
from pathlib import Path

import pytest
from django.core.management import get_commands

ROOT = Path(__file__).resolve().parents[2]
PAPERS = [
    "README.md",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "docs/api.md",
    "docs/plugins.md",
    "docs/beside-your-project.md",
    "docs/for-developers.md",
    "docs/upgrading.md",
]


@pytest.fixture(params=PAPERS)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def paper(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_files_that_are_named_are_there(name: str, paper: str) -> None:
    named = re.findall(r"`((?:cms|pages|tests|locale|docs|\.ci)/[\w./-]+)`", paper)
    # The catalogues in the wheel.
    assert [path for path in named if not (ROOT / path).exists()] in ([], ["cms/locale"])
    linked = re.findall(r"\]\((?!https?:)([^)#]+)(?:#[\w-]+)?\)", paper)
    folder = (ROOT / name).parent
    assert [path for path in linked if not (folder / path).exists()] == []


def test_tasks_and_commands_that_are_named_are_there(paper: str) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    tasks = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    assert set(re.findall(r"(?:^|`)make ([a-z-]+)", paper, re.MULTILINE)) <= tasks
    assert set(re.findall(r"manage\.py ([a-z_]+)", paper)) <= set(get_commands())


def test_tests_and_commands_of_rules_are_there() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    tests = {path.stem for path in (ROOT / "tests").rglob("test_*.py")}
    assert set(re.findall(r"`(test_\w+)`", text)) <= tests
    assert set(re.findall(r"`((?:rebuild|update)_\w+)`", text)) <= set(get_commands())
