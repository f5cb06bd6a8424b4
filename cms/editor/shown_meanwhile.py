"""Whoever edits a page is told when somebody else publishes it or takes it offline meanwhile.

The header of the form says whether the page is online as it was when the form was opened, and
Wagtail's editing sessions tell of new versions alone.
"""

from datetime import datetime

from django.http import Http404, HttpRequest, JsonResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.admin.utils import get_user_display_name
from wagtail.models import Page, PageLogEntry

# The name of the script.
SCRIPT = "shown-meanwhile"
_PUBLISHED, _WITHDRAWN = "wagtail.publish", "wagtail.unpublish"


def said_since(request: HttpRequest, page_id: int) -> JsonResponse:
    """As JSON: `said`, a sentence about what others did last since the moment `since`, or nothing,
    and `now`, the moment to ask with next; for whoever may edit the page."""
    page = get_object_or_404(Page, pk=page_id)
    if not page.permissions_for_user(request.user).can_edit():
        raise Http404
    now = timezone.now()
    since = _moment(request.GET.get("since", "")) or now
    acts = PageLogEntry.objects.filter(
        page=page_id, action__in=(_PUBLISHED, _WITHDRAWN), timestamp__gt=since
    )
    last = acts.exclude(user=request.user).select_related("user").order_by("timestamp").last()
    return JsonResponse({"now": now.isoformat(), "said": _sentence(last) if last else ""})


def _moment(text: str) -> datetime | None:
    """The moment that a text names, with its offset; None for anything else."""
    try:
        found = parse_datetime(text)
    except ValueError:
        return None
    return found if found is None or timezone.is_aware(found) else None


def _sentence(act: PageLogEntry) -> str:
    time = date_format(timezone.localtime(act.timestamp), "TIME_FORMAT")
    withdrawn = act.action == _WITHDRAWN
    if act.user is None:
        if withdrawn:
            return _("This page has been taken offline since you opened it, at %(time)s.") % {
                "time": time
            }
        return _("This page has been published since you opened it, at %(time)s.") % {"time": time}
    known = {"time": time, "name": get_user_display_name(act.user)}
    if withdrawn:
        return _("%(name)s took this page offline at %(time)s, since you opened it.") % known
    return _("%(name)s published this page at %(time)s, since you opened it.") % known
