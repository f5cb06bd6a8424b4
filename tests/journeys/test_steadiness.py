"""A page stays where it is when its fonts come, however late they do."""

import pytest
from playwright.sync_api import Browser, Page, Route

from .site import RunningSite
from .walk import addresses

pytestmark = [pytest.mark.journey, pytest.mark.once]

# More than this is a fault.
MOST = 0.02
WIDTHS = (360, 1280)
TYPES = ("HomePage", "MemberIndexPage", "NewsPage", "AccessibilityStatementPage")
NOTE_SHIFTS = """window.shifts = [];
window.shiftObserver = new PerformanceObserver((list) => window.shifts.push(...list.getEntries()));
window.shiftObserver.observe({type: "layout-shift", buffered: true})"""
WORDS_ARE_PAINTED = """() => new Promise((done) => new PerformanceObserver((list) => {
  if (list.getEntriesByName("first-contentful-paint").length) done();
}).observe({type: "paint", buffered: true}))"""
FONTS_ARE_DRAWN = """async () => {
  await document.fonts.ready;
  const frame = () => new Promise(requestAnimationFrame);
  for (let n = 0; n < 3; n++) await frame();
  return [...new Set([...document.fonts].filter((one) => one.status === "loaded")
    .map((one) => one.family.replaceAll('"', "")))]
}"""
MOVED = """() => {
  window.shifts.push(...window.shiftObserver.takeRecords());
  const text = (source) => source.node?.textContent.trim().replace(/\\s+/g, " ").slice(0, 40);
  return [window.shifts.reduce((sum, entry) => sum + entry.value, 0),
    window.shifts.flatMap((entry) => entry.sources.map(text))]
}"""


def moved(page: Page, address: str) -> tuple[float, list[str]]:
    """How far a page moves when its fonts come after its first words, and what moves."""
    held: list[Route] = []
    page.route("**/*.woff2", lambda route: held.append(route))
    page.add_init_script(NOTE_SHIFTS)
    page.goto(address, wait_until="domcontentloaded")
    page.evaluate(WORDS_ARE_PAINTED)
    assert held, f"{address} was painted before it asked for a font"
    page.route("**/*.woff2", lambda route: route.continue_())
    for route in held:
        route.continue_()
    page.wait_for_load_state("load")
    drawn = page.evaluate(FONTS_ARE_DRAWN)
    assert {"Brygada 1918", "Atkinson Hyperlegible Next"} <= set(drawn), (address, drawn)
    distance, what = page.evaluate(MOVED)
    return distance, what


def test_no_page_moves_when_its_fonts_come_late(site: RunningSite, browser: Browser) -> None:
    asking = browser.new_page(base_url=site.address)
    found = [addresses(asking, language) for language in ("pl", "en")]
    unsteady = {}
    for address in [types[name] for types in found for name in TYPES]:
        for width in WIDTHS:
            context = browser.new_context(
                base_url=site.address, viewport={"width": width, "height": 760}
            )
            distance, what = moved(context.new_page(), address)
            if distance > MOST:
                unsteady[address, width] = distance, what
            context.close()
    assert unsteady == {}
