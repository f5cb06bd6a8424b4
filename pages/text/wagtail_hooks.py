"""The office's list of messages: read and delete, nothing else."""

from typing import Any

from django.contrib.auth.models import Permission
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy

from .models import ContactMessage


class ReadAndDelete(ModelPermissionPolicy):
    """Nobody writes or changes a message, superusers included."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action in ("view", "delete") and super().user_has_permission(user, action)

    def user_has_any_permission(self, user: Any, actions: Any) -> bool:
        return any(self.user_has_permission(user, action) for action in actions)


class ContactMessageViewSet(ModelViewSet):
    model = ContactMessage
    icon = "mail"
    menu_label = _("Messages")
    menu_order = 260
    add_to_admin_menu = True
    inspect_view_enabled = True
    copy_view_enabled = False
    inspect_view_fields = (
        "received_at",
        "subject",
        "name",
        "email",
        "organisation",
        "message",
        "language",
        "consent",
        "mail",
        "mail_error",
        "keep_until",
    )
    list_display = ("name", "subject", "received_at", "mail", "keep_until")
    list_filter = ("subject", "mail", "language")
    search_fields = ("name", "email", "organisation", "message")
    ordering = ("-received_at",)
    form_fields = ("name",)


register_permission_policy(ContactMessage, ReadAndDelete(ContactMessage))


@hooks.register("register_admin_viewset")
def contact_messages() -> ContactMessageViewSet:
    return ContactMessageViewSet("contact_messages")


@hooks.register("register_permissions")
def contact_message_permissions() -> Any:
    return Permission.objects.filter(
        content_type__app_label="pages_text", content_type__model="contactmessage"
    )
