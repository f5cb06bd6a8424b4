"""What a part of a list costs the processor among 50,000 pages against 500: from an offset, and by
cursor.

    python -m tests.benchmarks.cursors [database]

It works on a copy in memory of a database with content, by default the prepared one, in which it
multiplies the documents of news. Ratios are to the first part of the same list among 500.
"""

import json
import sys
import time
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.test import RequestFactory, override_settings

from cms.published import reading
from cms.published.documents import make
from cms.published.tasks import give_every_page_its_document
from tests.measuring import cost, ready

from .prepared import prepared_database, take
from .repeated import news_documents, repeat

FEW, MANY = 500, 50_000
LIST = "/api/v2/pages/?type=pages_news.NewsPage&locale=pl&order=-date"
SHOWN = f"{LIST}&limit=20"


def ask(handler: WSGIHandler, address: str) -> Any:
    request = handler.request_class(RequestFactory().get(address).environ)
    answer: Any = handler.get_response(request)
    assert answer.status_code == 200, address
    return json.loads(answer.content)


def deepest(handler: WSGIHandler, number: int) -> str:
    """The address of the last part by cursor, after walking there."""
    address, cursor, seen = f"{LIST}&limit=100&fields=_,id&count=none&cursor=", "", 0
    while True:
        answer = ask(handler, address)
        seen += len(answer["items"])
        if not (following := answer["next"]):
            assert seen == number
            return f"{SHOWN}&count=none&cursor={cursor}"
        cursor = following.rsplit("cursor=", 1)[1]
        address = following.removeprefix(settings.BASE_URL)


def main(database: Path) -> None:
    take(database)
    give_every_page_its_document()
    pks, handler = news_documents("pl"), ready()
    make(pks)
    first = 0.0
    print(f"{'':8}{'part':>22}{'ms':>8}")  # noqa: T201
    for number in (FEW, MANY):
        repeat(pks, number)
        parts = {
            "first, counted": SHOWN,
            "first, uncounted": f"{SHOWN}&count=none&cursor=",
            "last by offset": f"{SHOWN}&count=none&offset={number - 20}",
            "last by cursor": deepest(handler, number),
        }
        for name, address in parts.items():
            taken = cost(handler, address, 40) * 1000
            first = first or taken
            print(f"{number:8}{name:>22}{taken:8.2f}{taken / first:7.1f}×")  # noqa: T201
    start = time.process_time()
    reading.counted(reading.Part(language="pl"))
    print(f"a count: {(time.process_time() - start) * 1000:.1f} ms")  # noqa: T201


if __name__ == "__main__":
    with override_settings(PUBLISHED_DOCUMENTS=True):
        main(Path(sys.argv[1]) if len(sys.argv) > 1 else prepared_database())
