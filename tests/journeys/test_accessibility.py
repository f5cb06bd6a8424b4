"""Every kind of page keeps WCAG 2.2 AA as far as a machine can tell, and fits a narrow screen."""

import pytest

from .site import RunningSite
from .walk import walked

pytestmark = [pytest.mark.journey, pytest.mark.once]

LANGUAGES = pytest.mark.parametrize("language", ["pl", "en"])


@pytest.mark.parametrize("scheme", ["light", "dark"])
@LANGUAGES
def test_no_page_breaks_a_rule_of_accessibility(
    site: RunningSite, language: str, scheme: str
) -> None:
    assert walked(site.address, language).broken[scheme] == {}


@LANGUAGES
def test_no_page_scrolls_sideways_on_a_narrow_screen(site: RunningSite, language: str) -> None:
    assert walked(site.address, language).wide == {}


@LANGUAGES
def test_nothing_is_asked_of_a_third_party(site: RunningSite, language: str) -> None:
    asked = walked(site.address, language).asked
    assert asked
    assert [url for url in asked if not url.startswith((site.address, "data:"))] == []


@LANGUAGES
def test_every_page_keeps_the_content_security_policy(site: RunningSite, language: str) -> None:
    assert walked(site.address, language).forbidden == []
