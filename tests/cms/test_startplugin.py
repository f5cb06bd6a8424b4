"""`startplugin` writes what README shows; tests/architecture/test_outside_plugin.py runs it."""

import re
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

README = Path(__file__).resolve().parents[2] / "README.md"


def _start(folder: Path, name: str = "cluster_jobs", **options: str) -> str:
    told = StringIO()
    call_command("startplugin", name, directory=str(folder), stdout=told, **options)
    return told.getvalue()


def test_readme_shows_what_is_written_to_the_letter(tmp_path: Path) -> None:
    text = README.read_text(encoding="utf-8").split("## Add a page type in ten lines")[1]
    asked = re.search(r'startplugin (\w+) --english "([\w ]+)" --polish "([\w ]+)"', text)
    assert asked is not None
    _start(tmp_path / "made", asked[1], english=asked[2], polish=asked[3])
    written = [path for path in (tmp_path / "made").rglob("*") if path.is_file()]
    [entry_point, page_type] = re.findall(r"```(?:toml|python)\n(.*?)```", text, re.DOTALL)
    assert len([line for line in page_type.splitlines() if line]) <= 10
    for block, name in ((entry_point, "pyproject.toml"), (page_type, "models.py")):
        [file] = [path for path in written if path.name == name]
        assert block in file.read_text(encoding="utf-8")


def test_every_file_is_written_with_the_names_that_were_given(tmp_path: Path) -> None:
    told = _start(tmp_path / "made", english="job offer", polish="oferta pracy")
    assert f"pip install -e {tmp_path / 'made'}" in told
    names = {str(p.relative_to(tmp_path / "made")) for p in (tmp_path / "made").rglob("*.*")}
    assert "cluster_jobs/templates/cluster_jobs/cluster_jobs_page.html" in names
    assert not [name for name in names if name.endswith("-tpl") or "app_name" in name]
    catalogue = tmp_path / "made" / "cluster_jobs" / "locale" / "pl" / "LC_MESSAGES" / "django.po"
    assert 'msgid "job offer"\nmsgstr "oferta pracy"' in catalogue.read_text(encoding="utf-8")
    for path in (tmp_path / "made").rglob("*.py"):
        compile(path.read_text(encoding="utf-8"), str(path), "exec")


@pytest.mark.parametrize("name", ["Cluster-Jobs", "ClusterJobs", "2jobs", "prace_ł"])
def test_a_label_that_cannot_be_one_is_refused_and_nothing_is_written(
    tmp_path: Path, name: str
) -> None:
    with pytest.raises(CommandError, match="small letters, digits"):
        _start(tmp_path / "made", name)
    assert list(tmp_path.iterdir()) == []


def test_what_is_there_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(CommandError, match="is there and not empty"):
        _start(tmp_path)
    with pytest.raises(CommandError, match="conflicts with the name of an existing Python module"):
        _start(tmp_path / "made", "wagtail")


def test_the_two_names_of_a_page_type_differ(tmp_path: Path) -> None:
    for names in ({"english": "forum", "polish": "forum"}, {"english": 'a "job"', "polish": "x"}):
        with pytest.raises(CommandError, match="differ and hold neither quotes"):
            _start(tmp_path / "made", **names)
