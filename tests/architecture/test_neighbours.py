"""django CMS in the same environment is told of at start-up, in a sentence."""

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
