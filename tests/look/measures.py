"""What can be measured of a page as a browser shows it."""

import re
from dataclasses import dataclass, field

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.journeys.walk import RULES, problems

# A telephone's connection, so that the letters' files come after the first words.
_SLOW = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 200_000,
    "uploadThroughput": 90_000,
}
_SHIFTS = """window.shifts = []; new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifts.push(entry.value);
}).observe({type: "layout-shift", buffered: true})"""
_TO_THE_END = """async () => {
  for (let y = 0; y < document.body.scrollHeight; y += innerHeight / 2) {
    scrollTo(0, y); await new Promise((done) => setTimeout(done, 60));
  }
  await document.fonts.ready; await new Promise((done) => setTimeout(done, 300));
}"""
_SHEETS = re.compile(rb"/Type\s*/Page\b")
NARROW, WIDE = 360, 1280
# More than this is a fault.
MOST_SHIFT = 0.02


@dataclass
class Measured:
    """What was measured of one page in one language."""

    violations: list[str] = field(default_factory=list)
    shifts: dict[int, float] = field(default_factory=dict)
    sheets: int = 0
    lighthouse: dict[str, int] = field(default_factory=dict)


def violations(page: Page) -> list[str]:
    """The broken rules of accessibility of the page that is open, in light and in dark."""
    found = []
    for scheme, rules in RULES.items():
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        found += problems(Axe().run(page, options=rules).response["violations"])
    return found


def shift(browser: Browser, address: str, width: int) -> float:
    """How far a page moves while it comes, with nothing kept and over a slow connection."""
    context = browser.new_context(viewport={"width": width, "height": 760})
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", _SLOW)
    page.add_init_script(_SHIFTS)
    page.goto(address)
    page.wait_for_load_state("networkidle")
    page.evaluate(_TO_THE_END)
    moved = float(page.evaluate("window.shifts.reduce((sum, one) => sum + one, 0)"))
    context.close()
    return moved


def sheets(printed: bytes) -> int:
    """How many sheets a printed page takes."""
    return len(_SHEETS.findall(printed))
