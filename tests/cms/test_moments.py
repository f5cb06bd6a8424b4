"""When something was is told in one way, on screens and in spreadsheets."""

import csv
import datetime
import io
from typing import Any
from unittest.mock import patch

import pytest
from django.template import Context, Template
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation
from openpyxl import load_workbook
from wagtail.admin.templatetags import wagtailadmin_tags
from wagtail.admin.views.mixins import SpreadsheetExportMixin
from wagtail.models import Page
from wagtail.users.models import UserProfile

from cms.editor import moments, spreadsheets
from tests.cms.people import client, superuser

pytestmark = [pytest.mark.once]

NOW = datetime.datetime(2026, 11, 27, 9, 0, tzinfo=datetime.UTC)
TAGS = "{% load wagtailadmin_tags %}"
EVERYWHERE = ["{{ at|timesince_simple }}", "{% timesince_last_update at %}"]


def shown(template: str, at: datetime.datetime, language: str) -> str:
    with translation.override(language), patch.object(timezone, "now", lambda: NOW):
        return Template(TAGS + template).render(Context({"at": at})).replace("\xa0", " ")


@pytest.mark.parametrize("template", EVERYWHERE)
@pytest.mark.parametrize(
    ("age", "polish", "english"),
    [
        ({"seconds": 20}, "przed chwilą", "just now"),
        ({"minutes": 1}, "1 minutę temu", "1 minute ago"),
        ({"minutes": 6}, "6 minut temu", "6 minutes ago"),
        ({"hours": 1}, "1 godzinę temu", "1 hour ago"),
        ({"hours": 23, "minutes": 59}, "23 godziny temu", "23 hours ago"),
        ({"days": 1}, "26 listopada 2026, 10:00", "26 November 2026, 10:00"),
        ({"days": 400}, "23 października 2025, 11:00", "23 October 2025, 11:00"),
        ({"hours": -1}, "27 listopada 2026, 11:00", "27 November 2026, 11:00"),
    ],
)
def test_within_a_day_it_says_how_long_ago_and_otherwise_when_in_warsaw(
    template: str, age: dict[str, int], polish: str, english: str
) -> None:
    at = NOW - datetime.timedelta(**age)
    assert shown(template, at, "pl") == polish
    assert shown(template, at, "en") == english


def test_the_exact_time_is_told_to_whoever_points_at_it() -> None:
    html = shown("{% human_readable_date at %}", NOW - datetime.timedelta(minutes=6), "pl")
    assert "6 minut temu" in html.lower()
    assert "27 listopada 2026, 09:54" in html


def test_who_it_was_stands_behind_it() -> None:
    template = '{% timesince_last_update at user_display_name="Anna" %}'
    assert shown(template, NOW - datetime.timedelta(days=1), "pl") == (
        "26 listopada 2026, 10:00, Anna"
    )


def test_wagtail_still_tells_moments_in_several_ways() -> None:
    moments.take_over()
    here = (wagtailadmin_tags.timesince_last_update, wagtailadmin_tags.user_display_name)
    an_hour_ago = timezone.now() - datetime.timedelta(hours=30)
    assert "listopada" not in here[0](an_hour_ago)
    with translation.override("en"):
        assert here[0](an_hour_ago).replace("\xa0", " ") == "1 day ago"


@pytest.fixture
def reader() -> Client:
    """The browser of somebody who reads English; the site's language is Polish."""
    user = superuser()
    UserProfile.objects.update_or_create(
        user=user, defaults={"preferred_language": "en", "current_time_zone": "Europe/Warsaw"}
    )
    when = datetime.datetime(2026, 7, 1, 22, 30, tzinfo=datetime.UTC)
    Page.objects.filter(depth__gt=1).update(last_published_at=when)
    return client(user)


def rows(answer: Any) -> list[list[Any]]:
    body = b"".join(answer.streaming_content)
    if answer["Content-Type"] == "text/csv":
        return list(csv.reader(io.StringIO(body.decode())))
    sheet = load_workbook(io.BytesIO(body)).active
    assert sheet is not None
    return [list(row) for row in sheet.iter_rows(values_only=True)]


@pytest.mark.django_db
@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_spreadsheet_is_in_the_reader_s_words_and_on_the_reader_s_clock(
    reader: Client, kind: str
) -> None:
    address = reverse("wagtailadmin_reports:aging_pages")
    headings, first, *_others = rows(reader.get(address, {"export": kind}))
    assert headings == ["Title", "Status", "Last published at", "Last published by", "Type"]
    assert first[1] == "live"
    assert str(first[2]) == "2026-07-02 00:30:00"
    assert first[4] == "Home page"


@pytest.mark.django_db
@pytest.mark.parametrize("report", ["workflow", "workflow_tasks"])
def test_no_column_is_named_as_in_the_code(reader: Client, report: str) -> None:
    headings = rows(reader.get(reverse(f"wagtailadmin_reports:{report}"), {"export": "csv"}))[0]
    assert [text for text in headings if "_" in text or text[:1].islower()] == []


@pytest.mark.django_db
def test_wagtail_still_writes_a_csv_in_the_language_of_nobody(reader: Client) -> None:
    with patch.object(SpreadsheetExportMixin, "stream_csv", spreadsheets._stream):
        answer = reader.get(reverse("wagtailadmin_reports:aging_pages"), {"export": "csv"})
        assert rows(answer)[0][0] == "Tytuł"
