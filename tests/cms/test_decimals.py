"""Exact numbers are text in what pages show, as they are described, and read in each language."""

from decimal import Decimal

import pytest
from django.utils import translation

from cms.content.references import resolve
from cms.content.representation import field_value
from cms.design.numbers import written
from pages.projects.models import ProjectPage

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("given", [Decimal("12.5"), Decimal("12.50"), "12.5"])
def test_a_field_is_shown_as_it_is_stored(given: Decimal | str) -> None:
    assert field_value(ProjectPage(total_amount=given), "total_amount") == "12.50"
    assert field_value(ProjectPage(), "total_amount") is None


def test_exact_numbers_of_blocks_and_properties_are_text() -> None:
    shown = {"price": Decimal("12.50"), "rows": [{"sum": Decimal("1E+2")}], "count": 3}
    assert resolve([(1, shown)]) == [{"price": "12.50", "rows": [{"sum": "100"}], "count": 3}]


def test_a_template_writes_them_in_the_language_of_the_page() -> None:
    with translation.override("pl"):
        assert written("12.50") == "12,50"
    with translation.override("en"):
        assert written("12.50") == "12.50"
