"""Templates say to readers what is meant for them."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_no_comment_of_a_template_is_shown() -> None:
    """`{# … #}` is a comment on one line only; over several lines it is text of the page."""
    shown = [
        f"{path.relative_to(ROOT)}: {line}"
        for top in ("cms", "pages")
        for path in (ROOT / top).rglob("templates/**/*")
        if path.is_file()
        for line in path.read_text(encoding="utf-8").splitlines()
        if re.search(r"\{#(?!.*#\})", line)
    ]
    assert shown == []
