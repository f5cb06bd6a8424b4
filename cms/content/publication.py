"""The rule that a page which lacks something does not go live, kept where the live row changes."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, NoReturn

from django.core.exceptions import ValidationError
from wagtail.models import Page, Revision

from .models import BasePage


class IncompletePageError(ValidationError):
    """A page was about to go live and lacks something; `page` is the page, the messages say what
    by field name."""

    def __init__(self, page: BasePage, lacking: Mapping[str, str]) -> None:
        super().__init__({name: [sentence] for name, sentence in lacking.items()})
        self.page = page

    def sentences(self) -> list[str]:
        return [sentence for sentences in self.message_dict.values() for sentence in sentences]


_noted: ContextVar[list[IncompletePageError] | None] = ContextVar("noted", default=None)


@contextmanager
def noting_refusals() -> Iterator[list[IncompletePageError]]:
    """Gathers what is refused inside, also where the error is caught by others."""
    refused: list[IncompletePageError] = []
    token = _noted.set(refused)
    try:
        yield refused
    finally:
        _noted.reset(token)


def require_complete(page: BasePage) -> None:
    """Raises IncompletePageError where the page lacks something."""
    if lacking := page.lacking():
        refuse(IncompletePageError(page, lacking))


def refuse(error: IncompletePageError) -> NoReturn:
    """Raises the error so that whoever gathers refusals is told, even where it is caught."""
    if (noted := _noted.get()) is not None:
        noted.append(error)
    raise error


def refuse_incomplete_page(
    instance: Any, raw: bool = False, update_fields: Any = None, **kwargs: Any
) -> None:
    """Before a live page's row is written, by whatever way: editor, API, clock, worker, code.

    Fields that do not change what the public sees (the latest revision, the lock) may be written
    while the page in hand is a draft of a live one.
    """
    if raw or not isinstance(instance, Page) or not instance.live:
        return
    if update_fields is not None:
        names = {
            name
            for field in instance._meta.concrete_fields
            if field.model is not Page
            for name in (field.name, field.attname)
        }
        if names.isdisjoint(update_fields) and "live" not in update_fields:
            return
    # A page fetched as the bare tree node writes the same `live`.
    page = instance.specific if type(instance) is Page and instance.pk else instance
    if isinstance(page, BasePage):
        require_complete(page)


def refuse_incomplete_schedule(instance: Any, raw: bool = False, **kwargs: Any) -> None:
    """Before a revision is approved to go live at a later time."""
    if raw or not isinstance(instance, Revision) or instance.approved_go_live_at is None:
        return
    page = instance.as_object()
    if isinstance(page, BasePage):
        require_complete(page)
