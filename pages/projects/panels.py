"""Panels of the editing form."""

from typing import Any

from wagtail.admin.panels import Panel


class RequiredElementsPanel(Panel):
    """Says at the top of the form what the page lacks to go live, and who requires it."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "pages_projects/required_elements.html"

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            from .periods import Period
            from .required import RULES

            rules = [
                {
                    "period": Period(period).label,
                    "elements": [element.label for element in rule.elements],
                    "sources": rule.sources,
                    "current": period == self.instance.period,
                }
                for period, rule in RULES.items()
            ]
            lacking = self.instance.lacking() if self.instance.period else {}
            return {
                **super().get_context_data(parent_context),
                "rules": rules,
                "lacking": list(lacking.values()),
            }
