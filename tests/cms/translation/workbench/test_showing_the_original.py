"""A translation becomes an alias: readers see its original, told that it is one."""

import datetime
from collections.abc import Callable
from io import StringIO
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry

from cms.published.models import Document
from cms.published.verification import Difference, verify
from cms.translation.engine.versions import translation_to
from cms.translation.models import State
from cms.translation.roles.groups import PUBLISHER
from cms.translation.status.starting import start
from tests.cms.people import client, person, superuser
from tests.cms.translating import (
    ENGLISH,
    LEAD,
    begin,
    draft,
    english,
    let_time_pass,
    locale,
    news,
    publish,
    put_online,
    state,
    stored,
    translated,
    write,
)

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def live(source: Any) -> Any:
    return translated(source)


def withdrawn(source: Any) -> Any:
    stored(translated(source)).unpublish()
    return english(source)


def never_live(source: Any) -> Any:
    begin(source)
    return english(source)


def partly_translated(source: Any) -> Any:
    made = begin(source)
    write(made, {LEAD: ENGLISH[LEAD]})
    draft(made)
    return english(source)


def by_hand(source: Any) -> Any:
    page = translated(source)
    made = translation_to(page)
    made.enabled = False
    made.save()
    return page


def show_the_original(page: Any) -> str:
    """What a publisher does, who confirms; the page that they end on."""
    browser = client(person((PUBLISHER, "en")))
    address = reverse("wagtail_localize:convert_to_alias", args=[page.pk])
    assert browser.get(address).status_code == 200
    return browser.post(address, follow=True).content.decode()


def nothing_to_repair() -> bool:
    told = StringIO()
    call_command("rebuild_translation_states", stdout=told)
    wrong = [found for found in verify() if isinstance(found, Difference)]
    return not wrong and all(line.endswith(": 0") for line in told.getvalue().splitlines()[1:])


@pytest.mark.parametrize("made", [live, withdrawn, never_live, partly_translated, by_hand])
def test_the_original_is_shown_in_place_of_a_translation(
    client: Client, made: Callable[[Any], Any]
) -> None:
    source = news()
    page = made(source)
    assert "Czytelnicy widzą oryginał" in show_the_original(page)

    page = english(source)
    assert (page.live, page.alias_of_id, page.lead) == (True, source.pk, LEAD)
    assert state(source).state == State.ALIAS
    shown = BeautifulSoup(client.get(page.get_url()).content, "html.parser")
    assert shown.html["lang"] == "pl"
    assert "Klaster rośnie" in shown.main.h1.get_text()
    assert "not available in this language" in shown.select_one('[role="note"]').get_text()
    told = client.get(f"/api/v2/pages/{page.pk}/").json()
    assert (told["title"], told["meta"]["translation"]["state"]) == ("Klaster rośnie", "alias")
    found = BeautifulSoup(client.get("/en/search/?q=klaster").content, "html.parser")
    cards = found.select(f'.card:has(a[href="{page.get_url()}"])')
    assert [card["lang"] for card in cards] == ["pl"]
    logged = PageLogEntry.objects.filter(page=page.pk, action="wagtail_localize.convert_to_alias")
    assert logged.get().user == person((PUBLISHER, "en"))
    assert nothing_to_repair()


def test_an_original_that_is_not_public_is_not_shown(client: Client) -> None:
    source = news()
    page = translated(source)
    stored(source).unpublish()
    assert "gdy zostanie opublikowany" in show_the_original(page)
    page = english(source)
    assert (page.live, page.alias_of_id) == (False, source.pk)
    assert client.get(page.get_url()).status_code == 404
    assert not Document.objects.filter(page=page.pk).exists()
    publish(stored(source))
    assert client.get(page.get_url()).status_code == 200
    assert nothing_to_repair()


def test_what_was_scheduled_of_the_translation_does_not_take_the_original_s_place() -> None:
    source = news()
    page = translated(source)
    page.go_live_at = timezone.now() + datetime.timedelta(hours=1)
    page.save_revision().publish()
    show_the_original(page)
    let_time_pass()
    assert english(source).lead == LEAD


def test_what_somebody_else_has_locked_stays_a_translation() -> None:
    source = news()
    page = translated(source)
    page.locked, page.locked_by = True, superuser()
    page.save()
    browser = client(person((PUBLISHER, "en")))
    browser.post(reverse("wagtail_localize:convert_to_alias", args=[page.pk]))
    assert english(source).alias_of_id is None


def test_an_alias_is_taken_back_into_translation_with_what_was_translated() -> None:
    source = news()
    show_the_original(translated(source))
    english(source).unpublish()
    start(source, locale("en"), superuser())
    page = english(source)
    assert (page.live, page.alias_of_id) == (False, None)
    assert state(source).done == state(source).total
    put_online(draft(translation_to(page)))
    assert english(source).lead == ENGLISH[LEAD]
    assert state(source).state == State.CURRENT
    assert nothing_to_repair()


def test_what_changes_in_the_original_is_shown() -> None:
    source = news()
    show_the_original(translated(source))
    publish(stored(source), lead="W projekcie bierze udział 500 firm.")
    assert english(source).lead == "W projekcie bierze udział 500 firm."
    assert nothing_to_repair()
