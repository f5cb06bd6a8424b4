"""A news item in both languages at each stage that a page can be in; each returns the page in
question and its version in the other language. `STAGES` holds them by name."""

from collections.abc import Callable
from typing import Any

from cms.translation.engine.versions import translation_to
from cms.translation.review import workflow
from cms.translation.roles.groups import EDITOR, REVIEWER
from cms.translation.status.starting import start
from tests.cms.people import person, superuser
from tests.cms.translating import (
    ENGLISH,
    begin,
    draft,
    english,
    locale,
    news,
    publish,
    stored,
    translated,
    write,
)

NEW_LEAD = "W projekcie bierze udział 500 firm z Mazowsza."
NEW_ENGLISH = "The project brings together 500 companies from Mazovia."


def in_progress() -> tuple[Any, Any]:
    source = news()
    translation = begin(source)
    write(translation, ENGLISH)
    draft(translation)
    return english(source), source


def in_review() -> tuple[Any, Any]:
    page, source = in_progress()
    submit(page)
    return page, source


def live() -> tuple[Any, Any]:
    """A live translation with a whole draft of what its source says since."""
    source = news()
    page = translated(source)
    publish(source, lead=NEW_LEAD)
    start(source, locale("en"), None)
    translation = translation_to(page)
    assert translation is not None
    write(translation, {NEW_LEAD: NEW_ENGLISH})
    draft(translation)
    return page, source


def live_in_review() -> tuple[Any, Any]:
    page, source = live()
    submit(page)
    return page, source


def live_in_approval() -> tuple[Any, Any]:
    page, source = live_in_review()
    workflow.approve(stored(page), person((REVIEWER, "en")))
    return page, source


def source() -> tuple[Any, Any]:
    """A live source with a draft, and its translation."""
    original = news()
    page = translated(original)
    original.lead = NEW_LEAD
    original.save_revision()
    return original, page


def source_in_review() -> tuple[Any, Any]:
    """The same with the draft in review, as its editor asked."""
    original, page = source()
    original.get_workflow().start(stored(original), person((EDITOR, "pl")))
    return original, page


def submit(page: Any) -> None:
    translation = translation_to(page)
    assert translation is not None
    workflow.submit(translation, superuser())


STAGES: dict[str, Callable[[], tuple[Any, Any]]] = {
    made.__name__: made
    for made in (
        in_progress,
        in_review,
        live,
        live_in_review,
        live_in_approval,
        source,
        source_in_review,
    )
}
