from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from cms.loading.content import BulkContent, InitialContent
from cms.plugins.contract import Contribution, Plugin


class MembersPlugin(Plugin):
    name = "pages.members"
    label = "pages_members"
    verbose_name = _("Members")
    contract = 2
    requires = ()
    menu_order = 30

    def contributes(self) -> Iterator[Contribution]:
        from cms.api.elements.contribution import ListElement
        from cms.translation.language.glossary import OfficialNames

        from . import api, content, translation

        yield from api.listings
        yield from api.figures
        yield OfficialNames(translation.members)
        yield ListElement(
            "cluster-members",
            of="pages_members.MemberPage",
            empty=_("There are no members here yet."),
            failed=_("The members could not be fetched. Please try again later."),
            picture="logo",
        )
        yield InitialContent(pages=content.pages, terms=content.terms)
        yield BulkContent("members", content.bulk)
