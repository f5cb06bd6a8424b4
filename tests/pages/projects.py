"""Projects that the tests of projects build."""

import datetime
from decimal import Decimal
from typing import Any

from pages.projects.models import ProjectIndexPage, ProjectPage
from pages.projects.periods import Period

ALWAYS: dict[str, Any] = {
    "title_in_application": "Sieć dla każdego",
    "beneficiary": "Stowarzyszenie „Wiedza”",
    "programme": "Program Operacyjny",
    "fund": "Europejski Fundusz Rozwoju Regionalnego",
    "funding_sentence": "Projekt współfinansowany przez Unię Europejską.",
}
ALSO: dict[str, dict[str, Any]] = {
    Period.P2007: {},
    Period.P2014: {
        "description": "<p>Opis.</p>",
        "aims": "<p>Cele.</p>",
        "results": "<p>Efekty.</p>",
    },
    Period.P2021: {
        "total_amount": Decimal("1234567.89"),
        "eu_amount": Decimal("1000000.00"),
        "currency": "PLN",
        "start": datetime.date(2023, 1, 1),
        "end": datetime.date(2025, 12, 31),
        "expected_effects": "<p>Planowane efekty.</p>",
        "hashtags": "#FunduszeUE",
    },
}


def a_project(period: str = Period.P2007, live: bool = False, **fields: Any) -> ProjectPage:
    """A Polish project below the index, complete but for what `fields` say otherwise."""
    index = ProjectIndexPage.objects.get(locale__language_code="pl")
    values = {**ALWAYS, **ALSO[period], **fields}
    title = values.pop("title", "Sieć")
    page = ProjectPage(
        title=title, locale=index.locale, period=period, lead="Zdanie.", live=live, **values
    )
    index.add_child(instance=page)
    page.save_revision()
    return page
