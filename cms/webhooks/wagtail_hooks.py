"""In the admin: webhooks, what of them is told on the dashboard, and the board of consumers."""

from typing import Any

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from .board_view import Board
from .paused import PausedPanel
from .views import WebhookViewSet


@hooks.register("register_admin_viewset")
def webhooks() -> WebhookViewSet:
    return WebhookViewSet("webhooks", url_prefix="webhooks")


@hooks.register("construct_homepage_panels")
def paused_webhooks(request: HttpRequest, panels: list[Any]) -> None:
    if PausedPanel.is_for(request.user):
        panels.append(PausedPanel())


@hooks.register("register_admin_urls")
def board_address() -> list[Any]:
    return [path("reports/consumers/", Board.as_view(), name="cms_webhooks_board")]


class _BoardItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return Board.is_for(request.user)


@hooks.register("register_reports_menu_item")
def board_in_the_menu() -> MenuItem:
    return _BoardItem(
        _("Who shows our pages"),
        reverse("cms_webhooks_board"),
        name="consumers",
        icon_name="site",
        order=100,
    )


@hooks.register("register_permissions")
def permission_to_read_the_board() -> QuerySet[Permission]:
    return Permission.objects.filter(
        content_type__app_label="cms_webhooks", codename="view_acknowledgement"
    )


@hooks.register("register_log_actions")
def log_actions(actions: Any) -> None:
    for name, label, message in (
        ("pause", _("Pause webhook"), _("Webhook paused")),
        ("resume", _("Resume webhook"), _("Webhook resumed")),
        ("test", _("Test webhook"), _("Test sent to webhook")),
        ("rotate", _("Replace secret of webhook"), _("Secret of webhook replaced")),
    ):
        actions.register_action(f"cms_webhooks.{name}", label, message)
