"""The dashboard's panel of what somebody asked for and the worker does."""

from typing import Any

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import Component

from cms.translation.jobs.models import Job
from cms.translation.jobs.subtrees import SUBTREE, SubtreeProgress

_LIMIT = 10


class SubtreesPanel(Component):
    """How far the subtrees are that whoever looks had begun, the latest first."""

    name = "subtrees"
    template_name = "cms_editor/subtrees_panel.html"
    order = 102

    def __init__(self, user: Any) -> None:
        self.user = user

    @cached_property
    def requests(self) -> list[tuple[Job, SubtreeProgress]]:
        asked = Job.objects.filter(kind=SUBTREE.name, user=self.user)
        jobs = asked.select_related("source__locale", "locale").order_by("-asked_at", "-pk")
        return [(job, SUBTREE.progress_of(job)) for job in jobs[:_LIMIT]]

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        return {
            "heading": _("Translations begun in the background"),
            "requests": self.requests,
            "at_work": any(job.finished_at is None for job, _progress in self.requests),
        }
