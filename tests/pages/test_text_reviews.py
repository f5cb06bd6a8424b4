"""When the accessibility statement was prepared and reviewed, and when it has to be again."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from pages.text.models import AccessibilityStatementPage
from pages.text.models.accessibility import review_is_due

pytestmark = [pytest.mark.django_db, pytest.mark.once]


@pytest.fixture
def statement() -> AccessibilityStatementPage:
    return AccessibilityStatementPage.objects.get(locale__language_code="pl")


@pytest.mark.parametrize(
    ("last", "today", "due"),
    [
        ((2026, 2, 1), (2026, 12, 31), False),
        ((2026, 2, 1), (2027, 2, 2), True),
        ((2026, 11, 23), (2027, 3, 31), False),
        ((2026, 11, 23), (2027, 4, 1), True),
    ],
)
def test_a_statement_is_reviewed_every_year_by_31_march(
    last: tuple[int, int, int], today: tuple[int, int, int], due: bool
) -> None:
    assert review_is_due(datetime.date(*last), datetime.date(*today)) == due


def test_editors_are_warned_of_an_overdue_review(
    admin_client: Client, statement: AccessibilityStatementPage
) -> None:
    statement.prepared_on = datetime.date(2020, 1, 1)
    statement.save_revision().publish()
    form = admin_client.get(reverse("wagtailadmin_pages:edit", args=[statement.pk]))
    assert "Coroczny przegląd jest zaległy" in form.content.decode()


def test_a_review_before_the_statement_is_refused(statement: AccessibilityStatementPage) -> None:
    statement.prepared_on = datetime.date(2024, 11, 23)
    statement.reviewed_on = datetime.date(2024, 11, 22)
    with pytest.raises(ValidationError) as refused:
        statement.full_clean()
    assert list(refused.value.message_dict) == ["reviewed_on"]


@pytest.mark.parametrize("name", ["prepared_on", "reviewed_on"])
def test_a_day_that_is_still_to_come_is_refused_and_breaks_no_screen(
    admin_client: Client, statement: AccessibilityStatementPage, name: str
) -> None:
    far = datetime.date(9999, 3, 31)
    setattr(statement, name, far)
    with pytest.raises(ValidationError) as refused:
        statement.full_clean()
    assert refused.value.message_dict == {name: ["Ten dzień jeszcze nie nadszedł. Sprawdź datę."]}
    AccessibilityStatementPage.objects.filter(pk=statement.pk).update(**{name: far})
    for address in (
        reverse("wagtailadmin_home"),
        reverse("wagtailadmin_pages:edit", args=[statement.pk]),
    ):
        assert admin_client.get(address).status_code == 200
