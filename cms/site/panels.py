"""Panels of the forms."""

from typing import Any

from wagtail.admin.panels import Panel


class OtherLanguagesPanel(Panel):
    """Says at the top of a menu's form what the menus of the other languages lack of it."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "cms_site/other_languages_panel.html"

        @property
        def lacking(self) -> list[Any]:
            from .lacking import lacking_elsewhere

            return lacking_elsewhere(self.instance) if self.instance.pk else []

        def is_shown(self) -> bool:
            return bool(super().is_shown() and self.lacking)

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            return {**super().get_context_data(parent_context), "lacking": self.lacking}
