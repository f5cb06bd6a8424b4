"""The calendar of a date hides nothing that is needed to store it."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from cms.translation.roles.groups import PUBLISHER

from .conftest import sign_in
from .site import RunningSite, eventually

pytestmark = [pytest.mark.journey, pytest.mark.once]

WIDTHS = pytest.mark.parametrize("width", [360, 1280])


def box(shown: Any) -> tuple[float, float, float, float]:
    """The left, upper, right and lower edge of what is shown."""
    found = shown.bounding_box()
    return found["x"], found["y"], found["x"] + found["width"], found["y"] + found["height"]


def overlap(one: Any, other: Any) -> bool:
    left, top, right, bottom = box(one)
    other_left, other_top, other_right, other_bottom = box(other)
    return left < other_right and other_left < right and top < other_bottom and other_top < bottom


def opened(page: Page, name: str) -> Any:
    """The calendar of a field. The dialog takes the focus when it has opened, which closes one."""
    calendar = page.locator(".xdsoft_datetimepicker:visible")
    page.wait_for_function(f"jQuery('[name={name}]').data('xdsoft_datetimepicker')")
    for _ in range(20):
        page.locator(f"[name={name}]").click()
        page.wait_for_timeout(500)
        if calendar.count():
            break
        page.keyboard.press("Tab")
    expect(calendar).to_have_count(1)
    return calendar


def within(shown: Any, width: int, height: int) -> bool:
    left, top, right, bottom = box(shown)
    return left >= 0 and top >= 0 and right <= width and bottom <= height


@WIDTHS
def test_the_calendar_of_a_schedule_covers_no_button_and_stays_in_the_window(
    page: Page, site: RunningSite, make_people: Any, width: int
) -> None:
    make_people({f"calendar-{width}": [PUBLISHER.name("pl")]})
    page.set_viewport_size({"width": width, "height": 740})
    sign_in(page, f"calendar-{width}")
    [news] = site.get_json("/api/v2/pages/?type=pages_news.NewsPage&locale=pl&limit=1")["items"]
    page.goto(f"/admin/pages/{news['id']}/edit/")
    setting = page.get_by_role("button", name="Ustaw plan").first
    if not setting.is_visible():
        page.locator("[data-side-panel-toggle], button[aria-label*='tatus']").first.click()
    setting.click()
    needs = [page.locator(f"[name={name}]") for name in ("go_live_at", "expire_at")]
    needs.append(page.get_by_role("button", name="Zapisz plan"))
    for name in ("go_live_at", "expire_at"):
        calendar = opened(page, name)
        eventually(lambda shown=calendar: within(shown, width, 740))
        # On a phone there is no room beside it; a choice closes it.
        for needed in needs if width > 1000 else ():
            eventually(lambda shown=calendar, other=needed: not overlap(shown, other))
        page.keyboard.press("Tab")
        expect(calendar).to_have_count(0)
