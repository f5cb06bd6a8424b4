"""The dashboard's list of webhooks that nobody paused and that are paused all the same."""

from typing import Any

from wagtail.admin.ui.components import Component

from .models import WebhookEndpoint


class PausedPanel(Component):
    """Whose site is not told of changes any more, for those who may resume it."""

    name = "paused_webhooks"
    template_name = "cms_webhooks/paused_panel.html"
    order = 99

    @staticmethod
    def is_for(user: Any) -> bool:
        return bool(user.has_perm("cms_webhooks.change_webhookendpoint"))

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        paused = WebhookEndpoint.objects.filter(paused_at__isnull=False)
        paused = paused.exclude(pause=WebhookEndpoint.Pause.BY_HAND)
        return {"endpoints": list(paused.order_by("paused_at"))}
