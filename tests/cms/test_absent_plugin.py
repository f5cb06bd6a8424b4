"""A plugin that went while its pages remain: what readers see, and what retiring it takes away."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.management import CommandError, call_command, load_command_class
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from cms.content.visibility import absent_types
from cms.plugins.absent import absent_plugin
from cms.plugins.checks import check_absent_plugins
from cms.published import log
from cms.published.models import Document, DocumentText, LogEntry, LogHead
from cms.translation.roles.groups import EDITOR
from pages.text.models import PrivacyPage
from tests.cms.people import client, person

pytestmark = [pytest.mark.django_db, pytest.mark.once]
# As the API named a type whose plugin went.
_TYPE = "weather.ForecastPage"


@pytest.fixture(scope="module", autouse=True)
def no_plugin_stays_absent(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """What a process reads once is read anew after these tests, before others count queries."""
    yield
    absent_types.cache_clear()
    with django_db_blocker.unblock():
        absent_types()


@pytest.fixture
def remaining() -> Page:
    """A page of a plugin that is not installed."""
    page = PrivacyPage.objects.get(locale__language_code="pl")
    kind = ContentType.objects.create(app_label="weather", model="forecastpage")
    Page.objects.filter(pk=page.pk).update(content_type=kind)
    absent_types.cache_clear()
    return Page.objects.get(pk=page.pk)


def test_readers_come_across_it_nowhere(client: Client, remaining: Page) -> None:
    assert client.get(remaining.get_url()).status_code == 404
    assert client.get(f"/api/v2/pages/{remaining.pk}/").status_code == 404
    listed = client.get("/api/v2/pages/?limit=100&locale=pl&fields=_,id").json()["items"]
    assert remaining.pk not in [item["id"] for item in listed]
    assert f"<loc>{remaining.full_url}</loc>" not in client.get("/sitemap.xml").content.decode()
    assert client.get("/").status_code == 200
    assert client.get("/en/").status_code == 200


def test_operators_are_told_and_shown_the_way_out(remaining: Page) -> None:
    (warning,) = check_absent_plugins(None, databases=["default"])
    assert warning.id == "cms.W005"
    assert "“weather”" in warning.msg
    assert "retire_plugin weather" in str(warning.hint)


def test_the_check_that_asks_no_database_says_nothing_and_the_command_names_the_one_that_does(
    remaining: Page,
) -> None:
    assert check_absent_plugins(None) == []
    command = load_command_class("cms.plugins", "retire_plugin")
    said = " ".join(command.create_parser("manage.py", "retire_plugin").format_help().split())
    assert "check --database default" in said


@pytest.mark.parametrize("label", ["pages", "cms", "django", "wagtailcore", "pages_news"])
def test_what_is_installed_cannot_be_retired_by_the_beginning_of_its_name(label: str) -> None:
    before = set(connection.introspection.table_names())
    with pytest.raises(CommandError):
        call_command("retire_plugin", label, "--yes", verbosity=0)
    MigrationRecorder.Migration.objects.get_or_create(app="pages", name="0001_initial")
    assert absent_plugin("pages").tables == ()
    assert set(connection.introspection.table_names()) == before


def test_the_tables_of_another_absent_plugin_are_left_alone() -> None:
    with connection.cursor() as cursor:
        for table in ("weather_station", "weather_maps_map"):
            cursor.execute(f"CREATE TABLE {table} (id integer)")
    for label in ("weather", "weather_maps"):
        MigrationRecorder.Migration.objects.create(app=label, name="0001_initial")
    assert absent_plugin("weather").tables == ("weather_station",)
    assert absent_plugin("weather_maps").tables == ("weather_maps_map",)


def test_nothing_is_left_that_would_be_in_the_way_of_the_same_plugin_when_it_comes_back(
    remaining: Page,
) -> None:
    versions = Page.objects.filter(translation_key=remaining.translation_key)
    versions.update(content_type=remaining.content_type)
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE weather_station (id integer)")
    MigrationRecorder.Migration.objects.create(app="weather", name="0001_initial")
    call_command("retire_plugin", "weather", "--yes", verbosity=0)
    assert not versions.exists()
    assert "weather_station" not in connection.introspection.table_names()
    assert not ContentType.objects.filter(app_label="weather").exists()
    # Else `migrate` would make no tables.
    assert not MigrationRecorder.Migration.objects.filter(app="weather").exists()


@pytest.mark.parametrize("name", ["wagtailadmin_pages:edit", "cms_translation:workbench"])
def test_who_opens_it_in_the_admin_reads_whose_it_is_and_what_can_be_done(
    admin_client: Client, remaining: Page, name: str
) -> None:
    versions = Page.objects.filter(translation_key=remaining.translation_key)
    versions.update(content_type=remaining.content_type)
    english = versions.get(locale__language_code="en")
    answer = admin_client.get(reverse(name, args=[english.pk]))
    assert answer.status_code == 409
    html = answer.content.decode()
    assert english.title in html
    assert "manage.py retire_plugin weather" in html


def test_who_may_not_edit_it_is_told_nothing_of_it(remaining: Page) -> None:
    address = reverse("wagtailadmin_pages:edit", args=[remaining.pk])
    answer = client(person((EDITOR, "en"))).get(address, follow=True)
    assert answer.status_code != 500
    assert remaining.title not in answer.content.decode()


def test_followers_of_its_type_learn_that_its_pages_are_withdrawn(
    client: Client, remaining: Page
) -> None:
    kind = remaining.content_type
    before = ContentType.objects.get_for_model(PrivacyPage)
    Page.objects.filter(pk=remaining.pk).update(content_type=before)
    LogEntry.objects.all().delete()
    [document] = Document.objects.filter(pk=remaining.pk)
    detail = f'{{"meta": {{"html_url": "{DocumentText.STORED_MARKER}/", "type": "{_TYPE}"}}}}'
    DocumentText.objects.update_or_create(document=document, defaults={"detail": detail})
    document.content_type = kind
    log.removed([document], LogEntry.Event.WITHDRAWN)
    # Another one of the type, which has no text, is named as the log named the first.
    DocumentText.objects.all().delete()
    log.removed([document], LogEntry.Event.WITHDRAWN)
    log.number_entries()
    head = LogEntry.objects.order_by("number").values_list("number", flat=True)[0] - 1
    after = f"{LogHead.objects.get().epoch}.{head}"

    def asked(name: str) -> Any:
        return client.get("/api/v2/changes/", {"after": after, "type": name})

    told = asked(_TYPE)
    assert told.status_code == 200
    assert [item["type"] for item in told.json()["items"]] == [_TYPE] * 2
    assert asked("weather.ForcastPage").status_code == 400
    assert asked("weather.\x00").status_code == 400
