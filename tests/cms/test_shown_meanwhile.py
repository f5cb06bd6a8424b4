"""Whoever edits a page is told what becomes of it online meanwhile."""

from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from cms.translation.roles.groups import EDITOR, PUBLISHER, TRANSLATOR
from tests.cms.people import client, person
from tests.cms.translating import news

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def asked(user: Any, page: Any, since: str = "") -> Any:
    return client(user).get(reverse("shown_meanwhile", args=[page.pk]), {"since": since})


def test_who_edits_a_page_is_told_who_took_it_offline_or_published_it_and_when() -> None:
    page, editor, publisher = news(), person((EDITOR, "pl")), person((PUBLISHER, "pl"))
    first = asked(editor, page).json()
    assert first["said"] == ""
    page.unpublish(user=publisher)
    hour = f"{timezone.localtime():%H}:"
    said = asked(editor, page, first["now"]).json()
    assert "publisher-pl" in said["said"]
    assert "wycofała" in said["said"]
    assert hour in said["said"]
    page.save_revision().publish(user=publisher)
    later = asked(editor, page, said["now"]).json()
    assert "opublikowała" in later["said"]
    assert asked(editor, page, later["now"]).json()["said"] == ""


def test_what_somebody_did_themselves_is_no_news_to_them() -> None:
    page, publisher = news(), person((PUBLISHER, "pl"))
    now = asked(publisher, page).json()["now"]
    page.unpublish(user=publisher)
    assert asked(publisher, page, now).json()["said"] == ""


def test_what_a_schedule_did_is_told_without_a_name() -> None:
    page, editor = news(), person((EDITOR, "pl"))
    now = asked(editor, page).json()["now"]
    page.unpublish(user=None)
    said = asked(editor, page, now).json()["said"]
    assert said.startswith("Tę stronę wycofano z publikacji o ")


@pytest.mark.parametrize("since", ["yesterday", "2026-13-45T10:00:00Z", "2026-11-28T10:00:00"])
def test_from_what_is_no_moment_it_begins_now(since: str) -> None:
    page, publisher, editor = news(), person((PUBLISHER, "pl")), person((EDITOR, "pl"))
    page.unpublish(user=publisher)
    answer = asked(editor, page, since)
    assert (answer.status_code, answer.json()["said"]) == (200, "")


def test_whoever_may_not_edit_the_page_is_told_nothing() -> None:
    page = news()
    assert asked(person((TRANSLATOR, "en")), page).status_code == 404
    assert asked(person(), page).status_code == 302
