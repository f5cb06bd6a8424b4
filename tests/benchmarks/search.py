"""How long a common word takes to search for: the stock backend against ours.

    python -m tests.benchmarks.search [pages]

It prints ratios to one ranked match, as only ratios travel between machines.
"""

import sys
import time
from collections.abc import Callable
from typing import Any

from django.core.management import call_command
from django.db import connection
from wagtail.models import Locale, Page
from wagtail.search.backends import get_search_backend

from cms.content.visibility import public_pages
from cms.search.pages import search


def fill(number: int) -> None:
    """Pages that all hold one word, below the site's welcome page."""
    call_command("migrate", verbosity=0)
    home, polish = Page.objects.get(depth=2), Locale.objects.get(language_code="pl")
    Page.objects.bulk_create(
        Page(
            title=f"Strona klastra {place}",
            slug=f"p{place}",
            path=home._get_path(home.path, 3, place),
            depth=3,
            locale=polish,
            url_path=f"/home/p{place}/",
            content_type=home.content_type,
        )
        for place in range(1, number + 1)
    )
    get_search_backend().get_index_for_model(Page).add_items(Page, list(Page.objects.all()))


def seconds(work: Callable[[], Any]) -> float:
    """The best of a few runs, of one where a run takes long."""
    best = float("inf")
    for _ in range(5):
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
        if best > 2:
            break
    return best


def one_match_by_hand() -> None:
    """What no search can do without: the match and its ranks."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT rowid, bm25(wagtailsearch_indexentry_fts) FROM wagtailsearch_indexentry_fts "
            "WHERE wagtailsearch_indexentry_fts MATCH 'klastra' ORDER BY 2"
        )
        cursor.fetchall()


def main(number: int) -> None:
    fill(number)
    stock_backend = get_search_backend("modelsearch.backends.database")
    one_match = seconds(one_match_by_hand)
    ours = seconds(lambda: list(search(public_pages(), "klastra")[:20]))
    count = seconds(lambda: search(public_pages(), "klastra").count())
    stock = seconds(lambda: list(stock_backend.search("klastra", Page.objects.all())[:20]))
    print(f"{number} pages hold the word; the first 20 by relevance, in ranked matches")  # noqa: T201
    for name, took in (("ours", ours), ("ours, count", count), ("stock", stock)):
        print(f"{name:12} {took / one_match:9.1f}")  # noqa: T201


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5000)
