"""The hooks of a commit check what `make lint` checks, with the tools of the environment."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_the_hooks_run_every_tool_of_make_lint() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    lint = re.search(r"^lint:.*\n((?:\t.*\n)+)", makefile, re.MULTILINE)
    hooks = (ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    assert lint is not None
    tools = set(re.findall(r"\$\(VENV\)/(\S+)", lint[1]))
    assert tools
    assert tools <= set(re.findall(r"entry: \.venv/bin/(\S+)", hooks))
