"""wagtail-localize's own screens and addresses, for whoever narrows them."""

from wagtail_localize.views.convert import convert_to_alias
from wagtail_localize.views.edit_translation import stop_translation
from wagtail_localize.views.submit_translations import SubmitPageTranslationView
from wagtail_localize.views.update_translations import UpdateTranslationsView
from wagtail_localize.wagtail_hooks import (
    page_listing_more_buttons,
    register_admin_urls,
    register_snippet_listing_buttons,
)

__all__ = [
    "SubmitPageTranslationView",
    "UpdateTranslationsView",
    "convert_to_alias",
    "page_listing_more_buttons",
    "register_admin_urls",
    "register_snippet_listing_buttons",
    "stop_translation",
]
