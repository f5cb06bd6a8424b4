"""A distinction is current as long as it is valid, and history after that."""

import datetime
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.test import Client

from cms.content.typography import bound
from pages.mission.models import Distinction, MissionPage

pytestmark = [pytest.mark.django_db, pytest.mark.once]

SILVER = "Srebrna Etykieta Doskonałości Klastra (ECEI)"


def day(month: int, number: int) -> datetime.date:
    return datetime.date(2026, month, number)


@pytest.mark.parametrize(
    ("on", "holds"),
    [
        (day(5, 31), False),
        (day(6, 1), True),
        (day(6, 30), True),
        (day(7, 1), False),
    ],
)
def test_it_holds_from_its_first_to_its_last_day(on: datetime.date, holds: bool) -> None:
    label = Distinction(name="x", valid_from=day(6, 1), valid_to=day(6, 30))
    assert label.holds(on) is holds


def test_without_dates_it_holds_until_an_editor_says_otherwise() -> None:
    assert Distinction(name="x").holds(day(1, 1))
    assert not Distinction(name="x", is_historical=True).holds(day(1, 1))


def test_it_cannot_end_before_it_begins() -> None:
    with pytest.raises(ValidationError):
        Distinction(name="x", valid_from=day(6, 2), valid_to=day(6, 1)).clean()


@pytest.fixture
def expired() -> None:
    Distinction.objects.filter(level="silver").update(valid_to=datetime.date(2018, 6, 30))


def strip(client: Client) -> list[str]:
    home = BeautifulSoup(client.get("/").content, "html.parser")
    return [tag.get_text(strip=True) for tag in home.select(".distinctions__title")]


def distinctions(client: Client) -> dict[str, Any]:
    page = MissionPage.objects.get(locale__language_code="pl")
    rows = client.get(f"/api/v2/pages/{page.pk}/").json()["distinctions"]
    return {row["name"]: row for row in rows}


def test_a_current_label_is_in_the_strip(client: Client) -> None:
    assert SILVER in strip(client)
    assert distinctions(client)[SILVER]["is_current"] is True


def test_an_expired_label_leaves_the_strip_by_itself(client: Client, expired: None) -> None:
    assert SILVER not in strip(client)
    assert "Krajowy Klaster Kluczowy" in strip(client)


def test_an_expired_label_stays_in_the_history(client: Client, expired: None) -> None:
    assert distinctions(client)[SILVER]["is_current"] is False
    page: Any = BeautifulSoup(client.get("/o-klastrze/").content, "html.parser")
    earlier = page.find("h3", string=bound("Wyróżnienia z poprzednich lat")).parent
    assert SILVER in [tag.get_text(strip=True) for tag in earlier.select(".distinctions__title")]


def test_the_superseded_label_is_history_from_the_start(client: Client) -> None:
    assert "Brązowa Etykieta Doskonałości Klastra (ECEI)" not in strip(client)
    assert len(distinctions(client)) == 4
