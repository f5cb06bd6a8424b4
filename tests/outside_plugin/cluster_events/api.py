"""Events through the API."""

from cms.content.relations import Listing

listings = [Listing("cluster_events.EventPage", fields=("starts_on", "place"), order="date")]
