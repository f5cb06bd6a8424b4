"""In which languages somebody works."""

from typing import Any

from wagtail.models import Locale

from .groups import homes


def may_work_in(user: Any, locale: Locale) -> bool:
    """Whether somebody writes in the tree of a language."""
    return any(h.permissions_for_user(user).can_edit() for h in homes(locale.language_code))
