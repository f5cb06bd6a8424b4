"""The standing texts of the site, in the order of the footer."""

from cms.loading.content import PageContent

from . import accessibility, contact, privacy
from .contact import pictures

__all__ = ["pages", "pictures"]


def pages() -> list[PageContent]:
    return [privacy.page(), accessibility.page(), contact.page()]
