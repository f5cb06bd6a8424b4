"""Dates are shown as exactly as they are known, in either language."""

import datetime

import pytest
from django.template import Context, Template
from django.utils import translation

from cms.content.dates import dated

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


def test_no_date_shows_nothing() -> None:
    assert dated(None) == ""
