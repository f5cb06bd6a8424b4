"""Addresses of what is no page, in every language."""

from django.urls import reverse
from django.utils import translation
from django.utils.http import urlencode

from cms.content.visibility import public_pages, site_root_paths


def in_every_language(name: str, text: str) -> dict[str, str]:
    """A view's address, with what is searched for, in every language that has a home page to come
    back to."""
    query = f"?{urlencode({'q': text})}" if text else ""
    found = {}
    homes = public_pages().filter(path__in=site_root_paths())
    for code in homes.order_by("path").values_list("locale__language_code", flat=True).distinct():
        with translation.override(code):
            found[code] = reverse(name) + query
    return found
