"""Lists walk along an index of what they are ordered by."""

import pytest
from django.db import connection
from django.http import QueryDict
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cms.api.v2.selection import Selection

pytestmark = pytest.mark.django_db

NEWS = "type=pages_news.NewsPage"


def plan(query: str) -> str:
    """How the database fetches the first twenty pages of a list."""
    pages = Selection(QueryDict(query)).pages()
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            # On a few pages it is cheaper to read and sort them all; we ask what is possible.
            for name in ("seqscan", "bitmapscan", "sort", "hashjoin", "mergejoin"):
                cursor.execute(f"SET LOCAL enable_{name} = off")
        return str(pages[:20].explain())


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
