"""The browser of the journeys; `python tests/journeys/browser.py` installs it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from cms.settings import env

ARGUMENTS = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
]
if hasattr(os, "geteuid") and os.geteuid() == 0:
    # Chromium's sandbox refuses to work for root.
    ARGUMENTS.append("--no-sandbox")


def executable() -> str | None:
    """The named browser, the system's Chromium, or Playwright's own; None where there is none."""
    names = [env.TEST_BROWSER] if env.TEST_BROWSER else ["chromium", "chromium-browser"]
    for name in names:
        found = shutil.which(name)
        if found:
            return found
    if env.TEST_BROWSER:
        return None
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if Path(own).is_file() else None


def install() -> int:
    """Debian's Chromium for root on Debian, otherwise Playwright's own."""
    if hasattr(os, "geteuid") and os.geteuid() == 0 and Path("/etc/debian_version").is_file():
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update", "-qq"], env=quiet)
        command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"]
        return subprocess.run(command, stdout=subprocess.DEVNULL, env=quiet).returncode
    return subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"]).returncode


if __name__ == "__main__":
    if executable() is None and (install() or executable() is None):
        sys.exit("mazovia-cms: no browser could be installed; name one with TEST_BROWSER=/path.")
