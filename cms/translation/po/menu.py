"""Where the admin's menu leads to PO files."""

from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.models import Locale

from cms.translation.roles.rights import may_work_in


class POMenuItem(MenuItem):
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
