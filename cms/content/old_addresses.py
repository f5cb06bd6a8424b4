"""The old addresses of redirects are made normal as other texts are, before anybody compares them.

Symptom: two redirects whose addresses look the same lead to different places, as one has its “ó” in
one piece and the other in two; one with an invisible character, pasted along, never leads anywhere.
Cause: `Redirect.normalise_path` knows slashes and percent signs, nothing of Unicode.
Version: Wagtail 8.0.
Proposal: let `normalise_path` answer in NFC, without control and format characters.
Until: `test_wagtail_still_tells_addresses_apart_that_look_the_same` fails.
"""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.contrib.redirects.models import Redirect

from cms.text import normal

_stock_path = Redirect.normalise_path


def take_over() -> None:
    """Puts `normalise_path` in the place of Wagtail's."""
    setattr(Redirect, "normalise_path", staticmethod(normalise_path))  # noqa: B010


def normalise_path(url: str, decode_unicode: bool = True) -> str:
    """As Wagtail's, of a text as it is stored. Raises ValidationError where that is no address,
    as `//[`: Wagtail asks in the middle of its form, which knows no other error."""
    try:
        return normal(_stock_path(normal(url), decode_unicode))
    except ValueError:
        raise ValidationError({"old_path": _("This is no address.")}) from None
