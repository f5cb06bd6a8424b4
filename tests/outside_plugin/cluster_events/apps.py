from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from cms.loading.content import InitialContent
from cms.plugins.contract import Contribution, Plugin


class EventsPlugin(Plugin):
    name = "cluster_events"
    label = "cluster_events"
    verbose_name = _("Events")
    contract = 2
    menu_order = 200

    def contributes(self) -> Iterator[Contribution]:
        from cms.content.blocks.body import BodyBlockType
        from cms.content.relations import Listing

        from . import content
        from .blocks import EventInvitationBlock

        yield Listing("cluster_events.EventPage", fields=("starts_on", "place"), order="date")
        yield BodyBlockType("event_invitation", EventInvitationBlock())
        yield InitialContent(pages=content.pages)
