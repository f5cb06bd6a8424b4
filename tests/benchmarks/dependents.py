"""What publishing a news item costs the processor with pages that show it, in the request and in
the worker.

    python -m tests.benchmarks.dependents [database]

The ratio is to the same publication without anything that keeps documents.
"""

import statistics
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from django.db import transaction
from django.test import override_settings

from cms.content import pipeline
from cms.content.dependencies import page_key
from cms.published.documents import make_stale
from cms.published.models import Dependency, Document, StaleMark
from cms.published.tasks import give_every_page_its_document
from pages.news.models import NewsPage

from .prepared import prepared_database, take
from .repeated import news_documents, repeat

DEPENDENTS = (0, 50, 500)


def publish(page: Any) -> float:
    """Processor seconds of publishing a page again with another lead, undone afterwards."""
    taken = []
    for number in range(9):
        page = type(page).objects.get(pk=page.pk)
        with transaction.atomic():
            page.lead = f"Inaczej {number}."
            revision = page.save_revision()
            start = time.process_time()
            with transaction.atomic():
                revision.publish()
            taken.append(time.process_time() - start)
            transaction.set_rollback(True)
    return statistics.median(taken)


@contextmanager
def without_documents() -> Iterator[None]:
    """Publications of which no document is kept."""
    ours = pipeline.pipeline()
    kept = tuple(one for one in ours.effects if one.__name__ != "keep_document")
    pipeline.fill(replace(ours, effects=kept))
    try:
        yield
    finally:
        pipeline.fill(ours)


def main(database: Path) -> None:
    take(database)
    give_every_page_its_document()
    start = time.process_time()
    made = make_stale(3600)
    each = (time.process_time() - start) / made
    print(f"the worker makes a document in {each * 1000:.1f} ms of CPU")  # noqa: T201
    page: Any = NewsPage.objects.filter(live=True, locale__language_code="pl").latest("pk")
    repeat(news_documents("pl"), max(DEPENDENTS) + 100)
    others = list(Document.objects.exclude(pk=page.pk).order_by("-pk").values_list("pk", flat=True))
    with without_documents():
        least = publish(page)
    print(f"published without documents: {least * 1000:.1f} ms")  # noqa: T201
    for number in DEPENDENTS:
        Dependency.objects.bulk_create(
            [Dependency(document_id=pk, key=page_key(page.translation_key))
             for pk in others[:number]],
            ignore_conflicts=True,
        )  # fmt: skip
        StaleMark.objects.all().delete()
        taken = publish(page)
        print(f"with {number:3} dependents: {taken * 1000:6.1f} ms, {taken / least:.2f}×")  # noqa: T201


if __name__ == "__main__":
    with override_settings(PUBLISHED_DOCUMENTS=True):
        main(Path(sys.argv[1]) if len(sys.argv) > 1 else prepared_database())
