"""The samples show a newcomer the states that a translation may be in."""

from typing import Any

import pytest
from django.test import Client

from cms.translation.models import ChangeSeverity, PageTranslation, State
from cms.translation.status.states import compute
from pages.news.models import NewsPage

pytestmark = [pytest.mark.django_db, pytest.mark.once]

OUTDATED = "przyklad-nieaktualne-tlumaczenie"
IN_REVIEW = "przyklad-tlumaczenie-w-korekcie"
BY_MACHINE = "przyklad-tlumaczenie-maszynowe"


def state(slug: str) -> PageTranslation:
    return PageTranslation.objects.get(source__slug=slug)


def told(client: Client, slug: str) -> Any:
    page = NewsPage.objects.get(slug=slug)
    return client.get(f"/api/v2/pages/{page.pk}/").json()


@pytest.mark.parametrize("slug", [OUTDATED, IN_REVIEW, BY_MACHINE])
def test_they_are_marked_as_samples_and_their_states_are_the_computed_ones(
    client: Client, slug: str
) -> None:
    shown = told(client, slug)
    assert shown["is_sample"]
    assert shown["title"].startswith("Przykład:")
    assert state(slug).facts() == compute(state(slug).source, state(slug).locale_id).facts()


def test_one_is_gravely_out_of_date_by_a_number(client: Client) -> None:
    row = state(OUTDATED)
    assert (row.state, row.severity) == (State.OUTDATED, ChangeSeverity.HIGH)
    [change] = row.changed
    assert ("25" in change["before"], "40" in change["after"]) == (True, True)
    assert "25 companies" in told(client, "sample-outdated-translation")["lead"]
    assert "40 firm" in told(client, OUTDATED)["lead"]


def test_one_is_in_review_and_not_online(client: Client) -> None:
    row = state(IN_REVIEW)
    assert (row.state, row.done, row.target.live) == (State.IN_REVIEW, row.total, False)
    assert row.target.current_workflow_task_state is not None
    versions = told(client, IN_REVIEW)["meta"]["translations"]
    assert [version["state"] for version in versions] == ["original", "missing"]


def test_one_was_translated_by_a_machine_and_says_so(client: Client) -> None:
    assert (state(BY_MACHINE).state, state(BY_MACHINE).origin) == (State.CURRENT, "machine")
    meta = told(client, "sample-machine-translation")["meta"]
    assert meta["translation"]["origin"] == "machine"
