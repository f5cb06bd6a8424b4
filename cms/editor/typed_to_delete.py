"""Whoever types something else than what confirms a deletion is told so in their language.

Symptom: “Please type 'Mazowiecki Klaster ICT' to confirm.” in the admin in Polish.
Cause: `type_to_delete_confirmation` puts the sentence together as an f-string, which nobody can
translate.
Version: Wagtail 8.0.
Proposal: `gettext` with the name as a placeholder.
Until: `test_wagtail_still_asks_for_the_name_in_english_only` fails.
"""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.views.pages import delete
from wagtail.admin.views.pages.bulk_actions import delete as bulk_delete


def take_over() -> None:
    """Where one page is deleted, and many at once."""
    for view in (delete, bulk_delete):
        view.type_to_delete_confirmation = _typed


def _typed(request: HttpRequest, context: Any = None) -> bool:
    """Whether the site's name was typed, where it was asked for."""
    name = settings.WAGTAIL_SITE_NAME
    typed = request.POST.get("confirm_site_name")
    if typed and typed != name:
        messages.error(request, _("Type “%(name)s” to confirm.") % {"name": name})
        return False
    return True
