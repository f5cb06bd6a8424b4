"""Panels of the editing form."""

from typing import Any

from wagtail.admin.panels import Panel


class FrontRunnerWarningPanel(Panel):
    """Says at the top of the form what is wrong with the front runner; absent where all is well."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "pages_competence/front_runner_warning.html"

        @property
        def warning(self) -> str:
            from .front_runners import front_runner_warning

            return front_runner_warning(self.instance) if self.instance.pk else ""

        def is_shown(self) -> bool:
            return bool(super().is_shown() and self.warning)

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            return {**super().get_context_data(parent_context), "warning": self.warning}
