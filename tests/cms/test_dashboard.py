"""The dashboard: each person finds what waits for them, the gravest first."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.users.models import UserProfile

from cms.translation.roles.groups import EDITOR, PUBLISHER, REVIEWER, TRANSLATOR, Role, group_of
from tests.cms.translating import (
    ENGLISH,
    begin,
    draft,
    english,
    news,
    publish,
    state,
    stored,
    translated,
    write,
)

pytestmark = [pytest.mark.django_db, pytest.mark.once, pytest.mark.usefixtures("nothing_waits")]


def somebody(*memberships: tuple[Role, str]) -> Any:
    name = "-".join(f"{role.key}-{code}" for role, code in memberships) or "nobody"
    user = get_user_model().objects.create_user(name, f"{name}@example.org", "secret")
    user.groups.set([group_of(role, code) for role, code in memberships])
    UserProfile.objects.create(user=user, preferred_language="en")
    return user


def dashboard(user: Any) -> BeautifulSoup:
    client = Client()
    client.force_login(user)
    answer = client.get(reverse("wagtailadmin_home"))
    return BeautifulSoup(answer.content, "html.parser")


def listed(page: BeautifulSoup, section: str) -> list[str]:
    """The titles in a section of the dashboard, in order."""
    found = page.select_one(f'[aria-labelledby="waiting-{section}"]')
    return [link.text for link in found.select(".waiting__title")] if found else []


def out_of_date(page: BeautifulSoup) -> list[str]:
    return [link.text for link in page.select("#out-of-date-section .waiting__title")]


def in_english(title: str, slug: str) -> dict[str, str]:
    return {**ENGLISH, title: f"{title} (en)", slug: f"{slug}-en"}


def outdated(title: str, slug: str, lead: str) -> Any:
    """A translated item whose lead was changed afterwards."""
    source = news(title=title, slug=slug)
    translated(source, in_english(title, slug))
    publish(stored(source), lead=lead)
    return source


def in_review(title: str, slug: str, author: Any) -> Any:
    source = news(title=title, slug=slug)
    translation = begin(source)
    write(translation, in_english(title, slug))
    draft(translation)
    page = english(source)
    page.get_workflow().start(page, author)
    return source


WORDS = "W projekcie bierze udział 140 firm z całego Mazowsza."
NUMBER = "W projekcie bierze udział 500 firm z Mazowsza."
COMMA = "W projekcie bierze udział 140 firm, z Mazowsza."


def test_a_translator_finds_the_gravest_first_and_then_the_oldest() -> None:
    outdated("Przecinek", "przecinek", COMMA)
    news(title="Nowa", slug="nowa")
    news(title="Nowsza", slug="nowsza")
    outdated("Słowa", "slowa", WORDS)
    outdated("Liczba", "liczba", NUMBER)
    page = dashboard(somebody((TRANSLATOR, "en")))
    assert listed(page, "translate") == ["Liczba", "Słowa", "Nowa", "Nowsza", "Przecinek"]
    assert out_of_date(page) == []


def test_a_row_says_how_grave_it_is_and_leads_to_the_translators_screen() -> None:
    source = outdated("Liczba", "liczba", NUMBER)
    page = dashboard(somebody((TRANSLATOR, "en")))
    row = page.select_one(".waiting__item")
    assert row is not None
    assert "grave" in row.text
    assert "8 words" in row.text
    assert row.a is not None
    assert row.a["href"] == reverse("cms_translation:workbench", args=[english(source).pk])


def test_nothing_waits_for_the_translator_of_the_other_direction_or_the_editor() -> None:
    outdated("Liczba", "liczba", NUMBER)
    news(title="Nowa", slug="nowa")
    for role, code in ((TRANSLATOR, "pl"), (EDITOR, "pl")):
        page = dashboard(somebody((role, code)))
        assert listed(page, "translate") == []
        assert out_of_date(page) == ["Liczba"]


def test_when_nothing_waits_the_dashboard_says_so_to_those_who_work_on_pages() -> None:
    assert "Nothing waits for you now." in dashboard(somebody((TRANSLATOR, "en"))).text
    guest = somebody()
    guest.user_permissions.add(Permission.objects.get(codename="access_admin"))
    assert "Waiting for you" not in dashboard(guest).text


def test_drafts_of_the_source_wait_for_nobody() -> None:
    news(title="Szkic", slug="szkic", live=False)
    assert listed(dashboard(somebody((TRANSLATOR, "en"))), "translate") == []


def test_what_is_submitted_waits_for_its_reviewer_and_then_for_its_publisher() -> None:
    translator = somebody((TRANSLATOR, "en"))
    reviewer, publisher = somebody((REVIEWER, "en")), somebody((PUBLISHER, "en"))
    source = in_review("Zgłoszona", "zgloszona", translator)
    assert listed(dashboard(translator), "translate") == []
    assert listed(dashboard(reviewer), "review") == ["Zgłoszona (en)"]
    assert listed(dashboard(publisher), "publish") == []
    assert "submitted by translator-en" in dashboard(reviewer).text
    english(source).current_workflow_task_state.approve(user=reviewer)
    assert listed(dashboard(reviewer), "review") == []
    assert listed(dashboard(publisher), "publish") == ["Zgłoszona (en)"]
    english(source).current_workflow_task_state.approve(user=publisher)
    assert state(source).state == "current"
    assert listed(dashboard(publisher), "publish") == []


def sent_back(title: str, slug: str, author: Any, by: Any) -> Any:
    """A translation that its reviewer gave back."""
    source = in_review(title, slug, author)
    english(source).current_workflow_task_state.reject(user=by, comment="Check the number.")
    return source


def original_sent_back(title: str, slug: str, author: Any, by: Any) -> Any:
    source = news(title=title, slug=slug, live=False)
    source.save_revision()
    source.get_workflow().start(source, author)
    stored(source).current_workflow_task_state.reject(user=by, comment="Name the source.")
    return source


def test_a_translation_that_was_sent_back_stands_on_its_translators_dashboard() -> None:
    translator, reviewer = somebody((TRANSLATOR, "en")), somebody((REVIEWER, "en"))
    source = sent_back("Zgłoszona", "zgloszona", translator, reviewer)
    page = dashboard(translator)
    assert listed(page, "sent-back") == ["Zgłoszona"]
    assert listed(page, "translate") == []
    row = page.select_one(".waiting__item")
    assert row is not None
    assert "Check the number." in row.text
    assert "sent back by reviewer-en" in row.text
    assert row.a is not None
    assert row.a["href"] == reverse("cms_translation:workbench", args=[english(source).pk])
    assert state(source).state == "sent_back"
    for other in (reviewer, somebody((EDITOR, "pl")), somebody((TRANSLATOR, "pl"))):
        assert listed(dashboard(other), "sent-back") == []


def test_handed_in_again_it_is_with_its_reviewers() -> None:
    translator, reviewer = somebody((TRANSLATOR, "en")), somebody((REVIEWER, "en"))
    source = sent_back("Zgłoszona", "zgloszona", translator, reviewer)
    english(source).current_workflow_state.resume(translator)
    assert listed(dashboard(translator), "sent-back") == []
    assert listed(dashboard(reviewer), "review") == ["Zgłoszona (en)"]
    assert state(source).state == "in_review"


def test_a_live_translation_that_was_sent_back_stays_out_of_date_and_is_marked() -> None:
    translator, reviewer = somebody((TRANSLATOR, "en")), somebody((REVIEWER, "en"))
    source = outdated("Liczba", "liczba", NUMBER)
    page = english(source)
    page.get_workflow().start(page, translator)
    english(source).current_workflow_task_state.reject(user=reviewer, comment="No.")
    row = state(source)
    assert (row.state, row.sent_back, row.in_review) == ("outdated", True, False)
    assert listed(dashboard(translator), "sent-back") == ["Liczba"]


def test_an_original_that_was_sent_back_stands_on_its_editors_dashboard() -> None:
    editor, reviewer = somebody((EDITOR, "pl")), somebody((REVIEWER, "pl"))
    source = original_sent_back("Polska", "polska", editor, reviewer)
    page = dashboard(editor)
    assert listed(page, "sent-back") == ["Polska"]
    row = page.select_one(".waiting__item")
    assert row is not None
    assert "Name the source." in row.text
    assert row.a is not None
    assert row.a["href"] == reverse("wagtailadmin_pages:edit", args=[source.pk])
    for other in (reviewer, somebody((TRANSLATOR, "en")), somebody((EDITOR, "en"))):
        assert listed(dashboard(other), "sent-back") == []


def test_a_polish_draft_waits_for_its_reviewers_in_the_page_editor() -> None:
    source = news(title="Polska", slug="polska", live=False)
    source.save_revision()
    source.get_workflow().start(source, somebody((EDITOR, "pl")))
    page = dashboard(somebody((REVIEWER, "pl")))
    assert listed(page, "review") == ["Polska"]
    link = page.select_one(".waiting__title")
    assert link is not None
    assert link["href"] == reverse("wagtailadmin_pages:edit", args=[source.pk])


def test_text_that_came_during_the_review_waits_for_the_translator_again() -> None:
    translator = somebody((TRANSLATOR, "en"))
    source = news(title="Zgłoszona", slug="zgloszona")
    translated(source, in_english("Zgłoszona", "zgloszona"))
    publish(stored(source), lead=NUMBER)
    translation = begin(stored(source))
    translation.source.update_from_db()
    write(translation, {NUMBER: "500 companies"})
    draft(translation)
    page = english(source)
    page.get_workflow().start(page, translator)
    assert listed(dashboard(translator), "translate") == []
    publish(stored(source), lead=WORDS)
    assert listed(dashboard(translator), "translate") == ["Zgłoszona"]


def test_the_number_of_queries_does_not_grow_with_what_waits() -> None:
    user = somebody((TRANSLATOR, "en"), (REVIEWER, "en"), (PUBLISHER, "en"))

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            dashboard(user)
        return len(captured)

    outdated("A", "a", NUMBER)
    in_review("B", "b", user)
    sent_back("D", "d", user, user)
    original_sent_back("E", "e", user, user)
    dashboard(user)
    few = queries()
    for number in range(3):
        outdated(f"A {number}", f"a-{number}", NUMBER)
        news(title=f"C {number}", slug=f"c-{number}")
        in_review(f"B {number}", f"b-{number}", user)
        sent_back(f"D {number}", f"d-{number}", user, user)
        original_sent_back(f"E {number}", f"e-{number}", user, user)
    assert len(listed(dashboard(user), "translate")) == 7
    assert len(listed(dashboard(user), "sent-back")) == 8
    assert queries() == few
