"""How many there are, below a listing of the admin.

Symptom: "28 uczestnicy" in place of "28 uczestników".
Cause: Wagtail 8.0 puts a number before the plural of the model's name, and Polish has three forms
of a plural. tests/cms/test_admin.py tells when Wagtail counts otherwise.
"""

from typing import Any

from django.utils.translation import gettext as _
from wagtail.admin.paginator import WagtailPaginator


def _total(paginator: Any) -> str:
    return _("Total: %(count)d") % {"count": paginator.count}


def take_over() -> None:
    """Says the number without a noun."""
    WagtailPaginator.items_count_label = property(_total)
