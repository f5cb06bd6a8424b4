"""Which addresses are of the admin, and how others read them outside of it."""

from functools import cache

from django.conf import settings
from django.urls import get_script_prefix, reverse


def is_of_admin(path: str) -> bool:
    """Whether a path is an address of the admin; asked several times in each request."""
    return path.startswith(_home(get_script_prefix()))


@cache
def _home(_prefix: str) -> str:
    return reverse("wagtailadmin_home")


def absolute(path: str) -> str:
    """The whole address of a path in the admin."""
    return f"{settings.WAGTAILADMIN_BASE_URL}{path}"
