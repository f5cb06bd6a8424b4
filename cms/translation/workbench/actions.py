"""What is decided on the screen: submitting, approving, sending back, remarks, beginning."""

from collections.abc import Callable
from functools import wraps

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.models import TaskState

from cms.ids import is_id
from cms.translation.checks.page import page_findings
from cms.translation.checks.waivers import unaccepted
from cms.translation.engine.versions import stored
from cms.translation.review.unmanned import warn_of_nobody
from cms.translation.review.waiving import may_waive
from cms.translation.review.workflow import approve, request_changes
from cms.translation.status.models import PageTranslation
from cms.types import Person

from .addresses import workbench_url
from .checks import drafted
from .deciding import AskedAgainError, decide, submit_shown, take_back_shown
from .models import SegmentComment
from .pressing import by_a_button
from .rights import rights, row_for, why_refused
from .saving import text_named
from .shown import summed_up

_Act = Callable[[HttpRequest, PageTranslation, str], str | HttpResponse | None]
_Decide = Callable[[HttpRequest, PageTranslation, str], None]
_Say = Callable[[HttpRequest, PageTranslation], str]


def _action(act: _Act) -> Callable[..., HttpResponse]:
    """A POST about a translation that ends on its screen, with the sentence that `act` returns or
    with the one why nothing happened; `act` is given the comment that was sent along. Where it
    answers itself, that is the answer."""

    @by_a_button("workbench")
    @wraps(act)
    def view(request: HttpRequest, page_id: int) -> HttpResponse:
        row = row_for(request.user, page_id)
        try:
            said = act(request, row, request.POST.get("comment", "").strip())
            if isinstance(said, HttpResponse):
                return said
            if said:
                messages.success(request, said)
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
        except PermissionDenied:
            messages.error(request, why_refused(request.user, row))
        return redirect(get_valid_next_url_from_request(request) or workbench_url(page_id))

    return view


def _tell_refusal(request: HttpRequest, row: PageTranslation, error: ValidationError) -> None:
    """Says why nothing was decided, with the comment that would be lost; whoever may say why a
    contradiction is right is led there."""
    sentences = [*error.messages]
    if comment := request.POST.get("comment", "").strip():
        sentences.append(_("Your comment was: “%(comment)s”") % {"comment": comment})
    buttons = []
    if (checks := _checks(request, row)) and row.target is not None:
        found = page_findings(stored(row.source), drafted(stored(row.target)))
        if unaccepted(row.target, found):
            buttons.append(messages.button(checks, _("Say why it is right")))
    messages.error(request, " ".join(sentences), buttons=buttons)


def _checks(request: HttpRequest, row: PageTranslation) -> str:
    """Where reasons are given why what contradicts the original is right; empty for whoever may not
    give one."""
    if row.target is None or not may_waive(request.user, row.target):
        return ""
    return reverse("cms_translation:checks", args=[row.target.pk])


def _asked_again(
    request: HttpRequest,
    row: PageTranslation,
    error: AskedAgainError,
    button: str | Promise,
    comment: str,
) -> HttpResponse:
    """Shows what came since, and asks again with the given words on the `button`."""
    context = {
        "page_title": _("Nothing has happened yet"),
        "page_subtitle": row.source.get_admin_display_title(),
        "header_icon": "warning",
        "row": row,
        "same_step": error.same_step,
        "changes": error.changes,
        "grave": error.grave,
        "summed_up": summed_up(error.grave),
        "checks_url": _checks(request, row) if error.grave else "",
        "read": error.now.named_grave,
        "shown": error.now.to_send(),
        "comment": comment,
        "button": button,
        "next": request.POST.get("next", ""),
        "languages": (row.source.locale.language_code, row.locale.language_code),
        "workbench_url": workbench_url(row.target_id or 0),
    }
    return TemplateResponse(
        request, "cms_translation/workbench/changed_since.html", context, status=409
    )


def _decision(button: str | Promise, say: _Say) -> Callable[[_Decide], _Act]:
    """An act about what somebody was shown, as `shown` in the form says; `say` tells what has
    happened. Where it is asked again, they are, with the given words on the `button`."""

    def deciding(act: _Decide) -> _Act:
        @wraps(act)
        def decided(
            request: HttpRequest, row: PageTranslation, comment: str
        ) -> str | HttpResponse | None:
            try:
                act(request, row, comment)
            except AskedAgainError as error:
                if not error.repeats:
                    return _asked_again(request, row, error, button, comment)
            except ValidationError as error:
                _tell_refusal(request, row, error)
                return None
            return say(request, row)

        return decided

    return deciding


def _sent(request: HttpRequest) -> tuple[Person, str]:
    """Who decides, and what they were shown."""
    return request.user, request.POST.get("shown", "")


def _submitted(request: HttpRequest, row: PageTranslation) -> str:
    page = stored(row.target)
    warn_of_nobody(request, page)
    if page.live:
        return _("Submitted for review. The published page stays as it is until the last approval.")
    return _("Submitted for review. The page goes online with the last approval.")


@_action
@_decision(gettext_lazy("Submit for review"), _submitted)
def hand_in(request: HttpRequest, row: PageTranslation, comment: str) -> None:
    """Submits the translation to its review."""
    submit_shown(row, *_sent(request), comment, request.POST.get("read", ""))


def _approved(request: HttpRequest, row: PageTranslation) -> str:
    page = stored(row.target)
    warn_of_nobody(request, page)
    if page.workflow_in_progress:
        return _("Approved. The page now waits for the next step.")
    address = page.get_full_url(request)
    return _("Approved and published. Readers see it at %(address)s.") % {"address": address}


@_action
@_decision(gettext_lazy("Approve"), _approved)
def let_pass(request: HttpRequest, row: PageTranslation, comment: str) -> None:
    """Approves the current step."""
    decide(
        row,
        *_sent(request),
        lambda: approve(row.target, request.user, comment),
        ends=TaskState.STATUS_APPROVED,
        read=request.POST.get("read", ""),
        lets_pass=True,
    )


@_action
@_decision(gettext_lazy("Request changes"), lambda *_of: _("Sent back with your comment."))
def send_back(request: HttpRequest, row: PageTranslation, comment: str) -> None:
    """Requests changes."""
    decide(
        row,
        *_sent(request),
        lambda: request_changes(row.target, request.user, comment),
        ends=TaskState.STATUS_REJECTED,
    )


@_action
@_decision(
    gettext_lazy("Take it back"),
    lambda *_of: _("Taken back. Change what you like and submit it again."),
)
def retract(request: HttpRequest, row: PageTranslation, comment: str) -> None:
    """Ends the review that one asked for."""
    take_back_shown(row, *_sent(request))


@_action
def remark(request: HttpRequest, row: PageTranslation, comment: str) -> None:
    """Says something about a text, or about the page where none is named."""
    if not comment:
        raise ValidationError(_("Write your comment first."))
    path, of = request.POST.get("path", ""), request.POST.get("of", "")
    of = text_named(row, path, of) if path else ""
    SegmentComment.objects.create(
        page=row.target, path=path, of=of, text=comment, user_id=request.user.pk
    )


@_action
def settle(request: HttpRequest, row: PageTranslation, comment: str) -> None:
    """Puts a comment away: whoever wrote it, or works on the translation."""
    found = SegmentComment.objects.filter(page=row.target, settled_at=None)
    sent = request.POST.get("remark", "")
    said = get_object_or_404(found, pk=sent if is_id(sent) else None)
    allowed = rights(request.user, row, stored(row.target))
    if not (allowed.writes or allowed.decides or said.user_id == request.user.pk):
        raise PermissionDenied
    said.settled_at, said.settled_by_id = timezone.now(), request.user.pk
    said.save(update_fields=["settled_at", "settled_by"])
