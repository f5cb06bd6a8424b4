"""What leans on insides of dependencies stands in a file of its own and in the manual."""

import ast
import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import wagtail.admin

ROOT = Path(__file__).resolve().parents[2]
MANUAL = ROOT / "docs" / "upgrading.md"
LABELS = ("Symptom", "Cause", "Version", "Proposal", "Until")
OTHERS = {"wagtail", "wagtail_localize", "modelsearch", "django", "ninja", "gunicorn", "psycopg"}

# Wagtail's own of the templates that we copied: another digest says that they have changed, and
# ours may have to follow.
COPIED = {
    "wagtailadmin/home.html": "7eb3ee7b5a9d",
    "wagtailadmin/home/account_summary.html": "ff5c7d30e467",
    "wagtailadmin/pages/confirm_delete.html": "77c1be276033",
    "wagtailadmin/shared/header.html": "37d78005e661",
    "wagtailadmin/shared/headers/_actions.html": "facea723b6b9",
    "wagtailadmin/shared/set_privacy.html": "8073265cd672",
    "wagtailadmin/shared/usage_summary.html": "b3c9bccc50a0",
    "wagtailadmin/shared/user_avatar.html": "10cbd09a2e94",
    "wagtailadmin/tables/boolean_cell.html": "f52d1f7945b2",
}


def _modules() -> Iterator[tuple[Path, ast.Module]]:
    for top in ("cms", "pages"):
        for path in sorted((ROOT / top).rglob("*.py")):
            if "migrations" not in path.parts:
                yield path, ast.parse(path.read_text(encoding="utf-8"))


def _workarounds() -> dict[str, dict[str, str]]:
    """What the docstring of each file with a symptom says, by label."""
    found = {}
    for path, module in _modules():
        text = ast.get_docstring(module) or ""
        if "\nSymptom: " in text:
            parts = re.split(rf"^({'|'.join(LABELS)}): ", text, flags=re.MULTILINE)[1:]
            said = [" ".join(part.split()) for part in parts]
            found[path.relative_to(ROOT).as_posix()] = dict(zip(said[::2], said[1::2], strict=True))
    return found


def _table() -> str:
    rows = [f"| file | {' | '.join(label.lower() for label in LABELS)} |", "|---" * 6 + "|"]
    for path, said in _workarounds().items():
        cells = [said.get(label, "").replace("|", "\\|") for label in LABELS]
        rows.append(f"| `{path}` | {' | '.join(cells)} |")
    return "\n".join(rows)


def test_the_manual_lists_every_workaround(request: pytest.FixtureRequest) -> None:
    text = MANUAL.read_text(encoding="utf-8")
    before, rest = text.split("<!-- workarounds -->\n")
    _old, after = rest.split("<!-- end -->")
    made = f"{before}<!-- workarounds -->\n{_table()}\n<!-- end -->{after}"
    if request.config.getoption("--update-golden"):
        MANUAL.write_text(made, encoding="utf-8")
    assert made == MANUAL.read_text(encoding="utf-8"), "Run this test with --update-golden."


def test_a_workaround_says_all_that_is_asked_of_it() -> None:
    assert _workarounds()
    lacking = {p: [x for x in LABELS if x not in said] for p, said in _workarounds().items()}
    assert {path: labels for path, labels in lacking.items() if labels} == {}


def test_the_test_that_tells_when_a_workaround_can_go_is_there() -> None:
    tests = "\n".join(
        f"{path.stem}\n{path.read_text(encoding='utf-8')}"
        for path in (ROOT / "tests").rglob("test_*.py")
    )
    for path, said in _workarounds().items():
        [named] = re.findall(r"`(test_\w+)`", said["Until"])
        assert re.search(rf"^(?:def )?{named}\b", tests, re.MULTILINE), path


def test_nothing_of_others_is_replaced_elsewhere() -> None:
    replacing = {}
    for path, module in _modules():
        imported = {
            alias.asname or alias.name
            for node in ast.walk(module)
            if isinstance(node, ast.ImportFrom) and node.module and not node.level
            for alias in node.names
            if node.module.split(".")[0] in OTHERS
        }
        for node in ast.walk(module):
            targets = node.targets if isinstance(node, ast.Assign) else []
            for target in targets:
                base: ast.expr = target
                while isinstance(base, (ast.Attribute, ast.Subscript)):
                    base = base.value
                if base is not target and isinstance(base, ast.Name) and base.id in imported:
                    replacing[path.relative_to(ROOT).as_posix()] = ast.unparse(target)
    manual = MANUAL.read_text(encoding="utf-8")
    told = [path for path, what in replacing.items() if what.split("[")[0] in manual]
    unknown = set(replacing) - set(_workarounds()) - set(told)
    assert unknown == set(), "Let it have a file of its own, with symptom and cause."


def test_templates_in_the_place_of_wagtail_s_are_listed() -> None:
    named = set(re.findall(r"`((?:wagtail\w+)/[\w/]+\.html)`", MANUAL.read_text(encoding="utf-8")))
    ours = {
        str(path).split("/templates/")[1]
        for path in (ROOT / "cms").rglob("*.html")
        if "/templates/wagtail" in str(path)
    }
    assert named == ours


def test_the_copied_templates_are_still_those_of_wagtail() -> None:
    [package] = wagtail.admin.__path__
    found = {
        name: hashlib.sha256((Path(package) / "templates" / name).read_bytes()).hexdigest()[:12]
        for name in COPIED
    }
    assert found == COPIED, "Compare ours with Wagtail's and take over what changed."
