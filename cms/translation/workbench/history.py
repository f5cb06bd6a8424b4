"""What became of a translation: handed in, approved, sent back, published."""

from dataclasses import dataclass
from datetime import datetime

from wagtail.admin.utils import get_user_display_name
from wagtail.log_actions import registry
from wagtail.models import Page, PageLogEntry

from cms.translation.checks.waivers import WAIVED
from cms.translation.review.workflow import SUBMITTED

_TOLD = (
    SUBMITTED,
    WAIVED,
    "wagtail.publish",
    "wagtail.unpublish",
    "wagtail.workflow.approve",
    "wagtail.workflow.reject",
    "wagtail.workflow.cancel",
)
_SHOWN = 8


@dataclass(frozen=True)
class Step:
    """Something that happened, who did it, and what they said."""

    what: str
    who: str
    at: datetime
    comment: str
    sent_back: bool


def steps(target: Page) -> list[Step]:
    """The latest steps of a translation, the latest first. One query."""
    entries = PageLogEntry.objects.filter(page_id=target.pk, action__in=_TOLD)
    entries = entries.select_related("user__wagtail_userprofile").order_by("-timestamp", "-pk")
    return [
        Step(
            what=str(registry.get_formatter(entry).format_message(entry)),
            who=get_user_display_name(entry.user) if entry.user else "",
            at=entry.timestamp,
            comment=str(registry.get_formatter(entry).format_comment(entry) or ""),
            sent_back=entry.action == "wagtail.workflow.reject",
        )
        for entry in entries[:_SHOWN]
    ]
