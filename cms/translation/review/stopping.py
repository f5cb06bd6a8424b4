"""A translation that is kept by hand from now on: nobody asks any more what of it is translated."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import ngettext
from wagtail.models import Page

from cms.translation.engine.ingestion import as_translated
from cms.translation.engine.localize import Translation
from cms.translation.engine.versions import stored
from cms.translation.status.models import TextSegment
from cms.translation.status.texts import IGNORED_PATH, SOURCE, read_text
from cms.types import Person

from .workflow import build_draft, locked, target_of


def left_in_the_source_s_language(translation: Translation) -> list[TextSegment]:
    """The texts of the source that would stand in the page if it were kept by hand now: what is in
    its latest draft, or else what the strings make of it. Writes nothing."""
    if not _untranslated(_in_the_editor(translation)):
        return []
    return _untranslated(as_translated(translation))


def why_not_by_hand(translation: Translation) -> str:
    """A sentence where the page may not be kept by hand yet; empty where it may."""
    count = len(left_in_the_source_s_language(translation))
    if not count:
        return ""
    return ngettext(
        "%(count)d text of this page is not translated. Translate it, or show the original in "
        "place of the page. Until then it is not kept by hand.",
        "%(count)d texts of this page are not translated. Translate them, or show the original in "
        "place of the page. Until then it is not kept by hand.",
        count,
    ) % {"count": count}


def prepare_by_hand(translation: Translation, user: Person) -> None:
    """Sees to it that what is translated stands in the page before the engine lets go of it.

    Raises ValidationError with a sentence where texts would stay in the source's language. The
    caller holds the transaction in which the translation ends.
    """
    with transaction.atomic():
        locked(target_of(translation))
        if why_not := why_not_by_hand(translation):
            raise ValidationError(why_not)
        if _untranslated(_in_the_editor(translation)):
            build_draft(translation, user)


def _in_the_editor(translation: Translation) -> Page:
    return stored(translation.get_target_instance()).get_latest_revision_as_object()


def _untranslated(page: Page) -> list[TextSegment]:
    found = read_text(page).segments
    return [s for s in found if s["by"] == SOURCE and s["path"] != IGNORED_PATH]
