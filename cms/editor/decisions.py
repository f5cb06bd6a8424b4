"""A decision in Wagtail's own form names the step and the revision that it is for.

Symptom: where the server takes its time, one click on "Approve" approves two steps and publishes;
a step is approved with words of others that nobody was shown.
Cause: Wagtail's `workflow-action.js` puts the action into the form as hidden fields, and the form's
autosave sends them once more; the form checks the action's name and nothing else, and
`workflow_action` takes any step for the current one.
Version: Wagtail 8.0.
Proposal: name the task state and the revision in the form and answer 409 where they are others.
Until: the tests in `test_decisions_named` pass without it.
"""

import json
from typing import Any

from django.contrib.messages.storage import default_storage
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.deprecation import MiddlewareMixin
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.models import Page, TaskState

from cms.content.models import BasePage
from cms.content.publication import Refusal
from cms.ids import is_id
from cms.translation.engine.versions import translation_to
from cms.translation.review.unmanned import warn_of_nobody
from cms.translation.status.locks import lock, write_in_one_transaction
from cms.translation.workbench.addresses import workbench_url
from cms.translation.workbench.shown import just_ended, step_of

from . import reasons
from .publishing_told import tell_what_has_come_of_it
from .refusals import tell

# The buttons of Wagtail's form that decide on a review.
_BUTTONS = ("action-workflow-action", "action-cancel-workflow", "action-restart-workflow")
_EDIT, _ACT = "wagtailadmin_pages:edit", "wagtailadmin_pages:workflow_action"
# An earlier version opened in the same form, with the same buttons.
_REVERT = "wagtailadmin_pages:revisions_revert"
# By the name of an action, the status in which the step ends.
_ENDS = {"approve": TaskState.STATUS_APPROVED, "reject": TaskState.STATUS_REJECTED}
# What is not part of the text that somebody wrote in the form.
_NOT_WRITTEN = {
    *_BUTTONS,
    "csrfmiddlewaretoken", "workflow-action-name", "workflow-action-extra-data", "decided-step",
    "loaded_revision_id", "loaded_revision_created_at", "overwrite_revision_id",
}  # fmt: skip


class RequireNamedDecisions(MiddlewareMixin):
    """Middleware: answers a decision that is not about what is there now with 409 and the
    difference. Until a decision has been carried out no other one looks at the page."""

    def process_view(
        self, request: Any, view: Any, args: Any, kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        if request.method != "POST" or (name := _decides(request)) is None:
            return None
        page_id = kwargs["page_id"]

        def decide() -> HttpResponse:
            # What was to be said of a first attempt is not true.
            request._messages = default_storage(request)
            lock({page_id})
            page = Page.objects.filter(pk=page_id).first()
            refused = page and _refusal(request, page, name, kwargs)
            return refused or view(request, *args, **kwargs)

        try:
            return write_in_one_transaction(decide)
        except Refusal as error:
            return tell(request, error)


def _decides(request: Any) -> str | None:
    """The name of the address where something is decided; None where nothing is."""
    name: str = request.resolver_match.view_name
    return name if name == _ACT or (name in (_EDIT, _REVERT) and _button(request)) else None


def _button(request: Any) -> str:
    return next((button for button in _BUTTONS if button in request.POST), "")


def _refusal(request: Any, page: Page, name: str, kwargs: dict[str, Any]) -> HttpResponse | None:
    if not issubclass(page.specific_class or Page, BasePage):
        return None
    if translation_to(page) is not None:
        # Its form leads to our screen by itself.
        return _on_our_screen(request, page) if name == _ACT else None
    if name != _ACT and not request.accepts("text/html"):
        # The form saves itself: nobody has pressed a button.
        told = _("A decision is sent by its button alone. Load the page anew.")
        refused = {"success": False, "error_code": "blocked_by_hook", "error_message": told}
        return JsonResponse(refused, status=409)
    named = str(kwargs["task_state_id"]) if name == _ACT else request.POST.get("decided-step")
    same_step = named == step_of(page)
    # Ending a review is not about its text.
    approves = name == _ACT or "action-workflow-action" in request.POST
    if same_step and not (approves and _others_wrote(request, page)):
        return _without_a_reason(request, page, kwargs.get("action_name"))
    if not same_step and _repeats(request, page, named or "", kwargs.get("action_name")):
        return _as_the_first_time(request, page, name)
    return _ask_again(request, page, approves and same_step, kwargs.get("action_name"))


def _without_a_reason(request: Any, page: Page, action: str | None) -> HttpResponse | None:
    """Sends back who asks for changes and does not say which. In a window its form says so."""
    action = action or request.POST.get("workflow-action-name", "")
    in_a_window = request.headers.get("x-requested-with") == "XMLHttpRequest"
    if in_a_window or not reasons.is_missing(action, _comment(request.POST)):
        return None
    messages.error(request, reasons.sentence())
    return redirect(_EDIT, page.pk)


def _repeats(request: Any, page: Page, step: str, action: str | None) -> bool:
    """Whether the same person has just decided the same on the same text: a button that was pressed
    twice."""
    if "action-cancel-workflow" in request.POST:
        return just_ended(page, request.user, step, TaskState.STATUS_CANCELLED)
    status = _ENDS.get(action or request.POST.get("workflow-action-name"), "")
    if not just_ended(page, request.user, step, status):
        return False
    return action is not None or not _differences(request, page, in_the_form=True)


def _as_the_first_time(request: Any, page: Page, name: str) -> HttpResponse:
    """Leads to where the view led whose decision is repeated."""
    specific = page.specific
    tell_what_has_come_of_it(request, specific)
    warn_of_nobody(request, specific)
    stays = name == _ACT or "action-cancel-workflow" in request.POST
    view, key = (_EDIT, page.pk) if stays else ("wagtailadmin_explore", page.get_parent().pk)
    return _lead(request, get_valid_next_url_from_request(request) or reverse(view, args=[key]))


def _on_our_screen(request: Any, page: Page) -> HttpResponse:
    sentence = _("Nothing was decided. This page is reviewed here, text by text.")
    messages.warning(request, sentence)
    return _lead(request, workbench_url(page.pk))


def _lead(request: Any, url: str) -> HttpResponse:
    if request.headers.get("x-requested-with") == "XMLHttpRequest":
        return JsonResponse({"step": "success", "redirect": url})
    return redirect(url)


def _others_wrote(request: Any, page: Page) -> bool:
    """Whether the latest revision is another one's and not the one that was shown."""
    latest = page.get_latest_revision()
    if latest is None or latest.user_id == request.user.pk:
        return False
    sent = request.POST
    if overwritten := sent.get("overwrite_revision_id"):
        return bool(overwritten != str(latest.pk))
    named = sent.get("loaded_revision_id"), sent.get("loaded_revision_created_at")
    # A revision may be overwritten in its place.
    return named != (str(latest.pk), latest.created_at.isoformat())


def _ask_again(request: Any, page: Page, may_go_on: bool, action: str | None) -> HttpResponse:
    latest: Any = page.get_latest_revision()
    sent = request.POST
    in_the_form = action is None
    action = action or sent.get("workflow-action-name", "")
    step = page.current_workflow_task_state
    actions = step.task.specific.get_actions(page, request.user) if step is not None else []
    labels = {name: label for name, label, _asks in actions}
    differences = _differences(request, page, in_the_form)
    context = {
        "page_title": _("Nothing has happened yet"),
        "page_subtitle": page.get_admin_display_title(),
        "header_icon": "warning",
        "page": page,
        "comparison": differences,
        "may_go_on": may_go_on and action in labels,
        "button": labels.get(action, ""),
        "action": action,
        "step": step,
        "comment": _comment(sent),
        "latest": latest,
        "latest_at": latest.created_at.isoformat() if latest else "",
        "written": _written(sent) if differences and in_the_form else [],
    }
    return TemplateResponse(request, "cms_editor/decided_on_before.html", context, status=409)


def _comment(sent: Any) -> str:
    if "comment" in sent:
        return str(sent["comment"])
    try:
        return str(json.loads(sent.get("workflow-action-extra-data", "{}")).get("comment", ""))
    except (ValueError, AttributeError):
        return ""


def _written(sent: Any) -> list[tuple[str, str]]:
    """What was written in the form, field by field."""
    return [
        (name, value) for name in sent if name not in _NOT_WRITTEN for value in sent.getlist(name)
    ]


def _differences(request: Any, page: Page, in_the_form: bool) -> list[Any]:
    """From what the person has on their screen to what is there now, as Wagtail compares."""
    now = page.get_latest_revision_as_object()
    before = _sent(request, page) if in_the_form else None
    before = before or _named(request, page)
    if before is None:
        return []
    panel = now.get_edit_handler().get_bound_panel(instance=now, request=request, form=None)
    found = [compare(before, now) for compare in panel.get_comparison()]
    return [one for one in found if one.has_changed()]


def _sent(request: Any, page: Page) -> Any:
    """The page as the form says it; None where that is not valid."""
    instance = page.get_latest_revision_as_object()
    form = instance.get_edit_handler().get_form_class()(
        request.POST, instance=instance, parent_page=page.get_parent(), for_user=request.user
    )
    return form.save(commit=False) if form.is_valid() else None


def _named(request: Any, page: Page) -> Any:
    """The page as the revision that was named says it; None where that is gone."""
    named = request.POST.get("loaded_revision_id", "")
    revision = page.revisions.filter(pk=named).first() if is_id(named) else None
    return revision.as_object() if revision is not None else None
