"""The forms on which editors write and copy a page."""

from typing import Any

from django.utils.translation import gettext as _
from wagtail.admin.forms.pages import CopyForm, WagtailAdminPageForm


class PageForm(WagtailAdminPageForm):
    """Refuses to publish, schedule or submit a page that lacks something; saves any draft."""

    def _post_clean(self) -> None:
        super()._post_clean()
        if self.is_deferred_validation:
            return
        for name, sentence in self.instance.lacking().items():
            self.add_error(name if name in self.fields else None, sentence)


class PageCopyForm(CopyForm):
    """Refuses a copy in the tree of another language; Wagtail refuses only to move there."""

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        parent = cleaned.get("new_parent_page")
        if parent and not parent.is_root() and parent.locale_id != self.page.locale_id:
            # In place of Wagtail's, which speaks of rights.
            self._errors["new_parent_page"] = self.error_class([other_language()])
        return cleaned


def other_language() -> str:
    """Why a page cannot stand below a page of another language."""
    return _(
        "That page is in another language. To have this page there, translate it instead of "
        "copying it."
    )
