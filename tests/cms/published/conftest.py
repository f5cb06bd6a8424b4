"""Documents of the content, made as the worker makes them."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.db import connection

from cms.published import response_cache, rows, version
from cms.published.documents import make, make_stale
from cms.published.freshness import fingerprint
from cms.published.models import Document
from cms.published.tasks import give_every_page_its_document

# What this process made of the same pages before: the rows of each table.
_made: dict[tuple[str, ...], dict[str, list[tuple[Any, ...]]]] = {}


def make_all() -> None:
    """Makes every document, or writes the rows that were made of the same pages before."""
    give_every_page_its_document()
    same = (fingerprint(), *map(str, Document.objects.order_by("pk").values_list()))
    tables = [model._meta.db_table for model in apps.get_app_config("cms_published").get_models()]
    with connection.cursor() as cursor:
        if same not in _made:
            make_stale(600)
            _made[same] = {name: _rows(cursor, name) for name in tables}
            return
        for name in reversed(tables):
            cursor.execute(f"DELETE FROM {name}")  # noqa: S608
        for name in tables:
            if kept := _made[same][name]:
                values = ", ".join(["%s"] * len(kept[0]))
                cursor.executemany(f"INSERT INTO {name} VALUES ({values})", kept)  # noqa: S608


def _rows(cursor: Any, name: str) -> list[tuple[Any, ...]]:
    cursor.execute(f"SELECT * FROM {name}")  # noqa: S608
    return list(cursor.fetchall())


@pytest.fixture
def documents(db: None, settings: Any) -> Iterator[None]:
    """The API reads documents, and the worker has made all of them."""
    settings.PUBLISHED_DOCUMENTS = True
    make_all()
    yield
    rows.forget_completeness()


@pytest.fixture
def few_documents(db: None, settings: Any) -> Iterator[None]:
    """The same, where the worker has come no further than the last news."""
    settings.PUBLISHED_DOCUMENTS = True
    give_every_page_its_document()
    news = Document.objects.filter(content_type__model="newspage").order_by("-pk")
    make(list(news.values_list("pk", flat=True)[:4]))
    yield
    rows.forget_completeness()


@pytest.fixture
def keeps(settings: Any, db: None) -> Iterator[None]:
    """Answers are kept, and nothing is kept yet."""
    settings.CACHE_MEGABYTES = 32
    response_cache.forget()
    # A version of its own: Redis, if there is one, remembers what other tests have made.
    version.note_change()
    version.current()
    yield
    response_cache.forget()
