"""What templates ask of translations."""

from django import template
from wagtail.models import Page

from cms.translation.status.cascade import deleted_along, followers

register = template.Library()


@register.simple_tag
def translations_going(page: Page) -> int:
    """How many translations go when the page does."""
    return len(followers(page))


@register.simple_tag
def translated_pages_going(page: Page) -> int:
    """How many pages in other languages are deleted when the page is."""
    return len(deleted_along([page]))
