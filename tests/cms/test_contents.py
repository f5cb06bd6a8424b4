"""Beside a long text stands what is in it."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from cms.design.contents import with_contents

LONG = '<h2>Łódź i okolice</h2><p>…</p><h2 id="own"><b>Own</b> name</h2><h2>Łódź i okolice</h2>'


def test_each_heading_can_be_led_to() -> None:
    html, headings = with_contents(LONG)
    assert [(one.id, one.text) for one in headings] == [
        ("lodz-i-okolice", "Łódź i okolice"),
        ("own", "Own name"),
        ("lodz-i-okolice-2", "Łódź i okolice"),
    ]
    shown = BeautifulSoup(html, "html.parser").find_all("h2")
    assert [one["id"] for one in shown] == [one.id for one in headings]


def test_a_short_text_needs_no_contents() -> None:
    assert with_contents("<h2>One</h2><h2>Two</h2>")[1] == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "name"),
    [("/polityka-prywatnosci/", "Na tej stronie"), ("/en/privacy-notice/", "On this page")],
)
def test_the_privacy_notice_shows_its_contents(client: Client, address: str, name: str) -> None:
    html = BeautifulSoup(client.get(address).content, "html.parser")
    links = html.select(f'nav[aria-label="{name}"] a')
    assert len(links) >= 3
    for link in links:
        assert html.find(id=link["href"].removeprefix("#")).get_text() == link.get_text()
