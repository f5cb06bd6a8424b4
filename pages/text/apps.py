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
        from cms.content.page_forms import PageForm
        from cms.operations.clock import DailyJob, FrequentJob
        from cms.translation.roles.groups import RoleGrant

        from . import api, blocks, content, mail
        from .clock import (
            delete_overdue_messages,
            find_what_the_settings_say,
            mail_what_was_not,
        )
        from .contact_form import ContactForm

        yield from api.queries
        yield from blocks.body_blocks
        yield PageForm(
            "pages_text.ContactPage",
            form=ContactForm,
            take=mail.take,
            thanks=mail.thanks,
            honeypot="website",
            consent="consent",
        )
        yield DailyJob(delete_overdue_messages)
        yield FrequentJob(mail_what_was_not)
        yield DailyJob(find_what_the_settings_say)
        yield RoleGrant("publisher", "pages_text.ContactMessage", ("view", "delete"))
        yield InitialContent(pages=content.pages, pictures=content.pictures)
