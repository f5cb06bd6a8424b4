"""Where a page shows its cover large, it says below it who made the picture; a card does not."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file

from pages.competence.models import AreaPage
from pages.home.models import HomePage
from pages.members.models import MemberPage
from pages.mission.models import MissionPage
from pages.news.models import NewsIndexPage, NewsPage
from pages.projects.models import PartnershipPage
from tests.cms.translating import news, publish

pytestmark = [pytest.mark.django_db, pytest.mark.once]

CREDIT = "Fot. Anna Nowak"


def picture() -> Any:
    return get_image_model().objects.create(
        title="Sieć", credit=CREDIT, file=get_test_image_file(size=(640, 480))
    )


def read(client: Client, address: str) -> str:
    return BeautifulSoup(client.get(address).content, "html.parser").main.get_text()


@pytest.mark.parametrize(
    "model", [NewsPage, MemberPage, AreaPage, PartnershipPage, MissionPage, HomePage]
)
def test_readers_see_who_made_the_cover(client: Client, model: Any) -> None:
    page = model.objects.filter(locale__language_code="pl", live=True).first()
    publish(page, cover=picture())
    assert CREDIT in read(client, page.get_url())
    shown = client.get(f"/api/v2/pages/{page.pk}/").json()
    assert (shown["hero"]["image"] if model is HomePage else shown["cover"])["credit"] == CREDIT


def test_a_card_does_not_say_it_and_a_feed_does(client: Client) -> None:
    page = news(title="Zdjęcie ma autorkę", cover=picture())
    index = NewsIndexPage.objects.get(locale=page.locale).get_url()
    cards = read(client, index)
    assert page.title in cards
    assert CREDIT not in cards
    assert CREDIT in client.get(f"{index}atom.xml").content.decode()
