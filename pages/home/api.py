"""Home pages through the API."""

from cms.content.relations import Listing

listings = [Listing("pages_home.HomePage", fields=("hero",), prefetch=("hero_calls",))]
