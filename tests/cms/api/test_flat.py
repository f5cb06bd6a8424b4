"""A list costs as many queries for fifty pages as for two."""

import uuid
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from modelcluster.models import get_all_child_relations
from wagtail.models import TranslatableMixin

from cms.api.v2.selection import page_types
from cms.content.visibility import public
from cms.loading.insertion import insert_pages
from pages.home.models import HomePage

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def copies(model: Any, number: int) -> None:
    """Copies of a page of the type that is among the fullest, all below the home page."""
    home = HomePage.objects.get(locale__language_code="pl")
    pages = public(model.objects.filter(locale=home.locale))
    fullest = max(pages, key=lambda page: len(str(page.serializable_data())))
    made = [copy(fullest, slug=f"kopia-{place}") for place in range(number)]
    rows = [
        {
            relation.name: [copy(row) for row in getattr(fullest, relation.name).all()]
            for relation in get_all_child_relations(model)
            if issubclass(relation.related_model, TranslatableMixin)
        }
        for _ in made
    ]
    insert_pages(home, made, rows)


def copy(original: Any, **changed: Any) -> Any:
    """An instance with the same columns that is not stored."""
    columns = {
        field.attname: getattr(original, field.attname)
        for field in original._meta.concrete_fields
        if not field.primary_key and field.attname != "id"
    }
    return type(original)(**{**columns, "translation_key": uuid.uuid4(), **changed})


def cost(client: Client, model: Any, limit: int, fields: str) -> int:
    query = {"type": model._meta.label, "locale": "pl", "order": "-id", "limit": limit}
    with CaptureQueriesContext(connection) as queries:
        answer = client.get("/api/v2/pages/", {**query, **({"fields": fields} if fields else {})})
    assert len(answer.json()["items"]) == limit
    return len(queries)


@pytest.mark.parametrize("label", sorted(page_types()))
def test_a_list_of_fifty_costs_as_much_as_one_of_two(
    client: Client, label: str, golden: Any
) -> None:
    model = page_types()[label]
    copies(model, 50)
    cost(client, model, 1, "*")  # Fills what is kept between requests: content types, sites.
    costs = {}
    for name, fields in (("as listed", ""), ("with all fields", "*")):
        costs[name] = cost(client, model, 2, fields)
        assert cost(client, model, 50, fields) == costs[name]
    golden.compare(f"queries/{label}", costs)
