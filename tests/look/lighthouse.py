"""Lighthouse's figures for a page on a telephone, where Node is there to run it."""

import json
import os
import shutil
import subprocess
from statistics import median

from tests.journeys.browser import ARGUMENTS, executable

# The last version that Node 18 and 20 run.
PACKAGE = "lighthouse@12.8.2"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


def command() -> list[str]:
    """How Lighthouse is run here, from the npm registry where it is not installed; empty where
    there is no Node."""
    if own := shutil.which("lighthouse"):
        return [own]
    npx = shutil.which("npx")
    return [npx, "--yes", PACKAGE] if npx else []


def figures(address: str, times: int) -> dict[str, int]:
    """The median of each category out of a hundred; empty where Lighthouse cannot be run."""
    runs = [one for one in (_run(address) for _ in range(times)) if one]
    return {name: round(median(one[name] for one in runs)) for name in CATEGORIES if runs}


def _run(address: str) -> dict[str, int]:
    if not (run := command()):
        return {}
    options = [
        "--quiet",
        "--output=json",
        f"--only-categories={','.join(CATEGORIES)}",
        f"--chrome-flags={' '.join(['--headless=new', *ARGUMENTS])}",
    ]
    environment = {**os.environ, "CHROME_PATH": executable() or ""}
    done = subprocess.run([*run, address, *options], env=environment, capture_output=True)
    if done.returncode:
        return {}
    told = json.loads(done.stdout)["categories"]
    return {name: round((told[name]["score"] or 0) * 100) for name in CATEGORIES}
