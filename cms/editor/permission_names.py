"""What somebody may do, in the words of whoever gives the right.

Symptom: “Can add group” and “Strony i wersje | strona | Can add page” beside the boxes of a group.
Cause: Django stores the name of a permission in English and shows it as stored.
Version: Django 5.2, Wagtail 8.0.
Proposal: translate a permission's name where Wagtail's form of a group shows it.
Until: `test_without_us_a_right_is_named_in_english` fails.
"""

from typing import Any

from django.contrib.auth.models import Permission
from django.utils.translation import gettext, gettext_noop
from django.utils.translation import gettext_lazy as _
from wagtail.users.templatetags import wagtailusers_tags

from . import labels

ACTIONS = {
    "add": _("Add: %(model)s"),
    "change": _("Change: %(model)s"),
    "delete": _("Delete: %(model)s"),
    "view": _("View: %(model)s"),
}
# Those that packages give names of their own.
_OTHERS = [
    gettext_noop("Delete pages with children"),
    gettext_noop("Publish any page"),
    gettext_noop("Lock/unlock pages you've locked"),
    gettext_noop("Unlock any page"),
    gettext_noop("Can submit translations"),
    gettext_noop("Can choose image"),
    gettext_noop("Can choose document"),
]
_format = wagtailusers_tags.format_permissions


def said(permission: Permission) -> str:
    """A right as a sentence; one that we do not know as it is stored."""
    action = permission.codename.partition("_")[0]
    if action in ACTIONS and permission.name.startswith(f"Can {action} "):
        return str(ACTIONS[action]) % {"model": labels.of_model(permission.content_type.name)}
    return gettext(permission.name)


class _Named:
    """In the place of a permission in Wagtail's template, which reads its name only."""

    def __init__(self, permission: Permission) -> None:
        self.name = said(permission)


def _format_permissions(permission_bound_field: Any) -> dict[str, Any]:
    context: dict[str, Any] = _format(permission_bound_field)
    for row in context["object_perms"]:
        row["object"] = labels.of_model(row["object"])
        for action in ACTIONS:
            if action in row:
                row[action] = {**row[action], "perm": _Named(row[action]["perm"])}
    return context


def take_over() -> None:
    """For the form of a group, and wherever else a right is shown as a text."""
    Permission.__str__ = said  # type: ignore[assignment, method-assign]
    wagtailusers_tags.register.inclusion_tag(
        "wagtailusers/groups/includes/formatted_permissions.html", name="format_permissions"
    )(_format_permissions)
