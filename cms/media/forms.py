"""The form of a picture.

Symptom: a picture whose file breaks off ends in 500 (`OSError`).
Cause: Wagtail opens the file to count its pixels, and expects of what it opens only that it may be
too large.
Version: Wagtail 8.0.
Proposal: let `check_image_pixel_size` turn what Willow raises into `invalid_image`.
Until: `test_wagtail_still_fails_at_a_picture_that_breaks_off` fails.
"""

import struct
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

_UNREADABLE = (OSError, SyntaxError, ValueError, EOFError, struct.error)


class _ReadableImageField(WagtailImageField):
    def check_image_pixel_size(self, f: Any) -> None:
        try:
            super().check_image_pixel_size(f)
        except _UNREADABLE as error:
            message = self.error_messages["invalid_image"]
            raise ValidationError(message, code="invalid_image") from error


class PictureForm(BaseImageForm):
    """Refuses with a sentence what is no whole picture."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            self.fields["file"] = self._readable(self.fields["file"])

    def _readable(self, wagtails: WagtailImageField) -> _ReadableImageField:
        """In the place of Wagtail's field, with its widget. It is made for each form, as it takes
        its words in the language of the moment."""
        label = self._meta.model._meta.get_field("file").verbose_name
        return _ReadableImageField(
            required=wagtails.required, widget=wagtails.widget, label=capfirst(label)
        )
