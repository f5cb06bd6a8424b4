"""Addresses of the admin for those who read them outside of it."""

from django.conf import settings


def absolute(path: str) -> str:
    """The whole address of a path in the admin."""
    return f"{settings.WAGTAILADMIN_BASE_URL}{path}"
