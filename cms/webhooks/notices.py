"""Telling those who look after webhooks that one of them was paused."""

import logging
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import override
from wagtail.admin.mail import send_mail
from wagtail.users.models import UserProfile

from .models import WebhookEndpoint

logger = logging.getLogger(__name__)
_RIGHT = "cms_webhooks.change_webhookendpoint"
_BACKEND = "django.contrib.auth.backends.ModelBackend"


def tell(endpoint_id: int) -> None:
    """Sends a mail about a pause to each who may end it, once: it counts as told before it is
    sent."""
    untold = WebhookEndpoint.objects.filter(pk=endpoint_id, pause_told=False)
    if not untold.update(pause_told=True):
        return
    endpoint = WebhookEndpoint.objects.get(pk=endpoint_id)
    screen = reverse("webhooks:inspect", args=[endpoint.pk])
    address = f"{settings.WAGTAILADMIN_BASE_URL}{screen}"
    for user in _people():
        with override(UserProfile.get_for_user(user).get_preferred_language()):
            context = {"user": user, "endpoint": endpoint, "screen": address}
            subject = render_to_string("cms_webhooks/mails/paused_subject.txt", context)
            text = render_to_string("cms_webhooks/mails/paused.txt", context)
        try:
            send_mail(" ".join(subject.split()), text.strip(), [user.email])
        except Exception:
            logger.exception("The mail to %s could not be sent.", user.pk)


def _people() -> list[Any]:
    """Who may change webhooks by a role; administrators where no role lets anybody."""
    users: Any = get_user_model()._default_manager
    found = users.with_perm(_RIGHT, backend=_BACKEND, include_superusers=False)
    found = found.exclude(email="") or users.filter(is_superuser=True, is_active=True)
    return [user for user in found if user.email]
