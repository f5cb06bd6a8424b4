from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from cms.loading.content import InitialContent
from cms.plugins.contract import Contribution, Plugin


class HomePlugin(Plugin):
    name = "pages.home"
    label = "pages_home"
    verbose_name = _("Home")
    contract = 2
    requires = ()
    menu_order = 10

    def contributes(self) -> Iterator[Contribution]:
        from . import api, blocks, content

        yield from api.listings
        yield from blocks.body_blocks
        yield InitialContent(pages=content.pages, pictures=content.pictures, site=content.site)
