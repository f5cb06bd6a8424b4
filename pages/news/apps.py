from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from cms.loading.content import BulkContent, InitialContent
from cms.plugins.contract import Contribution, Plugin


class NewsPlugin(Plugin):
    name = "pages.news"
    label = "pages_news"
    verbose_name = _("News")
    contract = 2
    requires = ("pages_competence", "pages_members", "pages_projects")
    menu_order = 60

    def contributes(self) -> Iterator[Contribution]:
        from cms.api.elements.contribution import ListElement
        from cms.content.feeds import FeedLinks

        from . import api, blocks, content, feeds

        yield from api.relations
        yield from api.queries
        yield from api.listings
        yield from blocks.body_blocks
        yield FeedLinks(feeds.announced)
        yield ListElement(
            "cluster-news",
            of="pages_news.NewsPage",
            empty=_("There is no news here yet."),
            failed=_("The news could not be fetched. Please try again later."),
            dated=True,
        )
        yield InitialContent(pages=content.pages, terms=content.terms, pictures=content.pictures)
        yield BulkContent("news", content.bulk)
