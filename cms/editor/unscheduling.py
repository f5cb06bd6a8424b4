"""Whoever cancels a schedule that is over is told what has become of it.

Symptom: “Version 12 is unscheduled” and an entry that says so in the history of a page that the
clock has published at that very moment.
Cause: `RevisionsUnscheduleView` takes the time away without looking whether there is one.
Version: Wagtail 8.0.
Proposal: compare `approved_go_live_at` in `post`, and log nothing where it is gone.
Until: `test_wagtail_still_says_that_it_cancelled_what_is_over` fails.

The page is locked by then and its revision read anew, see `one_by_one`.
"""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.views.pages.revisions import RevisionsUnscheduleView
from wagtail.models import PageLogEntry, Revision

_PUBLISHED = "wagtail.publish.scheduled"
_wagtails_post = RevisionsUnscheduleView.post


def take_over() -> None:
    """Where the schedule of a page's revision is cancelled."""
    RevisionsUnscheduleView.post = _post


def _post(view: Any, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
    if view.revision.approved_go_live_at is None:
        messages.warning(request, _what_came(view.revision))
        return redirect(view.get_next_url())
    answer: HttpResponse = _wagtails_post(view, request, *args, **kwargs)
    return answer


def _what_came(revision: Revision) -> str:
    published = PageLogEntry.objects.filter(revision=revision, action=_PUBLISHED)
    entry = published.order_by("timestamp", "pk").last()
    if entry is None:
        return _("Nothing was cancelled: this version is not scheduled any more.")
    moment = date_format(localtime(entry.timestamp), "DATETIME_FORMAT")
    return _("Nothing was cancelled: this version was published meanwhile (%(moment)s).") % {
        "moment": moment
    }
