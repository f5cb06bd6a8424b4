"""Blocks for the shared body."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.content.references import PageReference


class EventInvitationBlock(blocks.StructBlock):
    """An invitation to an event."""

    words = blocks.CharBlock(label=_("Words of the invitation"))
    event = blocks.PageChooserBlock(label=_("Event"), page_type="cluster_events.EventPage")

    def get_api_representation(self, value: Any, context: Any = None) -> dict[str, Any]:
        event = value["event"]
        return {"words": value["words"], "event": event and PageReference(id=event.pk)}

    class Meta:
        label = _("Invitation to an event")
        icon = "date"
        template = "cluster_events/blocks/event_invitation.html"
