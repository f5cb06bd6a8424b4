"""The dashboard's list of steps of reviews to which nobody belongs, for those whose pages come
there."""

from typing import Any

from django.db.models import Count, Q
from django.urls import reverse
from wagtail.admin.ui.components import Component
from wagtail.models import GroupApprovalTask, Page, TaskState
from wagtail.permissions import policy_registry

from cms.translation.review.unmanned import in_use


def steps_before(user: Any) -> list[GroupApprovalTask]:
    """The steps without people in the reviews of what somebody may change, each with its groups
    and the number of pages that wait there."""
    pages = policy_registry.get_by_type(Page).instances_user_has_any_permission_for(
        user, ("add", "change", "publish")
    )
    steps = in_use().filter(
        workflow_tasks__workflow__workflow_pages__page__in=pages.order_by().values("pk")
    )
    waits = Q(task_states__status=TaskState.STATUS_IN_PROGRESS)
    return list(
        steps.prefetch_related("groups")
        .annotate(waiting=Count("task_states", waits, distinct=True))
        .order_by("pk")
        .distinct()
    )


class UnmannedPanel(Component):
    """Steps of reviews at which pages wait for ever."""

    name = "unmanned"
    template_name = "cms_editor/unmanned_panel.html"
    order = 103

    def __init__(self, user: Any) -> None:
        self.user = user

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        may_mend = self.user.has_perm("auth.change_group")
        return {
            "steps": steps_before(self.user),
            "people": reverse("wagtailusers_users:index") if may_mend else "",
        }
