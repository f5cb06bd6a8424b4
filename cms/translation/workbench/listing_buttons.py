"""wagtail-localize's buttons beside a page, found for all pages of a listing at once.

Symptom: a listing of twenty pages asks the database eighty times which of them can be translated.
Cause: wagtail-localize's hook asks for each page anew: its versions, its source, its translations.
Version: wagtail-localize 1.14.
Proposal: a method that finds the buttons of many pages, called by the listing.
Until: `test_wagtail_localize_still_asks_for_each_page` fails.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as in_the_package
from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail.models import Locale, Page

from cms.translation.engine.localize import TranslationSource
from cms.translation.engine.screens import (
    page_listing_more_buttons,
    register_snippet_listing_buttons,
)
from cms.types import Person

HOOKS = ("register_page_header_buttons", "register_page_listing_more_buttons")


@dataclass(frozen=True)
class _Offered:
    """What can be done with a page: begin a translation, and bring its source up to date."""

    begin: bool
    source: int | None


def take_over() -> None:
    """Puts our function in the place of wagtail-localize's. Terms have none of its buttons: they
    are saved in all languages on one form."""
    for name in HOOKS:
        hooks._hooks[name].remove((page_listing_more_buttons, 0))
        hooks.register(name, buttons_beside)
    hooks._hooks["register_snippet_listing_buttons"].remove((register_snippet_listing_buttons, 0))


def find_buttons(pages: Sequence[Page]) -> None:
    """Notes at each page which buttons it has: three queries, however many pages there are."""
    keys = {page.translation_key for page in pages}
    everywhere = set(Locale.objects.values_list("pk", flat=True))
    spoken: dict[UUID, set[int]] = {}
    versions = Page.objects.filter(translation_key__in=keys, alias_of=None)
    for key, locale in versions.values_list("translation_key", "locale"):
        spoken.setdefault(key, set()).add(locale)
    begun = TranslationSource.objects.filter(object__in=keys, translations__enabled=True)
    sources = {(key, locale): pk for key, locale, pk in begun.values_list("object", "locale", "pk")}
    for page in pages:
        key = page.translation_key
        page.offered_buttons = _Offered(
            begin=bool(everywhere - spoken.get(key, set())),
            source=sources.get((key, page.locale_id)),
        )


def buttons_beside(
    page: Page, user: Person, view_name: str | None = None, next_url: str | None = None
) -> Iterator[Button]:
    """The buttons of a page; of one that no listing has asked for they are found now."""
    if page.is_root() or not user.has_perm("wagtail_localize.submit_translation"):
        return
    if not hasattr(page, "offered_buttons"):
        find_buttons([page])
    offered: _Offered = page.offered_buttons
    if offered.begin:
        # An alias is no original: what it shows is translated.
        yield Button(
            in_the_package("Translate this page"),
            reverse("wagtail_localize:submit_page_translation", args=[page.alias_of_id or page.pk]),
            priority=60,
            icon_name="wagtail-localize-language",
        )
    if offered.source:
        address = reverse("wagtail_localize:update_translations", args=[offered.source])
        query = f"?{urlencode({'next': next_url})}" if next_url is not None else ""
        yield Button(
            in_the_package("Sync translated pages"),
            address + query,
            priority=60,
            icon_name="resubmit",
        )
