"""A comparison of two versions names what was chosen as the form does.

Symptom: “Poziom 2” where the form says “Sekcja”, “True” where it has a tick.
Cause: `BlockComparison` shows what a block stores.
Version: Wagtail 8.0.
Proposal: let blocks of choices have a comparison that shows the choice's label.
Until: `test_wagtail_still_compares_choices_by_what_is_stored` fails.
"""

from collections.abc import Iterator
from typing import Any

from django.utils.encoding import force_str
from django.utils.html import escape
from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.admin.compare import BlockComparison, diff_text
from wagtail.blocks.field_block import BaseChoiceBlock


class ChosenComparison(BlockComparison):
    """Of blocks in which something is chosen, or ticked."""

    def htmlvalue(self, val: Any) -> str:
        return str(escape(self.said(val)))

    def htmldiff(self) -> str:
        return str(diff_text(self.said(self.val_a), self.said(self.val_b)).to_html())

    def said(self, value: Any) -> str:
        """What the form says for a stored value."""
        if isinstance(self.block, blocks.BooleanBlock):
            return _("Yes") if value else _("No")
        labels = dict(_labels(self.block.field.choices))
        chosen = value if isinstance(value, (list, tuple)) else [value]
        return ", ".join(labels.get(force_str(one), force_str(one)) for one in chosen if one)


def _labels(choices: Any) -> Iterator[tuple[str, str]]:
    for value, label in choices:
        if isinstance(label, (list, tuple)):
            yield from _labels(label)
        else:
            yield force_str(value), force_str(label)


def take_over() -> None:
    """Lets every such block, of plugins as well, be compared so."""
    for block in (BaseChoiceBlock, blocks.BooleanBlock):
        block.get_comparison_class = lambda self: ChosenComparison
