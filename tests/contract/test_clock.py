"""The contract suite notices a page that changes with the day and does not say so."""

import datetime
from datetime import date
from typing import Any

import pytest
from django.utils import timezone

from cms.content.dates import today
from cms.contract.clock import slips_of_the_day
from pages.text.models import PrivacyPage

pytestmark = [pytest.mark.django_db, pytest.mark.once]

_WAYS = {
    "datetime.date.today": lambda page: datetime.date.today(),
    "date.today": lambda page: date.today(),
    "datetime.datetime.now": lambda page: datetime.datetime.now(datetime.UTC).date(),
    "timezone.localdate": lambda page: timezone.localdate(),
}


@pytest.mark.parametrize("way", _WAYS)
def test_whoever_asks_the_clock_is_told(way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert slips_of_the_day(_page(_WAYS[way], monkeypatch), __name__) == ["day_shown"]


def test_whoever_asks_for_today_is_right(monkeypatch: pytest.MonkeyPatch) -> None:
    assert slips_of_the_day(_page(lambda page: today(), monkeypatch), __name__) == []
    assert isinstance(datetime.datetime.now(datetime.UTC), datetime.datetime)


def _page(shown: Any, monkeypatch: pytest.MonkeyPatch) -> PrivacyPage:
    monkeypatch.setattr(PrivacyPage, "day_shown", property(shown), raising=False)
    monkeypatch.setattr(PrivacyPage, "api_fields", [*PrivacyPage.api_fields, "day_shown"])
    return PrivacyPage.objects.get(locale__language_code="pl")
