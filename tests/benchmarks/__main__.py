"""What every kind of public answer costs the processor: ours, stock Wagtail and a bare view.

    python -m tests.benchmarks [COUNT]

The same news, COUNT in each language, in a database of ours in memory and in a stock site
(`tests.stock`) in another process. Beside each answer of stock stands ours as it is kept, made anew
with documents, and made anew without; 1 is a bare view of the same bytes behind our middleware that
reads one row. Only ratios travel between machines.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from django.conf import settings
from django.test import override_settings

from cms.published import response_cache
from cms.published.documents import make_stale
from cms.published.tasks import give_every_page_its_document
from pages.news.models import NewsPage
from tests import measuring

from . import bare
from .prepared import ROOT, prepared_database, take
from .repeated import news_documents, repeat


def content(media: Path) -> list[dict[str, Any]]:
    """Our news as the stock site takes them."""
    news = NewsPage.objects.filter(live=True, alias_of=None).select_related("cover", "locale")
    return [
        {
            "language": one.locale.language_code,
            "title": one.title,
            "slug": one.slug,
            "date": one.date.isoformat(),
            "lead": one.lead,
            "cover": str(media / one.cover.file.name) if one.cover else None,
            "body": list(one.body.raw_data),
        }
        for one in news
    ]


def of_stock(media: Path, count: int) -> dict[str, float]:
    """Seconds of the stock site's answers, measured in a process of its own."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "news.json").write_text(json.dumps(content(media)), "utf-8")
        done = subprocess.run(
            [sys.executable, "-m", "tests.stock", str(folder / "news.json"), str(count)],
            cwd=ROOT,
            env={**os.environ, "STOCK_FOLDER": name},
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        )
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def addresses(count: int) -> dict[str, str]:
    """Of ours, under the names of the stock site's."""
    page = NewsPage.objects.filter(live=True, locale__language_code="pl").exclude(cover=None)
    one = page.latest("date")
    listed = "/api/v2/pages/?type=pages_news.NewsPage&locale=pl&order=-date&limit=20"
    return {
        "list-default": listed,
        "list-full": f"{listed}&fields=*",
        "list-filtered": f"{listed}&date_from={one.date}&date_to={one.date}",
        "list-deep": f"{listed}&offset={max(count - 20, 0)}",
        "detail": f"/api/v2/pages/{one.pk}/",
        "find": f"/api/v2/pages/find/?html_path={one.get_url()}",
        "home": "/",
        "news-index": "/aktualnosci/",
        "news-item": one.get_url(),
        "atom": "/aktualnosci/atom.xml",
    }


def main(count: int) -> None:
    database = prepared_database()
    take(database)
    stock = of_stock(database.parent / "media", count)
    give_every_page_its_document()
    while make_stale(60):
        pass
    repeat(news_documents("pl"), count)
    repeat(news_documents("en"), count)
    handler = measuring.ready()
    print(f"{count} news in each language; milliseconds of CPU, then multiples of the bare view")  # noqa: T201
    heads = ("bare ms", "kept", "304", "made", "no docs", "stock", "stock/made", "stock/kept")
    print(f"{'':14}{'bytes':>8}" + "".join(f"{head:>11}" for head in heads))  # noqa: T201
    for name, address in addresses(count).items():
        response_cache.forget()
        status = 302 if name == "find" else 200
        first = measuring.answer(handler, address)
        bare.same_bytes[name] = first
        least = measuring.cost(handler, f"/bare/{name}", 100, status)
        kept = measuring.cost(handler, address, 100, status)
        etag = first.headers.get("ETag")
        known = etag and measuring.cost(handler, address, 100, 304, **{"If-None-Match": etag})
        with override_settings(CACHE_MEGABYTES=0):
            made = measuring.cost(handler, address, 5, status)
            with override_settings(PUBLISHED_DOCUMENTS=False):
                ordinary = measuring.cost(handler, address, 5, status)
        row = [
            f"{least * 1000:11.3f}",
            *(f"{one / least:10.2f}×" if one else f"{'–':>11}" for one in (
                kept, known, made, ordinary, stock[name])),
            f"{stock[name] / made:10.2f}×",
            f"{stock[name] / kept:10.0f}×",
        ]  # fmt: skip
        print(f"{name:14}{len(first.content):8}{''.join(row)}", flush=True)  # noqa: T201


if __name__ == "__main__":
    with override_settings(
        CACHE_MEGABYTES=32,
        PUBLISHED_DOCUMENTS=True,
        ROOT_URLCONF=bare.__name__,
        BASE_URL=settings.BASE_URL,
    ):
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
