"""What the settings list: people of the office, profiles elsewhere, entries of a menu."""

import re
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks

from .texts import TextInLanguagesBlock


class PersonBlock(blocks.StructBlock):
    """Somebody whom readers may write to or ring; shown only with that person's consent."""

    name = blocks.CharBlock(label=pgettext_lazy("of a person", "Name"), max_length=120)
    role = TextInLanguagesBlock(label=_("Role"))
    email = blocks.EmailBlock(label=_("E-mail"), required=False)
    phone = blocks.CharBlock(label=_("Telephone"), required=False, max_length=40)
    consent = blocks.BooleanBlock(
        label=_("The person agreed to be named here"),
        required=False,
        help_text=_("Without it readers see nothing of this person."),
    )

    class Meta:
        icon = "user"
        label = _("Person")


class ProfileBlock(blocks.StructBlock):
    """The organisation on another site."""

    name = blocks.CharBlock(
        label=_("Where"), max_length=40, help_text=_("For example LinkedIn or YouTube.")
    )
    url = blocks.URLBlock(label=_("Address"))

    class Meta:
        icon = "link-external"
        label = _("Profile")


class PreviewAddressBlock(blocks.URLBlock):
    """The pattern of an address on another site, with `{token}` in it."""

    PLACES = ("token", "path", "locale", "id")

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        parts = urlsplit(cleaned)
        named = re.findall(r"\{([^{}]*)\}", cleaned)
        if "token" not in named or not set(named) <= set(self.PLACES):
            raise ValidationError(
                _("The address needs {token}, and may have {path}, {locale} and {id}.")
            )
        if parts.scheme not in ("http", "https") or "{" in parts.netloc or "@" in parts.netloc:
            raise ValidationError(_("Give an address that begins with https:// and the host."))
        return cleaned


class ConsumerBlock(blocks.StructBlock):
    """Another site that shows these pages, and where it shows drafts."""

    name = blocks.CharBlock(
        label=pgettext_lazy("of a site", "Name"),
        max_length=60,
        help_text=_("Editors choose the site by it when they preview a page."),
    )
    preview_url = PreviewAddressBlock(
        label=_("Address of previews"),
        max_length=500,
        help_text=_(
            "For example https://partner.example/preview?token={token}&path={path}. In place of "
            "{token} stands what shows one draft for at most 15 minutes, of {path} the page's "
            "path, of {locale} its language and of {id} its number."
        ),
    )

    class Meta:
        icon = "site"
        label = _("Site")


class PageEntryBlock(blocks.StructBlock):
    """A page in a menu; readers of the menu's language get its version in that language."""

    page = blocks.PageChooserBlock(label=_("Page"))
    label = blocks.CharBlock(
        label=_("Name in the menu"),
        required=False,
        max_length=60,
        help_text=_("Leave empty for the page's title."),
    )

    class Meta:
        icon = "doc-empty"
        label = _("Page")


class LinkEntryBlock(blocks.StructBlock):
    """An address on another site."""

    label = blocks.CharBlock(label=_("Name in the menu"), max_length=60)
    url = blocks.URLBlock(label=_("Address"))

    class Meta:
        icon = "link-external"
        label = _("Link")


def _entries() -> list[tuple[str, blocks.Block]]:
    return [("page", PageEntryBlock()), ("link", LinkEntryBlock())]


class GroupBlock(blocks.StructBlock):
    """Entries below a heading of their own."""

    label = blocks.CharBlock(label=_("Heading"), max_length=60)
    below: Any = blocks.StreamBlock(_entries(), label=_("Entries"))

    class Meta:
        icon = "list-ul"
        label = _("Group")


def menu_blocks() -> list[tuple[str, blocks.Block]]:
    """A menu: pages, links, and groups of them."""
    return [*_entries(), ("group", GroupBlock())]
