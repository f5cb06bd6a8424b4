"""How long a common word takes to search for: the stock backend against ours.

    python -m tests.benchmarks.search [pages]

It prints processor time, that of a local PostgreSQL included, and ratios to one count of what
matches, as only ratios travel between machines.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.db import connection
from wagtail.models import Locale, Page
from wagtail.search.backends import get_search_backend
from wagtail.search.models import IndexEntry

from cms.content.visibility import one_moment, public_pages
from cms.search.pages import find
from cms.search.reading import Reading
from cms.search.suggesting import suggested
from cms.search.typed import typed_words

from .many_pages import COMMON, RARE, fill

# The stock backend takes a hundred times as long for ten times the pages.
STOCK_MAX = 10_000


def server_seconds() -> float:
    """Processor time of this connection's process, where the database has one on this machine."""
    if connection.vendor == "sqlite":
        return 0.0
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        times = Path(f"/proc/{cursor.fetchone()[0]}/schedstat")
    return int(times.read_text().split()[0]) / 1e9


def seconds(work: Callable[[], Any]) -> float:
    """The best of a few runs, of one where a run takes long."""
    best = float("inf")
    for _ in range(7):
        start = time.process_time() + server_seconds()
        work()
        best = min(best, time.process_time() + server_seconds() - start)
        if best > 2:
            break
    return best


def count_by_hand() -> None:
    """What no search can do without: finding the rows that match."""
    table = IndexEntry._meta.db_table
    match = f"{table}_fts MATCH '{COMMON}'"
    if connection.vendor == "sqlite":
        table = f"{table}_fts"
    else:
        match = f"body @@ to_tsquery('cms_words', '{COMMON}')"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT COUNT(*) FROM {table} WHERE {match}")  # noqa: S608
        cursor.fetchall()


def first_twenty(text: str, locale: Locale, kinds: bool = False) -> int:
    """The first page of results and their number, as lists show them."""
    with one_moment():
        pages = public_pages().filter(locale=locale)
        found = find(pages, text, language=locale.language_code, by_kind=kinds)
        list(found.results[:20])
        if kinds:
            found.kinds(pages)
        return int(found.results.count())


def main(number: int) -> None:
    call_command("migrate", verbosity=0)
    if connection.vendor == "postgresql":
        # What other processes do for this one would not be counted.
        connection.cursor().execute("SET max_parallel_workers_per_gather = 0")
    if not Page.objects.filter(slug=f"page-{number - 1}").exists():
        fill(number)
    polish = Locale.objects.get(language_code="pl")
    assert first_twenty(COMMON, polish) == first_twenty("klatser", polish) == number
    measured = {
        "what is public": lambda: list(public_pages()[:1]),
        "reading what was typed": lambda: Reading(typed_words(COMMON, "pl"), "pl"),
        "the first twenty with their number": lambda: first_twenty(COMMON, polish),
        "the same, with the number of each kind": lambda: first_twenty(COMMON, polish, True),
        "the same of a rare word": lambda: first_twenty(RARE, polish, True),
        "the same with a typo": lambda: first_twenty("klatser", polish, True),
        "suggestions for two letters": lambda: suggested(COMMON[:2], polish, 8),
        "suggestions for a word": lambda: suggested(COMMON, polish, 8),
    }
    if number <= STOCK_MAX:
        backend = get_search_backend("modelsearch.backends.database")
        pages = Page.objects.filter(locale=polish)
        measured["the first twenty of the stock backend"] = lambda: list(
            backend.search(COMMON, pages)[:20]
        )
    by_hand = seconds(count_by_hand)
    print(f"{number} pages hold the word; processor time, in bare counts and milliseconds")  # noqa: T201
    for name, work in measured.items():
        took = seconds(work)
        print(f"{name:40} {took / by_hand:9.1f}   {took * 1000:9.1f} ms")  # noqa: T201


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5000)
