"""What the pictures of the editor's guide show, and how they are taken."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from PIL import Image
from playwright.sync_api import Page, expect

from cms.editor.guide import SIZE

FOLDER = Path(settings.ROOT) / "cms" / "editor" / "static" / "cms_editor" / "guide"
MOST_BYTES = 60_000


@dataclass(frozen=True)
class Picture:
    """A picture by its name, whose screen it is, the way there, and what has to be seen on it."""

    name: str
    who: str
    go: Callable[[Page], object]
    shows: tuple[str, ...]


def _at(address: str) -> Callable[[Page], object]:
    return lambda page: page.goto(address)


def _first_waiting(page: Page) -> None:
    page.goto("/admin/")
    page.locator(".waiting__item a").first.click()


def _to_do(page: Page) -> None:
    _first_waiting(page)
    page.wait_for_url("**/translations/*/")
    page.goto(f"{page.url}?show=todo")


def _blocks(page: Page) -> None:
    query = {"type": "pages_news.NewsIndexPage", "locale": "pl"}
    index = page.request.get("/api/v2/pages/", params=query).json()["items"][0]["id"]
    page.goto(f"/admin/pages/add/pages_news/newspage/{index}/")
    body = page.locator("section.w-panel", has=page.locator("[name=body-count]"))
    add = body.locator("button.c-sf-add-button").first
    add.scroll_into_view_if_needed()
    page.mouse.wheel(0, 250)
    add.click()


PICTURES = [
    Picture("dashboard", "translator", _at("/admin/"), (".w-summary", ".waiting__item")),
    Picture("blocks", "editor", _blocks, (".c-sf-add-button", "[role=option]")),
    Picture("images", "editor", _at("/admin/images/"), ("[name=q]", "main img")),
    Picture(
        "workbench",
        "translator",
        _to_do,
        (
            ".workbench__progress",
            ".workbench-line--changed textarea",
            ".workbench__decisions button",
        ),
    ),
    Picture(
        "report",
        "publisher",
        _at("/admin/reports/translations/"),
        (".translation-state--outdated",),
    ),
    Picture(
        "review",
        "reviewer",
        _first_waiting,
        (".workbench-line textarea", "button[formaction$='/send-back/']"),
    ),
    Picture(
        "settings",
        "publisher",
        _at("/admin/settings/cms_site/sitesettings/"),
        ("[name=name_pl]", "[name=name_en]", "footer [type=submit]"),
    ),
]


def look(page: Page, picture: Picture) -> None:
    """Goes there; fails where something is missing that the picture is to show."""
    picture.go(page)
    for selector in picture.shows:
        expect(page.locator(selector).first).to_be_visible()


def take(page: Page, language: str, picture: Picture) -> None:
    """Writes the picture of what is on the screen."""
    path = FOLDER / language / f"{picture.name}.webp"
    path.parent.mkdir(parents=True, exist_ok=True)
    # What is loaded later, as the faces of people, and what moves.
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(500)
    shot = Image.open(io.BytesIO(page.screenshot(animations="disabled")))
    assert shot.size == SIZE
    shot.convert("RGB").save(path, quality=72, method=6)
