"""Addresses of the stock site: Wagtail's API, Django's feed, and the pages."""

from typing import Any

from django.conf.urls.i18n import i18n_patterns
from django.contrib.syndication.views import Feed
from django.urls import include, path
from django.utils.feedgenerator import Atom1Feed
from wagtail import urls as wagtail_urls
from wagtail.api.v2.router import WagtailAPIRouter
from wagtail.api.v2.views import PagesAPIViewSet

from .models import NewsPage

api = WagtailAPIRouter("wagtailapi")
api.register_endpoint("pages", PagesAPIViewSet)


class NewsFeed(Feed):  # type: ignore[type-arg]
    """The newest twenty, in Polish."""

    feed_type = Atom1Feed
    title = "News"
    link = "/"

    def items(self) -> Any:
        found = NewsPage.objects.live().public().filter(locale__language_code="pl")
        return found.order_by("-date")[:20]

    def item_title(self, item: Any) -> str:
        return str(item.title)

    def item_description(self, item: Any) -> str:
        return str(item.lead)

    def item_link(self, item: Any) -> str:
        return str(item.full_url)


urlpatterns = [
    path("api/v2/", api.urls),
    path("atom.xml", NewsFeed()),
    *i18n_patterns(path("", include(wagtail_urls)), prefix_default_language=False),
]
