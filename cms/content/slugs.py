"""Addresses in plain Latin letters."""

from anyascii import anyascii
from django.utils.text import slugify


def latin_slug(text: str) -> str:
    """The address of a title: “Łódź ICT” becomes “lodz-ict”."""
    return slugify(anyascii(text))
