"""The editor's guide is true: its pictures show screens that are there.

`pytest tests/journeys/test_guide.py --update-pictures` takes the pictures anew.
"""

from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import translation
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from cms.editor.guide import CHAPTERS, LANGUAGES, SIZE
from cms.translation.roles.groups import EDITOR, PUBLISHER, REVIEWER, TRANSLATOR

from .conftest import PATIENCE, sign_in
from .guide import FOLDER, MOST_BYTES, PICTURES, look, take
from .site import RunningSite
from .walk import RULES, problems

pytestmark = [pytest.mark.journey, pytest.mark.once]

IN_LANGUAGES = pytest.mark.parametrize("language", LANGUAGES)
WHO = {
    "editor": [EDITOR.name("pl")],
    "publisher": [PUBLISHER.name("pl"), PUBLISHER.name("en")],
    "translator": [TRANSLATOR.name("en")],
    "reviewer": [REVIEWER.name("en")],
}
# Seen on the pictures.
NAMES = {
    "pl": {"editor": "maria", "publisher": "hanna", "translator": "tomasz", "reviewer": "renata"},
    "en": {"editor": "mary", "publisher": "hannah", "translator": "tom", "reviewer": "rita"},
}


IN_BROWSERS = {"pl": "pl-PL", "en": "en-GB"}


CHOOSE_LANGUAGE = """
from django.contrib.auth import get_user_model
from wagtail.users.models import UserProfile
for user in get_user_model().objects.filter(username__in={names!r}):
    profile = UserProfile.get_for_user(user)
    profile.preferred_language = {language!r}
    profile.save()
"""


@pytest.fixture(scope="session")
def people(site: RunningSite, make_people: Any) -> None:
    for language, names in NAMES.items():
        make_people({name: WHO[who] for who, name in names.items()})
        site.python(CHOOSE_LANGUAGE.format(names=[*names.values()], language=language))


@pytest.fixture
def window(browser: Browser, site: RunningSite, people: None, language: str) -> Iterator[Any]:
    """Gives whoever is asked for a window of the pictures' size."""
    opened: dict[str, Page] = {}

    def of(who: str) -> Page:
        if who not in opened:
            context = browser.new_context(
                base_url=site.address,
                locale=IN_BROWSERS[language],
                viewport={"width": SIZE[0], "height": SIZE[1]},
                reduced_motion="reduce",
            )
            context.set_default_timeout(PATIENCE)
            opened[who] = context.new_page()
            sign_in(opened[who], NAMES[language][who])
        return opened[who]

    yield of
    for page in opened.values():
        page.context.close()


@IN_LANGUAGES
def test_every_picture_shows_a_screen_that_is_there(
    window: Any, language: str, request: pytest.FixtureRequest
) -> None:
    for picture in PICTURES:
        page = window(picture.who)
        look(page, picture)
        expect(page.locator("html")).to_have_attribute("lang", language)
        if request.config.getoption("--update-pictures"):
            take(page, language, picture)
        with Image.open(FOLDER / language / f"{picture.name}.webp") as stored:
            assert stored.size == SIZE


@IN_LANGUAGES
def test_the_guide_is_read_by_keyboard_on_every_screen_and_breaks_no_rule(
    window: Any, language: str
) -> None:
    page = window("editor")
    page.goto("/admin/")
    address = "/admin/guide/"
    page.locator(f"main a[href='{address}']").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".guide__chapters a[aria-current]")).to_have_count(1)
    for number, chapter in enumerate(CHAPTERS):
        with translation.override(language):
            title = str(chapter.title)
        expect(page.locator(".guide__text h2")).to_have_text(title)
        for width in (1280, 360):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("document.documentElement.scrollWidth") <= width
        for scheme, rules in RULES.items():
            page.emulate_media(color_scheme=scheme)
            results = Axe().run(page, context="main", options=rules).response
            assert results["passes"]
            assert problems(results["violations"]) == []
        for shown in page.locator(".guide__picture img").all():
            shown.scroll_into_view_if_needed()
            expect(shown).not_to_have_js_property("naturalWidth", 0)
        if number + 1 < len(CHAPTERS):
            page.locator(".guide__next a").focus()
            page.keyboard.press("Enter")


@IN_LANGUAGES
def test_pictures_are_few_and_small_and_none_is_left_over(language: str) -> None:
    there = {path.stem: path.stat().st_size for path in (FOLDER / language).iterdir()}
    assert set(there) == {picture.name for picture in PICTURES}
    assert len(there) <= 8
    assert max(there.values()) <= MOST_BYTES
