"""How many there are, below a listing of the admin.

Symptom: "28 uczestnicy" in place of "28 uczestników".
Cause: Wagtail puts a number before the plural of the model's name, and Polish has three forms of a
plural.
Version: Wagtail 8.0.
Proposal: say “Total: 28”, or take the noun from `ngettext`.
Until: `test_wagtail_still_counts_as_english_does` fails.
"""

from typing import Any

from django.utils.translation import gettext as _
from wagtail.admin.paginator import WagtailPaginator


def _total(paginator: Any) -> str:
    return _("Total: %(count)d") % {"count": paginator.count}


def take_over() -> None:
    """Says the number without a noun."""
    WagtailPaginator.items_count_label = property(_total)
