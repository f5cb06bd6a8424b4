"""A page is copied once for each language; who asks again is told so.

Symptom: a program that copies a page for a language in which it, or a page below it, exists already
is answered with 500 (IntegrityError).
Cause: `CopyPageForTranslationAction` does not look whether the page is there.
Version: Wagtail 8.0.
Proposal: raise a ValidationError in the action.
Until: `test_a_page_is_copied_once_for_each_language` passes without it.
"""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.actions.copy_for_translation import CopyPageForTranslationAction
from wagtail.models import Locale, Page

_copy = CopyPageForTranslationAction._copy_for_translation


def _copied(
    self: CopyPageForTranslationAction, page: Page, locale: Locale, *args: Any, **kwargs: Any
) -> Page:
    there = Page.objects.filter(translation_key=page.translation_key, locale=locale)
    if there.exists():
        sentence = _("“%(title)s” exists in this language already.")
        raise ValidationError(sentence % {"title": page.title})
    made: Page = _copy(self, page, locale, *args, **kwargs)
    return made


def take_over() -> None:
    """For everything that copies pages for a language."""
    CopyPageForTranslationAction._copy_for_translation = _copied
