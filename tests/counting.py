"""What publishing a news item in Wagtail's editor asks the database, from request to response with
what happens on commit."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from typing import Any
from unittest.mock import patch

from django.db import connection, transaction
from django.test import TestCase, override_settings
from wagtail.models import Page

from cms.content import pipeline, receivers
from cms.content.models import BasePage
from tests.cms.people import client, superuser
from tests.cms.publishing_paths import form, naming
from tests.cms.translating import news, stored, translated

# Asking the worker is a row; tests do the work at once.
_AS_ON_A_SITE = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
OTHER = "Nowe zdanie jest tutaj inne."


@dataclass(frozen=True)
class Counted:
    """Queries of stock Wagtail, of ours beside them, and of the worker."""

    stock: int
    ours: int
    worker: int


def counted_publications() -> dict[str, Counted]:
    """Of a first publication, and of an original that is published again without and with a
    translation."""
    return {name: count(make) for name, make in CASES.items()}


def drafted() -> Any:
    page = news(slug="pierwsza", live=False)
    page.save_revision()
    return page


def published() -> Any:
    return news(slug="druga")


def with_translation() -> Any:
    page = news()
    translated(page)
    return page


CASES: dict[str, Callable[[], Any]] = {
    "published first": drafted,
    "published again": published,
    "again, with a translation": with_translation,
}


def count(make: Callable[[], Any]) -> Counted:
    """Counts what is asked for a page that `make` makes, with caches warm, and undoes it."""
    # First, so that what a process asks once is asked before it counts.
    _request, worker = _undone(make)
    with override_settings(TASKS=_AS_ON_A_SITE):
        everything, _none = _undone(make)
        with _without_ours():
            stock, _none = _undone(make)
    return Counted(stock, everything - stock, worker)


class _UndoneError(Exception):
    pass


def _undone(make: Callable[[], Any]) -> tuple[int, int]:
    found: tuple[int, int] = (0, 0)
    with suppress(_UndoneError), transaction.atomic():
        with TestCase.captureOnCommitCallbacks(execute=True):
            page = make()
        found = _asked(page)
        raise _UndoneError
    return found


def _asked(page: Any) -> tuple[int, int]:
    """Publishes a page in Wagtail's editor; the queries of the request and those of the worker."""
    counts = [0, 0]
    browser = client(superuser())
    # What the site remembers from one request to the next is asked before.
    browser.get(f"/admin/pages/{page.pk}/edit/")
    page = stored(page)
    sent = form(page, lead=OTHER, **naming(page), **{"action-publish": "1"})

    def note(execute: Any, *args: Any) -> Any:
        counts[_in_worker()] += 1
        return execute(*args)

    with connection.execute_wrapper(note), TestCase.captureOnCommitCallbacks(execute=True):
        answer = browser.post(f"/admin/pages/{page.pk}/edit/", sent)
    assert answer.status_code == 302, answer.content.decode()
    return counts[0], counts[1]


def _in_worker() -> bool:
    """Whether a task is at work: tests run it at once, a site leaves it to the worker."""
    frame = sys._getframe()
    while frame := frame.f_back:  # type: ignore[assignment]
        if frame.f_code.co_filename.endswith("immediate.py"):
            return True
    return False


@contextmanager
def _without_ours() -> Iterator[None]:
    """Stock: every list is empty, nothing hears of what passes `save()` by, and Wagtail's editor is
    reached without what we ask before."""
    ours = pipeline.pipeline()
    nothing = replace(
        ours, rules=(), effects=(), no_publications=(), draft_rules=(),
        decision_rules={}, decision_effects={}, change_effects={},
    )  # fmt: skip
    pipeline.fill(nothing)
    for signal, sender, receiver in receivers.ROUND_SAVE:
        signal.disconnect(sender=sender, dispatch_uid=f"cms_content.{receiver.__name__}")
    try:
        with (
            patch.object(BasePage, "save", Page.save),
            patch("cms.translation.wagtail_hooks.to_our_screen", return_value=None),
            patch("cms.translation.wagtail_hooks.offer_translations_again"),
            patch("cms.editor.decisions._decides", return_value=None),
        ):
            yield
    finally:
        receivers.connect()
        pipeline.fill(ours)
