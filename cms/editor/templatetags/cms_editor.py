"""What screens of the admin say beyond Wagtail's own."""

from itertools import islice
from typing import Any

from django import template
from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.models import WorkflowState

from cms.editor import guide

register = template.Library()
# More are on Wagtail's own page of uses.
_TOLD = 10


@register.simple_tag
def places_of_use(usage: Any, request: HttpRequest) -> list[dict[str, Any]]:
    """Where an object is used, the first of them: the name of each place, its language if it has
    one and, for who may edit there, its address in the admin. `usage` is Wagtail's
    `ReferenceGroups`."""
    finder = AdminURLFinder(request.user)
    return [
        {
            "name": str(place),
            "language": getattr(place, "locale", None),
            "url": finder.get_edit_url(place),
        }
        for place, _references in islice(usage or (), _TOLD)
    ]


@register.simple_tag
def installation_name() -> str:
    """What this installation is called, in the browser's tab and where people sign in."""
    return str(getattr(settings, "WAGTAIL_SITE_NAME", None) or "Wagtail")


@register.simple_tag
def state_of_review(review: WorkflowState) -> str:
    """What a review that is not over waits for."""
    if review.status == WorkflowState.STATUS_NEEDS_CHANGES:
        return _("Needs changes")
    steps = [task.pk for task in review.workflow.tasks]
    now = review.current_task_state
    if len(steps) > 1 and now is not None and now.task_id == steps[-1]:
        return _("Awaiting approval")
    return _("In review")


@register.inclusion_tag("cms_editor/guide/picture.html")
def guide_picture(name: str, alt: str) -> dict[str, Any]:
    """A picture of the guide, and what it shows for who does not see it."""
    return {"address": guide.picture(name), "alt": alt, "size": guide.SIZE}
