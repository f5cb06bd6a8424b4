"""Whatever is done in whatever order, what is read is what would be put together."""

import os
from collections import Counter
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import Page

from cms.content.list_entries import put_entries_right
from cms.published import marking, response_cache
from cms.published.documents import make_stale
from cms.translation.status.records import rebuild

from .comparing import Follower, Readers, differences
from .editing import Editors

pytestmark = pytest.mark.django_db

# `make soak SEEDS=100 STEPS=200` for as long as one likes; on a site of fewer PAGES more of them.
FIRST = int(os.environ.get("SOAK_FIRST", "1"))
SEEDS = range(FIRST, FIRST + int(os.environ.get("SOAK_SEEDS", "1")))
STEPS = int(os.environ.get("SOAK_STEPS", "8"))
PAGES = int(os.environ.get("SOAK_PAGES", "0"))


@pytest.fixture
def small_site(db: None, django_capture_on_commit_callbacks: Any) -> None:
    """Of the content only so many pages, of each type two; all of it where no number is given."""
    kinds: Counter[tuple[int, int]] = Counter()
    for page in Page.objects.filter(depth__gt=3, numchild=0).order_by("pk"):
        kind = page.content_type_id, page.locale_id
        kinds[kind] += 1
        if not PAGES or Page.objects.count() <= PAGES:
            break
        if kinds[kind] > 2 and Page.objects.filter(pk=page.pk).exists():
            with django_capture_on_commit_callbacks(execute=True):
                page.specific.delete()


@pytest.mark.parametrize("seed", SEEDS)
def test_documents_say_what_the_pages_say(
    seed: int,
    small_site: None,
    documents: None,
    client: Client,
    monkeypatch: pytest.MonkeyPatch,
    django_capture_on_commit_callbacks: Any,
) -> None:
    monkeypatch.setattr(marking, "asking", lambda: None)
    editors, ordinary = Editors(seed), timezone.localdate

    def localdate(value: Any = None, zone: Any = None) -> Any:
        days = timezone.timedelta(days=0 if value else editors.day)
        return ordinary(value, zone) + days

    monkeypatch.setattr(timezone, "localdate", localdate)
    done, follower, readers = [], Follower(client), Readers(client, editors.random)
    response_cache.forget()
    assert not readers.differences()
    for _ in range(STEPS):
        with django_capture_on_commit_callbacks(execute=True):
            done.append(editors.act())
        found = [*differences(client, editors.random), *follower.differences()]
        found += readers.differences()
        assert not found, "\n".join([*done, *found])
        if editors.random.random() < 0.5:
            make_stale(600)
            done.append("made")
            found = [*differences(client, editors.random), *follower.differences()]
            assert not found, "\n".join([*done, *found])
    entries, repaired = put_entries_right(), rebuild()
    assert (entries, repaired.texts, repaired.states) == (0, 0, 0), "\n".join(done)
