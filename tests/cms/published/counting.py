"""Public addresses, and their answers with the number of queries that they took."""

from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

# One of each kind.
ADDRESSES = (
    "/", "/en/", "/aktualnosci/", "/uczestnicy/", "/aktualnosci/atom.xml", "/en/news/feed.json",
    "/sitemap.xml", "/api/v2/pages/?limit=5",
)  # fmt: skip


def queries(client: Client, address: str, **headers: str) -> tuple[Any, int]:
    with CaptureQueriesContext(connection) as asked:
        answer = client.get(address, headers=headers)
    return answer, len(asked)
