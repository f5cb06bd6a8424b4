"""Who else owns one of our import names is told of at start-up, in a sentence."""

import subprocess
import sys
from pathlib import Path


def test_start_up_refuses_to_share_an_environment_with_django_cms(tmp_path: Path) -> None:
    metadata = tmp_path / "django_cms-5.0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: django-cms\nVersion: 5.0\n")
    code = f"import sys; sys.path.append({str(tmp_path)!r}); import cms.settings.test"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert ended.returncode != 0
    assert "django CMS is installed in this environment" in ended.stderr.splitlines()[-1]


def test_start_up_says_where_another_package_is_found_in_the_place_of_our_page_types(
    tmp_path: Path,
) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "__init__.py").touch()
    code = f"import sys; sys.path.insert(0, {str(tmp_path)!r}); import cms.settings.test"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert ended.returncode != 0
    said = ended.stderr.splitlines()[-1]
    assert f"leads to {tmp_path / 'pages'} and not to the page types of mazovia-cms" in said
    assert "“mysite.pages”" in said
