"""Saving a line as it is typed, so that of two people nobody's words are lost."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.admin.utils import get_user_display_name

from cms.content.occasion import once_at_the_end
from cms.translation.engine.localize import (
    String,
    StringSegment,
    StringTranslation,
    Translation,
    TranslationContext,
    TranslationSource,
)
from cms.translation.engine.markup import normal
from cms.translation.engine.places import place_of
from cms.translation.engine.segments import Segment, place, segments
from cms.translation.engine.sources import frozen_today
from cms.translation.engine.strings import MACHINE, MANUAL, row_of, write
from cms.translation.engine.versions import stored, translation_to
from cms.translation.review.workflow import locked
from cms.translation.status.models import PageTranslation
from cms.types import Person

from .lines import Lines, key_of_named, seen
from .rights import rights
from .wording import data_of, typed


class OtherWordsError(Exception):
    """Somebody else wrote here since the line was shown; `row` is what they wrote, not saved
    where they took it away."""

    def __init__(self, row: StringTranslation) -> None:
        self.row = row

    @property
    def sentence(self) -> str:
        """Who wrote here meanwhile, to be told to the person whose words were not saved."""
        author = self.row.last_translated_by if self.row.pk else None
        name = get_user_display_name(author) if author else _("Somebody else")
        return _("%(name)s has changed this text since you read it.") % {"name": name}

    @property
    def text(self) -> str:
        """What stands there now, as it is typed."""
        return typed(self.row.data) if self.row.pk else ""

    @property
    def seen(self) -> str:
        """Names what stands there now."""
        return seen(self.row.data) if self.row.pk else ""


@dataclass(frozen=True)
class Wording:
    """What somebody typed: where, of which text, and in place of which wording (see `seen`)."""

    path: str
    of: str
    typed: str
    seen: str


def save(
    row: PageTranslation, wording: Wording, user: Person, tool: str = ""
) -> StringTranslation | None:
    """Writes a line; None where it was emptied. What the page lost since is kept as well. Where a
    machine wrote it, `tool` is its name, and a person has to confirm it as any machine's draft.

    Raises ValidationError with a sentence where the text cannot stand there, PermissionDenied with
    one where this person may not write now, OtherWordsError where somebody else wrote meanwhile.
    """
    text = checked(row, wording)
    with transaction.atomic():
        translation = held_translation(row)
        target = stored(row.target)
        if not (allowed := rights(user, row, target)).writes:
            raise PermissionDenied(allowed.why_not)
        source = translation.source
        there = row_of(
            source.object_id, source.locale, wording.path, wording.of, translation.target_locale
        )
        now = "" if there.has_error else there.data
        if seen(now) != wording.seen and now != text:
            raise OtherWordsError(there)
        if text:
            if now != text or not (tool or there.translation_type == MANUAL):
                write(there, text, user, MACHINE if tool else MANUAL, tool)
            _take_in(row, source, wording)
            return there
        if there.pk:
            there.delete()
        return None


def _take_in(row: PageTranslation, source: TranslationSource, wording: Wording) -> None:
    """What is written of a text that the original got since it was submitted goes online with the
    rest: from then on the review is of the original as it is today."""
    submitted = StringSegment.objects.filter(
        source=source, context__path=wording.path, string__data=wording.of
    )
    today = Segment(place(wording.path), wording.of)
    if not submitted.exists() and today in segments(stored(row.source)):
        frozen_today(row.source)


class NotSavedError(Exception):
    """Nothing of several lines was written; `refused` says of each that could not be why."""

    def __init__(self, refused: list[tuple[Wording, ValidationError | OtherWordsError]]) -> None:
        self.refused = refused


def save_all(
    row: PageTranslation, wordings: Iterable[Wording], user: Person, tool: str = ""
) -> None:
    """Writes several lines, or none of them. Raises NotSavedError, and PermissionDenied as `save`
    does."""
    refused: list[tuple[Wording, ValidationError | OtherWordsError]] = []
    with transaction.atomic(), once_at_the_end():
        for wording in wordings:
            try:
                save(row, wording, user, tool)
            except (ValidationError, OtherWordsError) as error:
                refused.append((wording, error))
        if refused:
            raise NotSavedError(refused)


def checked(row: PageTranslation, wording: Wording) -> str:
    """What was typed as the engine stores it. Raises ValidationError with a sentence."""
    if not (typed := data_of(wording.typed)):
        return ""
    text = normal(wording.of, typed)
    place_of(stored(row.source), wording.path).refuse(text)
    return text


def text_named(row: PageTranslation, path: str, of: str) -> str:
    """The text that a form names by its hash: one that the page says there, today or before.

    Raises ValidationError with a sentence for any other.
    """
    key, locale = row.source.translation_key, row.source.locale_id
    if re.fullmatch("[0-9a-f]{32}", of):
        known = String.objects.filter(locale=locale, data_hash=of).first()
        if known and TranslationContext.objects.filter(object_id=key, path=path).exists():
            return str(known.data)
        # Of today's, and not known to the engine yet.
        if line := Lines(row).line(key_of_named(path, of)):
            return line.unit.text
    raise ValidationError(
        _("This text is not on the page any more. Copy what you wrote and load the page anew.")
    )


def held_translation(row: PageTranslation) -> Translation:
    """The engine's translation, which nobody else writes until the transaction ends. Raises
    ValidationError with a sentence where it is none any more."""
    if row.target is None or (translation := translation_to(locked(row.target))) is None:
        raise ValidationError(
            _("This page is not kept in translation any more. Load the page anew.")
        )
    return translation
