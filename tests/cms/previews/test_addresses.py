"""Where a draft is shown elsewhere: the pattern of an address in the settings."""

from urllib.parse import parse_qs, urlsplit

import pytest
from django.core.exceptions import ValidationError

from cms.previews.showing import address
from cms.site.blocks import ConsumerBlock
from pages.news.models import NewsPage

from .drafts import news

RIGHT = [
    "https://partner.example/preview?token={token}&path={path}",
    "http://localhost:4321/{locale}/szkic/#{token}",
    "https://partner.example/{token}/{id}",
]
WRONG = [
    "https://partner.example/preview",
    "https://partner.example/preview?token={token}&x={secret}",
    "https://{token}.example/",
    "https://user@partner.example/?token={token}",
    "ftp://partner.example/?token={token}",
    "javascript:alert({token})",
    "/preview?token={token}",
]


@pytest.mark.parametrize("pattern", RIGHT)
def test_a_pattern_names_the_place_of_the_token(pattern: str) -> None:
    ConsumerBlock().clean({"name": "Partner", "preview_url": pattern})


@pytest.mark.parametrize("pattern", WRONG)
def test_what_is_no_pattern_is_refused(pattern: str) -> None:
    with pytest.raises(ValidationError):
        ConsumerBlock().clean({"name": "Partner", "preview_url": pattern})


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["pl", "en"])
def test_the_address_tells_the_page(language: str) -> None:
    page = news(language)
    pattern = "https://partner.example/?token={token}&path={path}&lang={locale}&id={id}"
    told = parse_qs(urlsplit(address(pattern, page, "a:b&c=d")).query)
    assert told == {
        "token": ["a:b&c=d"],
        "path": [page.get_url_parts()[2]],
        "lang": [language],
        "id": [str(page.pk)],
    }


@pytest.mark.django_db
def test_what_stands_in_a_value_is_not_replaced_again() -> None:
    page = NewsPage(slug="x", url_path="", locale=news().locale)
    assert (
        address("https://p.example/{path}?{token}", page, "{id}") == "https://p.example/?%7Bid%7D"
    )
