"""What an answer about pages costs the processor: read from documents against put together.

    python -m tests.benchmarks.documents [database]

It works on a copy in memory of a database with content, by default the prepared one, and prints
ratios to a bare view of the same bytes, as only ratios travel between machines.
"""

import sqlite3
import statistics
import sys
import time
from pathlib import Path

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.core.management import call_command
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory, override_settings
from django.urls import path

from cms.published.documents import make_stale
from cms.published.models import Document
from cms.published.tasks import give_every_page_its_document
from cms.urls import handler404 as handler404
from cms.urls import urlpatterns as of_the_site

ROOT = Path(__file__).resolve().parents[2]
LIST = "/api/v2/pages/?type=pages_news.NewsPage&locale=pl&limit=20"

same_bytes: dict[str, bytes] = {}


def bare(request: HttpRequest, name: str) -> HttpResponse:
    """The bytes of an answer, after one indexed read of one row."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT fingerprint FROM cms_published_document WHERE page_id = 1")
        cursor.fetchone()
    return HttpResponse(same_bytes[name], content_type="application/json")


urlpatterns = [path("api/bare/<slug:name>", bare), *of_the_site]


def take(database: Path) -> None:
    """Copies a database into the one in memory."""
    connection.ensure_connection()
    with sqlite3.connect(database) as source:
        source.backup(connection.connection)
    call_command("migrate", verbosity=0)


def cost(handler: WSGIHandler, address: str, times: int) -> float:
    """Processor seconds of one answer, its headers and body included."""
    environ = RequestFactory().get(address).environ

    def ask() -> None:
        answer = handler.get_response(handler.request_class({**environ}))
        assert answer.status_code == 200, address
        bytes(answer.content)
        answer.close()

    ask()
    taken = []
    for _ in range(5):
        start = time.process_time()
        for _ in range(times):
            ask()
        taken.append((time.process_time() - start) / times)
    return statistics.median(taken)


def main(database: Path) -> None:
    take(database)
    give_every_page_its_document()
    start = time.process_time()
    made = make_stale(3600)
    each = (time.process_time() - start) / made
    news = Document.objects.filter(content_type__model="newspage", locale__language_code="pl")
    addresses = {
        "detail": f"/api/v2/pages/{news.latest('pk').pk}/",
        "list-default": LIST,
        "list-full": f"{LIST}&fields=*",
        "list-projected": f"{LIST}&fields=_,title,meta,cover",
        "list-filtered": f"{LIST}&year=2026",
    }
    handler = WSGIHandler()
    print(f"{made} documents made, {each * 1000:.1f} ms of CPU each")  # noqa: T201
    print(f"{'':16}{'bare ms':>9}{'documents':>11}{'ordinary':>10}")  # noqa: T201
    for name, address in addresses.items():
        answer = handler.get_response(handler.request_class(RequestFactory().get(address).environ))
        same_bytes[name] = answer.content
        least = cost(handler, f"/api/bare/{name}", 100)
        kept = cost(handler, address, 50)
        with override_settings(PUBLISHED_DOCUMENTS=False):
            ordinary = cost(handler, address, 5)
        print(  # noqa: T201
            f"{name:16}{least * 1000:9.2f}{kept / least:10.1f}×{ordinary / least:9.1f}×"
        )


if __name__ == "__main__":
    prepared = sorted((ROOT / "var" / "prepared").glob("content-sqlite-*/db.sqlite3"))
    with override_settings(
        PUBLISHED_DOCUMENTS=True, ROOT_URLCONF=__name__, BASE_URL=settings.BASE_URL
    ):
        main(Path(sys.argv[1]) if len(sys.argv) > 1 else prepared[-1])
