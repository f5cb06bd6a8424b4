"""What is decided on the screen: submitting, approving, sending back, remarks, beginning."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request

from cms.translation.engine.versions import stored, translation_to
from cms.translation.review.unmanned import warn_of_nobody
from cms.translation.review.workflow import (
    approve,
    locked,
    request_changes,
    submit,
    take_back,
)
from cms.translation.status.models import PageTranslation

from .addresses import workbench_url
from .models import SegmentComment
from .rights import rights, row_for
from .saving import text_named
from .shown import Shown

_Act = Callable[[Any, PageTranslation, str], str | HttpResponse | None]


def _action(act: _Act) -> Callable[..., HttpResponse]:
    """A POST about a translation that ends on its screen, with the sentence that `act` returns or
    with the one why nothing happened; `act` is given the comment that was sent along. Where it
    answers itself, that is the answer."""

    @require_POST
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
            why = rights(request.user, row, stored(row.target)).why_not
            messages.error(request, why or _("You may not do that on this page now."))
        return redirect(get_valid_next_url_from_request(request) or workbench_url(page_id))

    return view


def _decision(
    button: Any, *, of_texts: bool = True, lets_pass: bool = False
) -> Callable[[Callable[[Any, PageTranslation, str], str]], _Act]:
    """An act on what somebody was shown, as `shown` in the form says. Where the review has gone on
    or others wrote since (unless it is not `of_texts`), nothing happens: they are shown what came,
    and asked again with the given words on the `button`. So they are before something grave that
    `lets_pass` would let pass; the last approval refuses that by itself."""

    def deciding(act: Callable[[Any, PageTranslation, str], str]) -> _Act:
        @wraps(act)
        def decided(request: Any, row: PageTranslation, comment: str) -> str | HttpResponse:
            with transaction.atomic():
                # Who saves a text waits until this is done, or was here before.
                page = locked(row.target)
                now = Shown(row, page)
                since = now.since(request.POST.get("shown", ""), request.user)
                if since is not None and not of_texts:
                    since = since[0], []
                asks = lets_pass and not rights(request.user, row, page).last
                unread = asks and request.POST.get("read", "") != now.named_grave
                if since == (True, []) and not unread:
                    return act(request, row, comment)
            return _ask_again(request, row, now, since, button, comment, asks=asks)

        return decided

    return deciding


def _ask_again(
    request: Any,
    row: PageTranslation,
    now: Shown,
    since: Any,
    button: Any,
    comment: str,
    *,
    asks: bool,
) -> HttpResponse:
    same_step, changes = since or (True, None)
    context = {
        "page_title": _("Nothing has happened yet"),
        "page_subtitle": row.source.get_admin_display_title(),
        "header_icon": "warning",
        "row": row,
        "same_step": same_step,
        "changes": changes,
        "grave": now.grave if asks else [],
        "read": now.named_grave,
        "shown": now.to_send(),
        "comment": comment,
        "button": button,
        "next": request.POST.get("next", ""),
        "languages": (row.source.locale.language_code, row.locale.language_code),
        "workbench_url": workbench_url(row.target_id or 0),
    }
    return TemplateResponse(
        request, "cms_translation/workbench/changed_since.html", context, status=409
    )


@_action
@_decision(gettext_lazy("Submit for review"), lets_pass=True)
def hand_in(request: Any, row: PageTranslation, comment: str) -> str:
    """Submits the translation to its review."""
    translation = translation_to(row.target)
    if translation is None:
        raise ValidationError(_("This page is not kept in translation any more."))
    submit(translation, request.user, comment)
    warn_of_nobody(request, stored(row.target))
    return _("Submitted for review. The published page stays as it is until the last approval.")


@_action
@_decision(gettext_lazy("Approve"), lets_pass=True)
def let_pass(request: Any, row: PageTranslation, comment: str) -> str:
    """Approves the current step."""
    approve(row.target, request.user, comment)
    warn_of_nobody(request, stored(row.target))
    if stored(row.target).workflow_in_progress:
        return _("Approved. The page now waits for the next step.")
    address = stored(row.target).get_full_url(request)
    return _("Approved and published. Readers see it at %(address)s.") % {"address": address}


@_action
@_decision(gettext_lazy("Request changes"))
def send_back(request: Any, row: PageTranslation, comment: str) -> str:
    """Requests changes."""
    request_changes(row.target, request.user, comment)
    return _("Sent back with your comment.")


@_action
@_decision(gettext_lazy("Take it back"), of_texts=False)
def retract(request: Any, row: PageTranslation, comment: str) -> str:
    """Ends the review that one asked for."""
    take_back(row.target, request.user)
    return _("Taken back. Change what you like and submit it again.")


@_action
def remark(request: Any, row: PageTranslation, comment: str) -> None:
    """Says something about a text, or about the page where none is named."""
    if not comment:
        raise ValidationError(_("Write your comment first."))
    path, of = request.POST.get("path", ""), request.POST.get("of", "")
    of = text_named(row, path, of) if path else ""
    SegmentComment.objects.create(
        page=row.target, path=path, of=of, text=comment, user=request.user
    )


@_action
def settle(request: Any, row: PageTranslation, comment: str) -> None:
    """Puts a comment away: whoever wrote it, or works on the translation."""
    found = SegmentComment.objects.filter(page=row.target, settled_at=None)
    said = get_object_or_404(found, pk=request.POST.get("remark", "") or 0)
    allowed = rights(request.user, row, stored(row.target))
    if not (allowed.writes or allowed.decides or said.user_id == request.user.pk):
        raise PermissionDenied
    said.settled_at, said.settled_by = timezone.now(), request.user
    said.save(update_fields=["settled_at", "settled_by"])
