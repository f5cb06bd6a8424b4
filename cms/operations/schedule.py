"""What the history of a page says of its schedule."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import LogFormatter

SCHEDULE_REFUSED = "cms.schedule.refuse"


class ScheduleRefused(LogFormatter):
    """An entry that says why a page did not go live when it should have."""

    label = _("Refuse scheduled publication")
    message = _("Not published as scheduled")

    def format_message(self, log_entry: Any) -> str:
        return _("Not published as scheduled: %(reasons)s") % {
            "reasons": log_entry.data.get("reasons", "")
        }
