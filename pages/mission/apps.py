from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from cms.loading.content import InitialContent
from cms.plugins.contract import Contribution, Plugin


class MissionPlugin(Plugin):
    name = "pages.mission"
    label = "pages_mission"
    verbose_name = _("About the cluster")
    contract = 2
    requires = ()
    menu_order = 20

    def contributes(self) -> Iterator[Contribution]:
        from cms.operations.clock import DailyJob
        from cms.translation.language.glossary import OfficialNames

        from . import api, blocks, content, translation
        from .clock import forget_former_people

        yield from api.listings
        yield from api.queries
        yield from api.site_parts
        yield from blocks.body_blocks
        yield DailyJob(forget_former_people)
        yield OfficialNames(translation.people)
        yield InitialContent(
            pages=content.pages,
            pictures=content.pictures,
            glossary=content.glossary,
            synonyms=content.synonyms,
        )
