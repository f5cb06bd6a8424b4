"""Which addresses are of the admin, and how others read them outside of it."""

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse


def in_admin(request: HttpRequest) -> bool:
    """Whether an address of the admin is asked."""
    return request.path.startswith(reverse("wagtailadmin_home"))


def absolute(path: str) -> str:
    """The whole address of a path in the admin."""
    return f"{settings.WAGTAILADMIN_BASE_URL}{path}"
