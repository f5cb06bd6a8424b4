from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from cms.loading.content import InitialContent
from cms.plugins.contract import Contribution, Plugin


class ProjectsPlugin(Plugin):
    name = "pages.projects"
    label = "pages_projects"
    verbose_name = _("Projects")
    contract = 2
    requires = ("pages_competence", "pages_members")
    menu_order = 50

    def contributes(self) -> Iterator[Contribution]:
        from . import api, blocks, content

        yield from api.relations
        yield from api.queries
        yield from api.listings
        yield from blocks.body_blocks
        yield InitialContent(pages=content.pages, pictures=content.pictures)
