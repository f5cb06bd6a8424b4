"""Panels of the editing form."""

from typing import Any

from wagtail.admin.panels import Panel


class WarningsPanel(Panel):
    """Says at the top of the form what the page still lacks; absent where nothing."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "pages_text/warnings_panel.html"

        @property
        def warnings(self) -> list[str]:
            return self.instance.editor_warnings if self.instance.pk else []

        def is_shown(self) -> bool:
            return bool(super().is_shown() and self.warnings)

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            return {**super().get_context_data(parent_context), "warnings": self.warnings}
