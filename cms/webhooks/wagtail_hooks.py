"""In the admin: webhooks, and what of them is told on the dashboard."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from .paused import PausedPanel
from .views import WebhookViewSet


@hooks.register("register_admin_viewset")
def webhooks() -> WebhookViewSet:
    return WebhookViewSet("webhooks", url_prefix="webhooks")


@hooks.register("construct_homepage_panels")
def paused_webhooks(request: HttpRequest, panels: list[Any]) -> None:
    if PausedPanel.is_for(request.user):
        panels.append(PausedPanel())


@hooks.register("register_log_actions")
def log_actions(actions: Any) -> None:
    for name, label, message in (
        ("pause", _("Pause webhook"), _("Webhook paused")),
        ("resume", _("Resume webhook"), _("Webhook resumed")),
        ("test", _("Test webhook"), _("Test sent to webhook")),
        ("rotate", _("Replace secret of webhook"), _("Secret of webhook replaced")),
    ):
        actions.register_action(f"cms_webhooks.{name}", label, message)
