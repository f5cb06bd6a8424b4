"""What a whole answer costs the processor: made anew, kept, and where nothing has changed.

    python -m tests.benchmarks.answers [database]

It works on a copy in memory of a database with content, by default the prepared one, and prints
ratios to a bare view of the same bytes, as only ratios travel between machines. The bare view
stands behind the same middleware and reads one row of one indexed table.
"""

import statistics
import sys
import time
from pathlib import Path

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory, override_settings
from django.urls import path

from cms.published import response_cache
from cms.urls import handler404 as handler404
from cms.urls import urlpatterns as of_the_site
from pages.news.models import NewsPage

from .documents import ROOT, take

same_bytes: dict[str, HttpResponse] = {}


def bare(request: HttpRequest, name: str) -> HttpResponse:
    """The bytes of an answer, after one indexed read of one row; kept by nobody."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT title FROM wagtailcore_page WHERE id = 2")
        cursor.fetchone()
    found = same_bytes[name]
    return HttpResponse(
        found.content,
        content_type=found["Content-Type"],
        headers={"Cache-Control": "public, max-age=1"},
    )


urlpatterns = [path("bare/<slug:name>", bare), *of_the_site]


def cost(handler: WSGIHandler, address: str, times: int, status: int = 200, **said: str) -> float:
    """Processor seconds of one answer, its headers and body included."""
    environ = RequestFactory().get(address, headers=said).environ

    def ask() -> None:
        answer = handler.get_response(handler.request_class({**environ}))
        assert answer.status_code == status, (address, answer.status_code)
        bytes(answer.content)
        answer.close()

    ask()
    taken = []
    for _ in range(7):
        start = time.process_time()
        for _ in range(times):
            ask()
        taken.append((time.process_time() - start) / times)
    return statistics.median(taken)


def main(database: Path) -> None:
    take(database)
    news = NewsPage.objects.filter(live=True, locale__language_code="pl").latest("pk")
    addresses = {
        "home": "/",
        "news-index": "/aktualnosci/",
        "directory": "/uczestnicy/",
        "news-item": news.get_url(),
        "atom": "/aktualnosci/atom.xml",
        "sitemap": "/sitemap.xml",
        "api-list": "/api/v2/pages/?type=pages_news.NewsPage&locale=pl&limit=20",
    }
    handler = WSGIHandler()
    handler.load_middleware()
    print(f"{'':12}{'bytes':>8}{'bare ms':>9}{'kept':>8}{'gzip':>8}{'304':>8}{'made':>9}")  # noqa: T201
    for name, address in addresses.items():
        response_cache.forget()
        first = handler.get_response(handler.request_class(RequestFactory().get(address).environ))
        same_bytes[name] = first
        least = cost(handler, f"/bare/{name}", 100)
        kept = cost(handler, address, 200)
        packed = cost(handler, address, 200, **{"Accept-Encoding": "gzip"})
        known = cost(handler, address, 200, 304, **{"If-None-Match": first["ETag"]})
        with override_settings(CACHE_MEGABYTES=0):
            made = cost(handler, address, 5)
        ratios = "".join(f"{one / least:7.2f}×" for one in (kept, packed, known))
        print(f"{name:12}{len(first.content):8}{least * 1000:9.3f}{ratios}{made / least:8.1f}×")  # noqa: T201


if __name__ == "__main__":
    prepared = sorted((ROOT / "var" / "prepared").glob("content-sqlite-*/db.sqlite3"))
    with override_settings(CACHE_MEGABYTES=32, ROOT_URLCONF=__name__, BASE_URL=settings.BASE_URL):
        main(Path(sys.argv[1]) if len(sys.argv) > 1 else prepared[-1])
