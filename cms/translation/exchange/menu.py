"""Where the admin's menu leads to PO files."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.models import Locale

from ..roles import homes


def may_work_in(user: Any, locale: Locale) -> bool:
    """Whether somebody writes in the tree of a language."""
    return any(h.permissions_for_user(user).can_edit() for h in homes(locale.language_code))


class ExchangeMenuItem(MenuItem):
    """Shown to those who write in a language."""

    def __init__(self) -> None:
        super().__init__(
            _("Translations in PO files"),
            reverse_lazy("cms_translation:po-import"),
            name="translations-in-po-files",
            icon_name="doc-full-inverse",
            order=950,
        )

    def is_shown(self, request: HttpRequest) -> bool:
        return any(may_work_in(request.user, locale) for locale in Locale.objects.all())
