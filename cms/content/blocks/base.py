"""What every block of the shared body has in common."""

from wagtail import blocks
from wagtail.models import Locale

from cms.types import Context

from ..references import resolve


class BodyBlock(blocks.StructBlock):
    """A block of several fields whose template renders what the API gives, resolved.

    Pages are rendered from their representation, all references at once; alone, as in the picker's
    preview, a block resolves its own.
    """

    def get_context(self, value: object, parent_context: Context | None = None) -> Context:
        context: Context = super().get_context(value, parent_context=parent_context)
        tree = self.get_api_representation(value)
        context["value"] = resolve([(Locale.get_active().pk, tree)], base="")[0]
        return context
