"""The lock files hold what `pyproject.toml` asks for, pinned, with hashes and without an index."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ("requirements.txt", "requirements-dev.txt")


def entries(lock: str) -> list[tuple[Requirement, list[str]]]:
    """Each requirement of a lock with its hashes."""
    text = (ROOT / lock).read_text(encoding="utf-8").replace("\\\n", " ")
    found = []
    for line in text.splitlines():
        requirement, *hashes = line.split(" --hash=")
        found.append((Requirement(requirement.strip()), [value.strip() for value in hashes]))
    return found


def asked(lock: str) -> list[Requirement]:
    """What `pyproject.toml` asks for directly in a lock."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = project["dependency-groups"]
    wanted = [*project["project"]["dependencies"], *groups["build"]]
    if lock == "requirements-dev.txt":
        wanted += [text for text in groups["dev"] if isinstance(text, str)]
        for extra in project["project"]["optional-dependencies"].values():
            wanted += extra
    return [Requirement(text) for text in wanted]


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_is_pinned_and_has_hashes(lock: str) -> None:
    for requirement, hashes in entries(lock):
        assert [one.operator for one in requirement.specifier] == ["=="], requirement
        assert hashes, requirement
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", value) for value in hashes), requirement


@pytest.mark.parametrize("lock", LOCKS)
def test_no_index_is_named(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(r"^\s*--(index|extra-index|find-links|trusted)", text, re.MULTILINE)


@pytest.mark.parametrize("lock", LOCKS)
def test_the_lock_satisfies_what_the_project_asks_for(lock: str) -> None:
    locked: dict[str, list[str]] = {}
    for requirement, _hashes in entries(lock):
        version = next(iter(requirement.specifier)).version
        locked.setdefault(canonicalize_name(requirement.name), []).append(version)
    for wanted in asked(lock):
        versions = locked.get(canonicalize_name(wanted.name), [])
        assert versions, f"{wanted.name} is not locked; run make lock"
        assert all(wanted.specifier.contains(version) for version in versions), wanted


def test_each_dependency_is_told_with_its_reason() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    table = text.partition("\n## Dependencies")[2].lower()
    assert [one.name for one in asked("requirements-dev.txt") if one.name not in table] == []


def test_tests_run_on_the_versions_that_the_site_runs_on() -> None:
    def pins(lock: str) -> set[str]:
        return {str(requirement) for requirement, _hashes in entries(lock)}

    assert pins("requirements.txt") <= pins("requirements-dev.txt")
