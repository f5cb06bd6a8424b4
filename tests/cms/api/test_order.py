"""Lists walk along an index of what they are ordered by."""

import re
from typing import Any

import pytest
from django.db import connection
from django.http import QueryDict
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cms.api.v2.selection import Selection
from cms.published import rows
from cms.published.tasks import give_every_page_its_document

pytestmark = pytest.mark.django_db

NEWS = "type=pages_news.NewsPage"


def plan(query: str) -> str:
    """How the database fetches the first twenty pages of a list."""
    pages = Selection(QueryDict(query)).pages()
    by_index_only()
    return str(pages[:20].explain())


def by_index_only() -> None:
    """On a few pages it is cheaper to read and sort them all; we ask what is possible."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            for name in ("seqscan", "bitmapscan", "sort", "hashjoin", "mergejoin"):
                cursor.execute(f"SET LOCAL enable_{name} = off")


def explained(sql: str) -> str:
    """How the database answers a statement."""
    by_index_only()
    with connection.cursor() as cursor:
        word = "EXPLAIN" if connection.vendor == "postgresql" else "EXPLAIN QUERY PLAN"
        cursor.execute(f"{word} {sql}")
        return "\n".join(str(row[-1]) for row in cursor.fetchall())


@pytest.mark.parametrize(
    ("query", "indexes"),
    [
        (f"{NEWS}&locale=pl", ["cms_entry_type_date", "cms_entry_any_type_date"]),
        (f"{NEWS}&locale=pl&order=-date", ["cms_entry_type_date", "cms_entry_any_type_date"]),
        (f"{NEWS}&locale=en&order=title", ["cms_entry_type_key", "cms_entry_any_type_key"]),
        (f"{NEWS}&order=-title", ["cms_entry_any_type_key"]),
        (f"{NEWS}&order=date", ["cms_entry_any_type_date"]),
        ("locale=pl&order=-date", ["cms_entry_date"]),
        ("locale=pl&order=title", ["cms_entry_key"]),
        ("order=-date", ["cms_entry_any_date"]),
        ("order=title", ["cms_entry_any_key"]),
        ("order=-last_published_at", ["cms_entry_last_published"]),
        ("order=first_published_at", ["cms_entry_first_published"]),
    ],
)
def test_a_list_is_read_in_order_from_an_index(query: str, indexes: list[str]) -> None:
    found = plan(query)
    assert any(name in found for name in indexes), found
    assert "TEMP B-TREE" not in found
    assert "Sort Key" not in found


def test_a_list_asks_the_database_for_its_own_page_only(client: Client) -> None:
    with CaptureQueriesContext(connection) as queries:
        client.get("/api/v2/pages/?locale=pl&limit=3&offset=2&order=title")
    listed = [q["sql"] for q in queries.captured_queries if "LIMIT 3 OFFSET 2" in q["sql"]]
    assert len(listed) == 1


DEEP = [
    # Among a few pages, an index without the type serves as well.
    (f"{NEWS}&locale=pl&order=-date", "date", "cms_doc_", "cms_entry_"),
    (f"{NEWS}&locale=en&order=title", "title_key", "cms_doc_", "cms_entry_"),
    ("locale=pl&order=-date", "date", "cms_doc_date", "cms_entry_date"),
    ("order=title", "title_key", "cms_doc_any_key", "cms_entry_any_key"),
    ("order=-last_published_at", "last_published_at", "cms_doc_last", "cms_entry_last"),
]


@pytest.mark.parametrize("kept", [True, False], ids=["from documents", "put together"])
@pytest.mark.parametrize(("query", "key", "of_documents", "of_entries"), DEEP)
def test_a_place_in_a_list_is_found_in_an_index(
    client: Client, settings: Any, kept: bool, query: str, key: str, of_documents: str,
    of_entries: str,
) -> None:  # fmt: skip
    settings.PUBLISHED_DOCUMENTS = kept
    give_every_page_its_document()
    address = f"/api/v2/pages/?{query}&limit=2&fields=_,id&count=none"
    following = client.get(f"{address}&cursor=").json()["next"]
    with CaptureQueriesContext(connection) as queries:
        client.get(following)
    rows.forget_completeness()
    # One more than is shown.
    [sql] = [q["sql"] for q in queries.captured_queries if "LIMIT 3" in q["sql"]]
    found = explained(sql).replace(f"({key})::text", key)
    assert (of_documents if kept else of_entries) in found, found
    # What is read begins at the place; where documents answer, among equals too.
    sign = "<" if "order=-" in query else ">"
    assert re.search(rf"{key} ?{sign}", found), found
    if kept:
        assert re.search(rf"{key} ?= ?.*\bpage_id ?{sign}", found), found
