from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from cms.loading.content import InitialContent
from cms.plugins.contract import Contribution, Plugin


class CompetencePlugin(Plugin):
    name = "pages.competence"
    label = "pages_competence"
    verbose_name = _("Competence areas")
    contract = 2
    requires = ("pages_members",)
    menu_order = 40

    def contributes(self) -> Iterator[Contribution]:
        from . import api, blocks, content

        yield from api.relations
        yield from api.queries
        yield from api.listings
        yield from api.figures
        yield from blocks.body_blocks
        yield InitialContent(pages=content.pages, pictures=content.pictures)
