"""What each funding period requires of a project's page."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from pages.projects.models import ProjectPage
from pages.projects.periods import Period
from pages.projects.required import RULES

from .projects import ALSO, ALWAYS, a_project

pytestmark = [pytest.mark.django_db, pytest.mark.once]

COMMON = {"title_in_application", "beneficiary", "programme", "fund", "period", "funding_sentence"}
REQUIRED = {
    Period.P2007: COMMON,
    Period.P2014: COMMON | {"description", "aims", "results"},
    Period.P2021: COMMON
    | {"total_amount", "eu_amount", "start", "end", "expected_effects", "hashtags"},
}


@pytest.mark.parametrize("period", Period.values)
def test_each_period_requires_what_its_row_says(period: str) -> None:
    assert {element.field for element in RULES[period].elements} == REQUIRED[Period(period)]


@pytest.mark.parametrize("period", Period.values)
def test_each_period_names_a_regulation_with_its_address(period: str) -> None:
    addresses = [source.url for source in RULES[period].sources if source.url]
    assert addresses
    assert all(url.startswith("https://eur-lex.europa.eu/") for url in addresses)


@pytest.mark.parametrize("period", Period.values)
def test_a_complete_project_goes_live(period: str) -> None:
    page = a_project(period)
    page.get_latest_revision().publish()
    page.refresh_from_db()
    assert page.live


@pytest.mark.parametrize(
    ("period", "field"),
    # The currency belongs to the amounts.
    [(p, name) for p in Period.values for name in {**ALWAYS, **ALSO[p]} if name != "currency"],
)
def test_a_project_that_lacks_an_element_stays_a_draft(period: str, field: str) -> None:
    empty: Any = "" if isinstance({**ALWAYS, **ALSO[period]}[field], str) else None
    page = a_project(period, **{field: empty})
    with pytest.raises(ValidationError) as refused:
        page.get_latest_revision().publish()
    assert list(refused.value.message_dict) == [field]
    assert not ProjectPage.objects.get(pk=page.pk).live


@pytest.mark.parametrize("empty", ["<p></p>", "<p>&nbsp;</p>", "<ul><li> </li></ul>"])
def test_a_text_of_mere_markup_is_no_description(empty: str) -> None:
    assert list(a_project(Period.P2014, description=empty).lacking()) == ["description"]


def test_an_old_project_is_not_held_to_what_a_later_period_asks() -> None:
    page = a_project(Period.P2007, description="", hashtags="", total_amount=None)
    assert page.lacking() == {}


def test_amounts_need_a_currency() -> None:
    page = a_project(Period.P2021)
    page.currency = ""
    with pytest.raises(ValidationError) as refused:
        page.full_clean()
    assert "currency" in refused.value.message_dict


def test_a_contribution_is_no_larger_than_the_whole() -> None:
    page = a_project(Period.P2021)
    page.eu_amount = page.total_amount + 1
    with pytest.raises(ValidationError) as refused:
        page.full_clean()
    assert "eu_amount" in refused.value.message_dict


def test_the_sentences_say_in_polish_what_is_lacking() -> None:
    sentences = a_project(Period.P2021, beneficiary="", hashtags="").lacking()
    assert sentences["beneficiary"] == (
        "Projektu z okresu 2021–2027 nie można opublikować bez tego elementu: beneficjent."
    )
    assert "hasztag" in sentences["hashtags"]


@pytest.mark.parametrize(
    ("period", "lacks"), [(Period.P2021, "planowane efekty"), ("", "okres programowania")]
)
def test_the_listing_says_what_the_latest_version_lacks(
    admin_client: Client, period: str, lacks: str
) -> None:
    page = a_project(Period.P2007)
    page.period = period
    page.save_revision(clean=False)
    listing = admin_client.get(reverse("projects:index")).content.decode()
    edited = reverse("wagtailadmin_pages:edit", args=[page.pk])
    [row] = [row for row in listing.split("<tr")[1:] if edited in row]
    assert lacks in row
