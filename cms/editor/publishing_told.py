"""What an editor is told once a page is online or decided on: where readers see it, and what it
waits for."""

from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page, TaskState

from cms.ids import is_id
from cms.translation.models import PageTranslation, State

_WAITING = (State.OUTDATED, State.MISSING, State.IN_PROGRESS, State.SENT_BACK)


def tell_what_has_come_of_it(request: HttpRequest, page: Page) -> None:
    """Says what has become of a page, given as stored, by the button of its form that `request`
    names: by a publication or a decision."""
    decided = "action-workflow-action" in request.POST
    if decided:
        _tell_what_was_decided(request, page)
    if "action-publish" in request.POST or (decided and not page.workflow_in_progress):
        _tell_where_it_is_seen(request, page)


def _tell_where_it_is_seen(request: HttpRequest, page: Page) -> None:
    """Names the address of a page that is online and the languages whose translation waits now; of
    a change that is to come, when it does."""
    scheduled = page.scheduled_revision
    if not page.live and scheduled is not None:
        goes_live = localtime(scheduled.approved_go_live_at)
        said = _("“%(title)s” goes live on %(date)s at %(time)s.") % {
            "title": page.get_admin_display_title(),
            "date": date_format(goes_live, "DATE_FORMAT"),
            "time": date_format(goes_live, "TIME_FORMAT"),
        }
        # After a decision that has been told.
        if "action-publish" in request.POST:
            messages.info(request, said)
        return
    address = page.get_full_url(request) if page.live else None
    if not address:
        return
    if scheduled is not None and scheduled.pk == page.latest_revision_id:
        moment = date_format(localtime(scheduled.approved_go_live_at), "DATETIME_FORMAT")
        said = _("Readers see the change from %(moment)s. Until then they see what is online now.")
        messages.info(request, said % {"moment": moment})
        return
    if page.has_unpublished_changes:
        return
    said = _("Readers see it at %(address)s.") % {"address": address}
    waiting = PageTranslation.objects.filter(source_id=page.pk, state__in=_WAITING)
    languages = [str(row.locale.get_display_name()) for row in waiting.select_related("locale")]
    if languages:
        said += " " + _("Its translation waits now: %(languages)s.") % {
            "languages": ", ".join(languages)
        }
    messages.info(request, said)


def _tell_what_was_decided(request: HttpRequest, page: Page) -> None:
    """Says what has become of a page whose step was decided in Wagtail's form, which says of it
    that it was saved. What is online now is told above."""
    named = request.POST.get("decided-step", "")
    step = TaskState.objects.filter(pk=named).first() if is_id(named) else None
    if step is None or step.status == TaskState.STATUS_IN_PROGRESS:
        return
    if step.status == TaskState.STATUS_REJECTED:
        said = _(
            "You have asked for changes. Whoever submitted the page finds it under “Sent back”."
        )
        messages.info(request, said)
        return
    following = page.current_workflow_task_state
    if following is not None:
        said = _("You have approved it. The page waits for the step “%(step)s” now.")
        messages.info(request, said % {"step": following.task.name})
        return
    said, scheduled = _("You have approved it."), page.scheduled_revision
    # Of what is online already, it is told above from when readers see the change.
    if scheduled is not None and not page.live:
        moment = date_format(localtime(scheduled.approved_go_live_at), "DATETIME_FORMAT")
        said = _("You have approved it. The page goes live: %(moment)s.") % {"moment": moment}
    messages.info(request, said)
