"""Documents of the content, made as the worker makes them."""

from collections.abc import Iterator
from typing import Any

import pytest

from cms.published import response_cache, rows, version
from cms.published.documents import make, make_stale
from cms.published.models import Document
from cms.published.tasks import give_every_page_its_document


@pytest.fixture
def documents(db: None, settings: Any) -> Iterator[None]:
    """The API reads documents, and the worker has made all of them."""
    settings.PUBLISHED_DOCUMENTS = True
    give_every_page_its_document()
    make_stale(600)
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
