"""In the admin: the keys of programs that read drafts, and where a form's draft is previewed."""

from typing import Any

from django.contrib.auth.models import Permission
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.staticfiles import versioned_static

from .views import DraftKeyViewSet


@hooks.register("register_admin_viewset")
def draft_keys() -> DraftKeyViewSet:
    return DraftKeyViewSet("draft_keys", url_prefix="draft-keys")


@hooks.register("register_permissions")
def permissions_of_keys() -> Any:
    return Permission.objects.filter(content_type__app_label="cms_previews")


@hooks.register("register_log_actions")
def log_actions(actions: Any) -> None:
    actions.register_action(
        "cms_previews.revoke", _("Revoke key to drafts"), _("Key to drafts revoked")
    )


@hooks.register("insert_editor_js")
def remember_preview_mode() -> str:
    script = versioned_static("cms_previews/preview-mode.js")
    return format_html('<script type="module" src="{}"></script>', script)
