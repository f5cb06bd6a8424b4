"""What is decided on the screen: submitting, approving, sending back, remarks, beginning."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request

from cms.content.publication import noting_refusals

from ..models import PageTranslation
from ..review import approve, request_changes, submit
from ..versions import stored, translation_to
from .addresses import desk
from .models import SegmentComment
from .rights import rights, row_for

_Act = Callable[[Any, PageTranslation, str], str | None]


def _action(act: _Act) -> Callable[..., HttpResponse]:
    """A POST about a translation that ends on its screen, with the sentence that `act` returns or
    with the one why nothing happened; `act` is given the comment that was sent along."""

    @require_POST
    @wraps(act)
    def view(request: HttpRequest, page_id: int) -> HttpResponse:
        row = row_for(request.user, page_id)
        try:
            # What is refused is told here, not by the middleware once more.
            with noting_refusals():
                if said := act(request, row, request.POST.get("comment", "").strip()):
                    messages.success(request, said)
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
        except PermissionDenied:
            why = rights(request.user, row, stored(row.target)).why_not
            messages.error(request, why or _("You may not do that on this page now."))
        return redirect(get_valid_next_url_from_request(request) or desk(page_id))

    return view


@_action
def hand_in(request: Any, row: PageTranslation, comment: str) -> str:
    """Submits the translation to its review."""
    translation = translation_to(row.target)
    if translation is None:
        raise ValidationError(_("This page is not kept in translation any more."))
    submit(translation, request.user, comment)
    return _("Submitted for review. The published page stays as it is until the last approval.")


@_action
def let_pass(request: Any, row: PageTranslation, comment: str) -> str:
    """Approves the current step."""
    approve(row.target, request.user, comment)
    if stored(row.target).workflow_in_progress:
        return _("Approved. The page now waits for the next step.")
    return _("Approved and published.")


@_action
def send_back(request: Any, row: PageTranslation, comment: str) -> str:
    """Requests changes."""
    request_changes(row.target, request.user, comment)
    return _("Sent back with your comment.")


@_action
def remark(request: Any, row: PageTranslation, comment: str) -> None:
    """Says something about a text, or about the page where none is named."""
    if not comment:
        raise ValidationError(_("Write your comment first."))
    SegmentComment.objects.create(
        page=row.target,
        path=request.POST.get("path", ""),
        of=request.POST.get("of", "").replace("\r\n", "\n"),
        text=comment,
        user=request.user,
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
