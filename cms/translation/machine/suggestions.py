"""Drafts by a machine translator, through wagtail-localize's interface.

A draft is marked as a machine's until a person confirms it, and nothing of a person's is touched.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import requests
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _
from wagtail.models import Page

from cms.content.occasion import once_at_the_end
from cms.translation.engine.localize import (
    BaseMachineTranslator,
    StringSegment,
    StringTranslation,
    StringValue,
    Translation,
    get_machine_translator,
)
from cms.translation.engine.markup import normal
from cms.translation.engine.places import place_of
from cms.translation.engine.strings import MACHINE, row_of, write
from cms.translation.language import glossary
from cms.translation.review.workflow import locked, may_translate, target_of
from cms.translation.status.locks import write_in_one_transaction
from cms.translation.status.texts import IGNORED_PATH
from cms.types import Person

from .protection import protect

# How many texts are asked for at once; DeepL takes 50.
BATCH = 40


class MachineError(Exception):
    """No draft was made and nothing was written; the text is a sentence for the editor."""


@dataclass(frozen=True)
class Suggested:
    """How many texts were drafted, and how many answers could not be used."""

    written: int
    unusable: int


def translator() -> BaseMachineTranslator | None:
    """The translator that the settings name; None without one."""
    return get_machine_translator()


def waiting(translation: Translation) -> list[StringSegment]:
    """The texts of a translation that nobody has translated; its address comes from its title."""
    translated = StringTranslation.objects.filter(
        context__object_id=translation.source.object_id,
        locale=translation.target_locale_id,
        has_error=False,
    ).values_list("translation_of_id", "context_id")
    known = set(translated)
    segments = StringSegment.objects.filter(source=translation.source).order_by("order")
    return [
        segment
        for segment in segments.select_related("string", "context")
        if (segment.string_id, segment.context_id) not in known
        and segment.context.path != IGNORED_PATH
    ]


def suggest(
    translation: Translation, segments: Iterable[StringSegment], user: Person | None = None
) -> Suggested:
    """Asks the machine for the given texts and writes its drafts where no person translated.

    Raises MachineError, and writes nothing, where no answer came that can be used; PermissionDenied
    where the person may not translate the page any more when it came.
    """
    asked = _without_a_persons(translation, segments)
    if not asked:
        return Suggested(0, 0)
    before = {segment: _row(translation, segment).data for segment in asked}
    drafts = _drafts(translation, asked)
    if not any(drafts.values()):
        raise MachineError(
            _(
                "The machine's answer lost links, names or markup, or is too long. Translate these "
                "texts yourself."
            )
        )

    def write_drafts() -> int:
        with once_at_the_end():
            # The machine took its time: a review may have begun, or somebody locked the page.
            target = locked(target_of(translation))
            if user is not None and not may_translate(user, target):
                raise PermissionDenied
            return sum(
                _write(translation, segment, draft, before[segment], user)
                for segment, draft in drafts.items()
                if draft is not None
            )

    written = write_in_one_transaction(write_drafts)
    return Suggested(written, sum(draft is None for draft in drafts.values()))


def _without_a_persons(
    translation: Translation, segments: Iterable[StringSegment]
) -> list[StringSegment]:
    by_person = StringTranslation.objects.filter(
        context__object_id=translation.source.object_id,
        locale=translation.target_locale_id,
        has_error=False,
    ).exclude(translation_type=MACHINE)
    known = set(by_person.values_list("translation_of_id", "context_id"))
    found = {(segment.string_id, segment.context_id): segment for segment in segments}
    return [segment for key, segment in found.items() if key not in known]


def _drafts(
    translation: Translation, segments: list[StringSegment]
) -> dict[StringSegment, str | None]:
    """The machine's draft of each text; None where its answer cannot be used."""
    source, target = translation.source.locale, translation.target_locale
    known = glossary.load()
    cut = {
        segment: protect(segment.string.data, source.language_code, target.language_code, known)
        for segment in segments
    }
    texts = list(dict.fromkeys(StringValue(protected.text) for protected in cut.values()))
    answers: dict[StringValue, StringValue] = {}
    for start in range(0, len(texts), BATCH):
        answers |= _ask(translation, texts[start : start + BATCH])
    page = translation.source.get_source_instance()
    return {
        segment: _usable(
            page, segment, protected.restore(answers[StringValue(protected.text)].data)
        )
        for segment, protected in cut.items()
    }


def _ask(translation: Translation, texts: list[StringValue]) -> dict[StringValue, StringValue]:
    """The machine's answers; MachineError where it does not give one for each text."""
    machine = translator()
    source, target = translation.source.locale, translation.target_locale
    if machine is None or not machine.can_translate(source, target):
        raise MachineError(
            _("No machine translator is set for these languages. Translate the texts yourself.")
        )
    try:
        answers: dict[StringValue, StringValue] = machine.translate(source, target, texts)
    except requests.Timeout as error:
        raise MachineError(
            _("The machine translator did not answer in time. Try again later.")
        ) from error
    except requests.HTTPError as error:
        raise MachineError(_refusal(error)) from error
    except requests.ConnectionError as error:
        raise MachineError(
            _("The machine translator cannot be reached. Try again later.")
        ) from error
    # What is no answer to the question, as DeepL's to a wrong key, ends in any of these.
    except (requests.RequestException, ValueError, LookupError, TypeError) as error:
        raise MachineError(_not_understood()) from error
    if set(answers) != set(texts) or not all(isinstance(a.data, str) for a in answers.values()):
        raise MachineError(_not_understood())
    return answers


def _refusal(error: requests.HTTPError) -> str:
    status = error.response.status_code if error.response is not None else 0
    if status in (401, 403):
        return _("The machine translator refuses the key. Ask an administrator to check it.")
    if status in (402, 429, 456):
        return _("The machine translator's quota is used up. Try again later.")
    return _("The machine translator failed (%(status)s). Try again later.") % {"status": status}


def _not_understood() -> str:
    return _(
        "The machine translator's answer is not a translation of these texts. Try again later, or "
        "ask an administrator to check its key and quota."
    )


def _usable(page: Page, segment: StringSegment, answer: str | None) -> str | None:
    """An answer as it may be stored; None where it lost something or is too long."""
    if answer is None or not answer.strip():
        return None
    try:
        text = normal(segment.string.data, answer.strip())
        place_of(page, segment.context.path).refuse(text)
    except ValidationError:
        return None
    return text


def _row(translation: Translation, segment: StringSegment) -> StringTranslation:
    """What is written of a text now, not saved where that is nothing."""
    source, path = translation.source, segment.context.path
    there = segment.string.data, translation.target_locale
    return row_of(source.object_id, source.locale, path, *there)


def _write(
    translation: Translation, segment: StringSegment, text: str, before: str, user: Person | None
) -> bool:
    """Writes a draft, unless somebody has written the text meanwhile: a person, or another draft
    than the one of `before`."""
    row = _row(translation, segment)
    if row.pk and not row.has_error and (row.translation_type != MACHINE or row.data != before):
        return False
    machine = translator()
    write(row, text, user, MACHINE, str(machine.display_name) if machine is not None else "")
    return True
