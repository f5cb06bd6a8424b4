"""Places in a text that still wait for the office."""

from collections.abc import Iterator
from typing import Any

from django.db import models
from django.utils.translation import ngettext
from wagtail.fields import StreamField

from cms.content.blanks import blanks


def _texts(page: Any) -> Iterator[str]:
    for translatable in page.translatable_fields:
        field = page._meta.get_field(translatable.field_name)
        if isinstance(field, StreamField):
            yield str(field.get_prep_value(field.value_from_object(page)))
        elif isinstance(field, (models.CharField, models.TextField)):
            yield field.value_from_object(page) or ""


def gaps(page: Any) -> list[str]:
    """A warning that says how many places of the page are still to be filled in, if any."""
    count = sum(blanks(text) for text in _texts(page))
    if not count:
        return []
    return [
        ngettext(
            "%(count)d place on this page still waits for the office to fill it in.",
            "%(count)d places on this page still wait for the office to fill them in.",
            count,
        )
        % {"count": count}
    ]
