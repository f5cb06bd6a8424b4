"""The board of consumers in the admin."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.permission_policies import ModelPermissionPolicy

from .board import NAMED, consumers
from .models import Acknowledgement


class Board(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """Every consumer with how far it has read, and what it may still show that was withdrawn."""

    permission_policy = ModelPermissionPolicy(Acknowledgement)
    permission_required = "view"
    page_title = _("Who shows our pages")
    header_icon = "site"
    template_name = "cms_webhooks/board.html"

    @classmethod
    def is_for(cls, user: Any) -> bool:
        """Whether somebody may look at it."""
        return bool(cls.permission_policy.user_has_permission(user, "view"))

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.get_page_title()}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return {**context, "consumers": consumers(), "named": NAMED}
