"""What the blocks of many bodies choose is loaded at once."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms.content.representation import represent
from cms.content.streams import load_together
from pages.home.models import HomePage

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def _bodies(number: int) -> list[HomePage]:
    """Pages with a body of their own that calls readers to another page."""
    home = HomePage.objects.get(locale__language_code="pl")
    call = {"heading": "Razem", "text": "", "label": "Dalej", "page": home.pk, "url": ""}
    raw = [{"type": "call", "value": call, "id": "1"}]
    block = HomePage._meta.get_field("body").stream_block
    return [
        HomePage(title="x", locale=home.locale, body=block.to_python(raw)) for _ in range(number)
    ]


def _queries_of_representing(number: int) -> int:
    pages = _bodies(number)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        represent(pages, lambda page: ["body"])
    return len(queries)


def test_many_bodies_cost_what_few_cost() -> None:
    _queries_of_representing(1)
    assert _queries_of_representing(2) == _queries_of_representing(50)


def test_a_body_keeps_its_blocks_and_their_ids() -> None:
    (page,) = _bodies(1)
    load_together([page.body])
    assert [(block.block_type, block.id, block.value["heading"]) for block in page.body] == [
        ("call", "1", "Razem")
    ]


def test_stock_streams_still_load_choices_one_by_one() -> None:
    pages = _bodies(3)
    with CaptureQueriesContext(connection) as queries:
        for page in pages:
            list(page.body)
    assert len(queries) == 3
