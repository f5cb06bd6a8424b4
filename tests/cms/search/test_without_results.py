"""Editors read what was searched for and not found, and nothing of who searched."""

import csv
import datetime
import io
import threading
from typing import Any
from uuid import uuid4

import openpyxl
import pytest
from bs4 import BeautifulSoup
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import DatabaseError, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.users.models import UserProfile

from cms.operations.clock import tidy
from cms.search import without_results
from cms.search.models import SearchWithoutResults, Synonyms
from cms.translation.roles.groups import EDITOR, PUBLISHER, TRANSLATOR, group_of

pytestmark = [pytest.mark.django_db, pytest.mark.learns]

ADDRESSES = {"pl": "/szukaj/", "en": "/en/search/"}


@pytest.fixture(autouse=True)
def noting(settings: Any, monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Searches are noted, and written when a test says so; the timers that were started."""
    settings.SEARCH_REPORT_DAYS = 90
    timers: list[Any] = []

    class Timer(threading.Thread):
        def __init__(self, seconds: float, write: Any) -> None:
            super().__init__(target=write)
            timers.append(self)

        def start(self) -> None:
            pass

    monkeypatch.setattr(without_results.threading, "Timer", Timer)
    monkeypatch.setattr(without_results, "_notes", without_results._Notes())
    return timers


def searched(text: str, language: str = "pl", **query: str) -> None:
    assert Client().get(ADDRESSES[language], {"q": text, **query}).status_code == 200


def rows() -> dict[str, tuple[str, int, str]]:
    without_results.write()
    found = SearchWithoutResults.objects.all()
    return {row.words: (row.language, row.times, row.shown_for) for row in found}


def row(words: str, **fields: Any) -> SearchWithoutResults:
    given = {"language": "pl", "times": 1, "last_asked": timezone.localdate(), **fields}
    return SearchWithoutResults.objects.create(words=words, **given)


def signed_in(*groups: Any) -> Client:
    user = get_user_model().objects.create_user(uuid4().hex)
    user.groups.set(groups)
    client = Client()
    client.force_login(user)
    return client


def report(client: Client, **query: Any) -> list[list[str]]:
    answer = client.get(reverse("cms_search:without_results"), query)
    html = BeautifulSoup(answer.content, "html.parser")
    return [
        [cell.get_text(" ", strip=True) for cell in line.select("td")]
        for line in html.select("tbody tr")
    ]


def test_what_finds_nothing_is_counted_by_language_and_words() -> None:
    for text in ("Kwarkowychrom xqzv", "kwarkowychrom  XQZV!"):
        searched(text)
    searched("kwarkowychrom xqzv", "en")
    searched("energia")
    without_results.write()
    counted = SearchWithoutResults.objects.values_list("language", "words", "times")
    assert sorted(counted) == [("en", "kwarkowychrom xqzv", 1), ("pl", "kwarkowychrom xqzv", 2)]
    assert SearchWithoutResults.objects.first().last_asked == timezone.localdate()


def test_what_is_written_later_is_added() -> None:
    searched("kwarkowychrom")
    assert rows()["kwarkowychrom"][1] == 1
    searched("kwarkowychrom")
    assert rows()["kwarkowychrom"][1] == 2


def test_it_tells_what_was_shown_in_place_of_the_words() -> None:
    searched("telekomuniakcja")
    assert rows() == {"telekomuniakcja": ("pl", 1, "telekomunikacja")}


@pytest.mark.parametrize(
    ("text", "language"), [("w i na", "pl"), ("accessibility statement", "pl"), ("sieć", "pl")]
)
def test_what_is_answered_is_not_noted(text: str, language: str) -> None:
    searched(text, language)
    assert rows() == {}


def test_insisting_on_the_typed_words_is_not_counted_again() -> None:
    searched("telekomuniakcja", exact="1")
    assert rows() == {}


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("jan.kowalski@example.org kwarki", "kwarki"),
        ("kwarki +48 601 234 567", "kwarki"),
        ("85010112345", ""),
        ("525-10-10-123 Kwarki", "kwarki"),
        ("kwarki 2030", "kwarki 2030"),
        ("2030", ""),
        ("“Żółte” kwarki!", "żółte kwarki"),
        ("długie " * 30, " ".join(["długie"] * 14)),
        ("x" * 150, ""),
    ],
)
def test_what_looks_like_a_person_is_left_out(text: str, kept: str) -> None:
    assert without_results.impersonal(text) == kept


def test_a_row_knows_nothing_but_words_numbers_and_a_day() -> None:
    names = {field.name for field in SearchWithoutResults._meta.get_fields()}
    assert names == {"id", "language", "words", "times", "last_asked", "shown_for"}


def test_an_answer_writes_nothing(noting: list[Any]) -> None:
    with CaptureQueriesContext(connection) as queries:
        searched("kwarkowychrom")
        searched("kwarkowychrom zielony")
    written = [q["sql"] for q in queries if not q["sql"].lstrip("(").startswith("SELECT")]
    assert written == []
    # One thread writes for both.
    assert len(noting) == 1


def test_what_cannot_be_written_is_dropped_and_the_next_is_written(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    searched("kwarkowychrom")
    with monkeypatch.context() as broken:

        def fail(rows: Any) -> None:
            raise DatabaseError("database is locked")

        broken.setattr(without_results, "_write", fail)
        assert rows() == {}
    assert "could not be written" in caplog.text
    searched("drugiechrom")
    assert list(rows()) == ["drugiechrom"]


def test_nonsense_by_the_thousand_fills_neither_memory_nor_table(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(without_results, "_NOTED_MAX", 3)
    monkeypatch.setattr(without_results, "_ROWS_MAX", 4)
    for name in ("aaaax", "bbbbx", "ccccx", "ddddx"):
        searched(f"kwarkowychrom{name}")
    assert len(rows()) == 3
    for name in ("eeeex", "ffffx", "aaaax"):
        searched(f"kwarkowychrom{name}")
    assert len(rows()) == 4
    assert rows()["kwarkowychromaaaax"][1] == 2


def test_programs_that_search_a_language_are_counted_too(client: Client) -> None:
    for query in (
        {"locale": "en"},
        {"locale": "en", "limit": 3},
        {},
        {"locale": "en", "slug": "x"},
    ):
        client.get("/api/v2/pages/", {"search": "kwarkowychrom", **query})
    assert rows() == {"kwarkowychrom": ("en", 2, "")}


def test_a_setting_keeps_nothing_at_all(settings: Any) -> None:
    settings.SEARCH_REPORT_DAYS = 0
    searched("kwarkowychrom")
    assert rows() == {}


def test_the_clock_removes_what_nobody_searched_for_since_the_days_that_are_kept() -> None:
    today = timezone.localdate()
    row("stare", last_asked=today - datetime.timedelta(days=91))
    row("nowe", last_asked=today - datetime.timedelta(days=90))
    tidy()
    assert list(rows()) == ["nowe"]


def test_the_report_has_the_most_frequent_first_and_leads_to_a_synonym(
    admin_client: Client,
) -> None:
    row("rzadkie")
    row("częste", times=12, language="en", shown_for="częściowe")
    lines = report(admin_client)
    assert [line[0] for line in lines] == ["częste", "rzadkie"]
    assert lines[0][2:5:2] == ["12", "częściowe"]
    html = admin_client.get(reverse("cms_search:without_results")).content.decode()
    link = BeautifulSoup(html, "html.parser").select("tbody td a")[0]["href"]
    form = BeautifulSoup(admin_client.get(link).content, "html.parser")
    assert form.select_one("[name=alike]").get_text().strip() == "częste"
    assert form.select_one("[name=language] [selected]")["value"] == "en"
    admin_client.post(link, {"language": "en", "alike": "częste, sieć"})
    assert Synonyms.objects.get(alike__contains="częste").language == "en"


def test_the_report_is_narrowed(admin_client: Client) -> None:
    row("polskie")
    row("english", language="en", shown_for="englisch")
    assert [line[0] for line in report(admin_client, language="pl")] == ["polskie"]
    assert [line[0] for line in report(admin_client, shown="instead")] == ["english"]
    assert [line[0] for line in report(admin_client, shown="nothing")] == ["polskie"]
    assert [line[0] for line in report(admin_client, q="olsk")] == ["polskie"]


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_report_is_taken_away_as_a_table(admin_client: Client, kind: str) -> None:
    row("żółte kwarki", times=3)
    answer = admin_client.get(reverse("cms_search:without_results"), {"export": kind})
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    if kind == "csv":
        lines = list(csv.reader(io.StringIO(content.decode())))
    else:
        sheet = openpyxl.load_workbook(io.BytesIO(content)).active
        lines = [[str(cell.value) for cell in line] for line in sheet.rows]
    assert len(lines) == 2
    assert lines[1][:3] == ["żółte kwarki", "polski", "3"]


def test_editors_and_publishers_read_the_report_and_others_do_not() -> None:
    address = reverse("cms_search:without_results")
    for role in (EDITOR, PUBLISHER):
        client = signed_in(group_of(role, "pl"))
        assert client.get(address).status_code == 200
        assert address in client.get("/admin/").content.decode()
    client = signed_in(group_of(TRANSLATOR, "en"))
    assert client.get(address).status_code == 302
    assert address not in client.get("/admin/").content.decode()


def test_queries_of_the_report_do_not_grow_with_its_rows(admin_client: Client) -> None:
    row("pierwsze")
    report(admin_client)
    with CaptureQueriesContext(connection) as few:
        report(admin_client)
    for number in range(20):
        row(f"kolejne {number}")
    with CaptureQueriesContext(connection) as many:
        assert len(report(admin_client)) == 21
    assert len(many) == len(few)


def test_the_report_speaks_the_language_of_its_reader(
    admin_client: Client, admin_user: Any
) -> None:
    profile = UserProfile.get_for_user(admin_user)
    said = {}
    for code in ("pl", "en"):
        profile.preferred_language = code
        profile.save()
        said[code] = admin_client.get(reverse("cms_search:without_results")).content.decode()
    assert "Wyszukiwania bez wyników" in said["pl"]
    assert "Searches without results" in said["en"]


def test_migrating_gives_the_rights() -> None:
    group = group_of(EDITOR, "pl")
    group.permissions.filter(codename="view_searchwithoutresults").delete()
    call_command("migrate", verbosity=0)
    assert group.permissions.filter(codename="view_searchwithoutresults").exists()
