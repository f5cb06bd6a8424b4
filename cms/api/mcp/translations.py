"""Translations as a person's assistant reads and writes them: as programs do by the API."""

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from wagtail.models import Locale

from cms.translation.models import State
from cms.translation.workbench.deciding import AskedAgainError
from cms.types import Person

from ..problems import BadParameterError
from ..translating import writing
from ..translating.reading import as_shown, detail, row_of
from ..translating.shapes import (
    Decided,
    Shown,
    Submission,
    TranslationDetail,
    Waiting,
    WrittenUnit,
    WrittenValue,
)
from ..translating.worklist import as_waiting, waiting_for
from .acting import PROGRAM


def listed(user: Person, locale: str, states: Sequence[State], limit: int) -> list[Waiting]:
    """The worklist."""
    into = Locale.objects.filter(language_code=locale).first()
    if locale and into is None:
        raise BadParameterError("locale", f"“{locale}” is not a language of the site.")
    return [as_waiting(row) for row in waiting_for(user, into, None, states)[:limit]]


def read(user: Person, page_id: int) -> TranslationDetail:
    """A translation with its units."""
    return detail(user, row_of(user, page_id))


def begin(user: Person, source_id: int, locale: str) -> TranslationDetail:
    """Begins a translation."""
    return detail(user, writing.begin(user, source_id, locale, PROGRAM))


def write(user: Person, page_id: int, units: Sequence[WrittenUnit]) -> TranslationDetail:
    """Writes units as a machine's."""
    return detail(user, writing.write_units(user, page_id, units, PROGRAM, PROGRAM))


def replace(user: Person, page_id: int, values: Sequence[WrittenValue]) -> TranslationDetail:
    """Puts other links, pictures, files and pages in place of the original's."""
    return detail(user, writing.write_values_instead(user, page_id, values, PROGRAM))


def submit(user: Person, page_id: int, sent: Submission | None, shown: dict[int, Shown]) -> Decided:
    """Hands over what the session read; what it is told where it is asked again, it has read."""
    if sent is None:
        raise ValidationError("Read the translation first.")
    try:
        return writing.submit(user, page_id, sent, PROGRAM)
    except AskedAgainError as error:
        shown[page_id] = as_shown(error.now)
        raise


def take_back(user: Person, page_id: int) -> Decided:
    """Ends the review at the step that there is now."""
    step = read(user, page_id).shown.step
    return writing.take_back(user, page_id, step, PROGRAM)
