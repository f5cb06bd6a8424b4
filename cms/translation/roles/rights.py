"""In which languages somebody works."""

from wagtail.models import Locale

from cms.types import Person

from .groups import homes


def may_work_in(user: Person, locale: Locale) -> bool:
    """Whether somebody writes in the tree of a language."""
    return any(h.permissions_for_user(user).can_edit() for h in homes(locale.language_code))
