"""The dashboard's panel of what somebody asked for and the worker does."""

from typing import Any

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import Component

from cms.translation.models import SubtreeRequest

_LIMIT = 10


class SubtreesPanel(Component):
    """How far the subtrees are that whoever looks had begun, the latest first."""

    name = "subtrees"
    template_name = "cms_editor/subtrees_panel.html"
    order = 102

    def __init__(self, user: Any) -> None:
        self.user = user

    @cached_property
    def requests(self) -> list[SubtreeRequest]:
        asked = SubtreeRequest.objects.filter(user=self.user).select_related(
            "source__locale", "locale"
        )
        return list(asked.order_by("-asked_at", "-pk")[:_LIMIT])

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        return {
            "heading": _("Translations begun in the background"),
            "requests": self.requests,
            "at_work": any(request.finished_at is None for request in self.requests),
        }
