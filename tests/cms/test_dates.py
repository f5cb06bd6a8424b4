"""Dates are shown as exactly as they are known, in either language."""

import datetime

import pytest
from django.template import Context, Template
from django.utils import timezone, translation

from cms.content.dates import dated, iso_date, today
from pages.news.models import NewsIndexPage, NewsPage

FOUNDED = datetime.date(2007, 11, 27)


@pytest.mark.parametrize(
    ("language", "precision", "shown"),
    [
        ("pl", "day", "27 listopada 2007"),
        ("pl", "month", "listopad 2007"),
        ("pl", "year", "2007"),
        ("en", "day", "27 November 2007"),
        ("en", "month", "November 2007"),
        ("en", "year", "2007"),
    ],
)
def test_a_date_is_shown_as_exactly_as_it_is_known(
    language: str, precision: str, shown: str
) -> None:
    with translation.override(language):
        assert dated(FOUNDED, precision) == shown


@pytest.mark.parametrize(
    ("precision", "machine"), [("day", "2007-11-27"), ("month", "2007-11"), ("year", "2007")]
)
def test_machines_read_no_more_of_a_date_than_people(precision: str, machine: str) -> None:
    template = Template("{% load cms_design %}{% date_of date precision %}")
    html = template.render(Context({"date": FOUNDED, "precision": precision}))
    assert html.startswith(f'<time datetime="{machine}">')


# Past midnight in Warsaw, with the day before in London and New York.
LATE = datetime.datetime(2026, 3, 31, 22, 30, tzinfo=datetime.UTC)


def test_a_moment_is_shown_by_its_day_at_the_site_s_own_place() -> None:
    with timezone.override("America/New_York"), translation.override("pl"):
        assert dated(LATE) == "1 kwietnia 2026"
        assert iso_date(LATE) == "2026-04-01"


@pytest.mark.django_db
def test_days_are_the_site_s_own_in_whatever_zone_an_editor_works(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(timezone, "now", lambda: LATE)
    with timezone.override("America/New_York"):
        assert today() == datetime.date(2026, 4, 1)
        assert NewsPage().date == datetime.date(2026, 4, 1)
        assert NewsIndexPage(first_published_at=LATE).list_date == datetime.date(2026, 4, 1)


def test_no_date_shows_nothing() -> None:
    assert dated(None) == ""
