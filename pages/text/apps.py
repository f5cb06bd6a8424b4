from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from cms.loading.content import InitialContent
from cms.plugins.contract import Contribution, Plugin


class TextPlugin(Plugin):
    name = "pages.text"
    label = "pages_text"
    verbose_name = _("Texts")
    contract = 2
    requires = ()
    menu_order = 70

    def contributes(self) -> Iterator[Contribution]:
        from cms.operations.clock import DailyJob
        from cms.translation.roles.groups import RoleGrant

        from . import api, blocks, content
        from .clock import delete_overdue_messages

        yield from api.queries
        yield from blocks.body_blocks
        yield DailyJob(delete_overdue_messages)
        yield RoleGrant("publisher", "pages_text.ContactMessage", ("view", "delete"))
        yield InitialContent(pages=content.pages, pictures=content.pictures)
