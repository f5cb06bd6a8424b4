"""`make look`: pictures and measures of a page of each type, in both languages.

In the environment, `LOOK_AT` names a site that runs already, `LOOK_TYPES` words of which one is in
the names of the page types that are looked at, and `LOOK_TIMES` how often Lighthouse runs on each
page (0: never).
"""

import os
import shutil
from collections import defaultdict
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.journeys.browser import ARGUMENTS, executable
from tests.journeys.walk import OTHERS, addresses

from . import lighthouse, measures, pictures, report
from .measures import MOST_SHIFT, NARROW, WIDE, Measured

FOLDER = Path(__file__).resolve().parents[2] / "var" / "look"
TYPES = os.environ.get("LOOK_TYPES", "").split()
TIMES = int(os.environ.get("LOOK_TIMES", "3"))


@pytest.fixture
def address(request: pytest.FixtureRequest) -> str:
    """The site that is looked at."""
    named = os.environ.get("LOOK_AT", "").rstrip("/")
    return named or str(request.getfixturevalue("site").address)


def _looked(browser: Browser, address: str, name: str) -> tuple[list[str], Measured]:
    context = browser.new_context(viewport={"width": WIDE, "height": 900})
    page, measured = context.new_page(), Measured()
    page.goto(address)
    pictures.load_everything(page)
    measured.violations = measures.violations(page)
    taken = pictures.take(page, FOLDER, name)
    measured.sheets = measures.sheets(pictures.printed(page, FOLDER, name))
    context.close()
    measured.shifts = {width: measures.shift(browser, address, width) for width in (NARROW, WIDE)}
    return taken, measured


def test_look(address: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing breaks a rule of accessibility, and nothing moves while it comes."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    sheets: dict[str, list[str]] = defaultdict(list)
    found: dict[str, Measured] = {}
    places: dict[str, str] = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=ARGUMENTS)
        for language in OTHERS:
            listing = browser.new_page(base_url=address)
            for kind, path in addresses(listing, language).items():
                if TYPES and not any(word in kind for word in TYPES):
                    continue
                name = f"{kind}-{language}"
                places[name] = f"{address}{path}"
                taken, found[name] = _looked(browser, places[name], name)
                sheets[kind] += taken
                told = " ".join(report.row(path, found[name])[:5])
                with capsys.disabled():
                    print(told, flush=True)  # noqa: T201
            listing.close()
        browser.close()
    for name, place in places.items() if TIMES else ():
        found[name].lighthouse = lighthouse.figures(place, TIMES)
        with capsys.disabled():
            print(f"Lighthouse: {name} {found[name].lighthouse}", flush=True)  # noqa: T201
    rows = [report.row(name, measured) for name, measured in found.items()]
    written = [report.contact_sheet(FOLDER, kind, taken) for kind, taken in sheets.items()]
    report.index(FOLDER, written, rows)
    with capsys.disabled():
        print(f"\n{report.table(rows)}\n\nPictures: {FOLDER / 'index.html'}")  # noqa: T201
        if not lighthouse.command():
            print("Without Node, Lighthouse was left out.")  # noqa: T201
    assert {name: one.violations for name, one in found.items() if one.violations} == {}
    moved = {name: one.shifts for name, one in found.items()}
    assert {name: by for name, by in moved.items() if max(by.values()) > MOST_SHIFT} == {}
