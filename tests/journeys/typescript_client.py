"""The example client in TypeScript: its types are right, and it works against the running site.

No part of `make test`, which needs no Node. `.ci/run` runs it where Node is.
"""

import os
import subprocess
from pathlib import Path

from .site import RunningSite

CLIENT = Path(__file__).parents[2] / "examples" / "client"


def test_the_client_is_typed_by_the_api_and_works(site: RunningSite) -> None:
    for command in ("npm ci", "npm run check", "npm run build", "npm test"):
        done = subprocess.run(
            [*command.split(), *(["--no-audit", "--no-fund"] if command == "npm ci" else [])],
            cwd=CLIENT,
            env={**os.environ, "SITE": site.address},
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
